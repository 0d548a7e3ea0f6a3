import { ACCOUNT_NOUNS, ACCOUNT_WORDS, IDENTITY_WORDS, isTop } from './address-words.ts';
import { isAlphanumeric, isLetter } from './character-class.ts';
import { gapAfter, gapBefore } from './sign-gap.ts';
import type { Span } from './span.ts';
import { wordEnd, wordStart } from './word-bounds.ts';

const LONGEST_WORD = 12;
const MOST_WORDS = 7;
const LONGEST_NAME = 64;
const NAME = /^[\p{L}\d][\p{L}\d._+-]{3,}[\p{L}\d]/u;
/** No word of a language: letters with figures, dots or underscores between. */
const CHOSEN = /[\d._]/;
const LETTERS = /\p{L}.*\p{L}.*\p{L}/u;

/** "my gmail is anna.berg82": the name that somebody has at the provider whose own name ends at `end`. */
export function accountAfter(text: string, end: number): Span | undefined {
  let start = gapAfter(text, end);
  let identity = false;
  for (let count = 0; count < MOST_WORDS && start > end && isLetter(text.charCodeAt(start)); count += 1) {
    const word = wordEnd(text, start, LONGEST_WORD);
    if (ACCOUNT_WORDS(text, start, word) === undefined || isInName(text, word)) break;
    identity = IDENTITY_WORDS.has(text.slice(start, word).toLowerCase());
    start = gapAfter(text, word);
  }
  const apart = start > end || !isAlphanumeric(text.charCodeAt(end - 1));
  const name = apart ? NAME.exec(text.slice(start, start + LONGEST_NAME))?.[0] : undefined;
  if (name === undefined || !(CHOSEN.test(name) || (identity && name.includes('-'))) || !LETTERS.test(name))
    return undefined;
  if (isTop(name.slice(name.lastIndexOf('.') + 1).toLowerCase())) return undefined;
  return /^[@/]/.test(text.slice(start + name.length)) ? undefined : { start, end: start + name.length };
}

/** Whether an account is spoken of right before or behind the name at `span`: "Google-Konto", "cuenta Google". */
export function isAccount(text: string, { start, end }: Span): boolean {
  const [before, after] = [gapBefore(text, start), gapAfter(text, end)];
  const nearest = wordStart(text, before, LONGEST_WORD);
  const next = gapBefore(text, nearest);
  return [
    text.slice(nearest, before),
    text.slice(wordStart(text, next, LONGEST_WORD), next),
    text.slice(after, wordEnd(text, after, LONGEST_WORD)),
  ].some((word) => ACCOUNT_NOUNS.has(word.toLowerCase()));
}

/** Whether a name goes on where a word of it ended: "la.lee". */
const isInName = (text: string, end: number): boolean =>
  /^[._\d]/.test(text.charAt(end)) && isAlphanumeric(text.charCodeAt(end + 1));
