import { ACCOUNT_WORDS, isTop } from './address-words.ts';
import { isAlphanumeric, isLetter } from './character-class.ts';
import { gapAfter } from './sign-gap.ts';
import type { Span } from './span.ts';
import { wordEnd } from './word-bounds.ts';

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
  for (let count = 0; count < MOST_WORDS && start > end && isLetter(text.charCodeAt(start)); count += 1) {
    const word = wordEnd(text, start, LONGEST_WORD);
    if (ACCOUNT_WORDS(text, start, word) === undefined) break;
    start = gapAfter(text, word);
  }
  const apart = start > end || !isAlphanumeric(text.charCodeAt(end - 1));
  const name = apart ? NAME.exec(text.slice(start, start + LONGEST_NAME))?.[0] : undefined;
  if (name === undefined || !CHOSEN.test(name) || !LETTERS.test(name)) return undefined;
  if (isTop(name.slice(name.lastIndexOf('.') + 1).toLowerCase())) return undefined;
  return /^[@/]/.test(text.slice(start + name.length)) ? undefined : { start, end: start + name.length };
}
