import { BARE_AT, NAMED_AT, PROVIDERS } from './address-words.ts';
import type { AtSign } from './at-sign.ts';
import { isAlphanumeric, isDigit, isSpace } from './character-class.ts';
import { gluedSignIn } from './glued-address.ts';
import { withFigures } from './leet.ts';
import { HOLDS_AT, MAY_BE_SIGN } from './notable-words.ts';
import type { Span } from './span.ts';
import { spelledAt } from './spelled-address.ts';
import type { WordList } from './word-list.ts';
import { sayingOf, signOfWord } from './word-sign.ts';
import { wordTable } from './word-table.ts';
import { enclosedAt, wrappingOf } from './wrapping.ts';

const LONGEST_NAME = 12;
const SHORTEST_GLUED = 14;

/** In words, by names that stand by themselves, and by what is glued into longer ones. */
export function namedSigns(text: string, words: WordList): readonly AtSign[] {
  const signs: AtSign[] = [];
  for (let word = 0; word < words.count; word += 1) {
    if (!words.has(word, MAY_BE_SIGN)) continue;
    const span = { start: words.startOf(word), end: words.endOf(word) };
    const glued = mayBeGlued(text, span, words.has(word, HOLDS_AT));
    const sign = signInWord(text, span) ?? (glued ? gluedSignIn(text, span) : undefined);
    if (sign) signs.push(sign);
  }
  return signs;
}

const CAPITALS = ~32;

/** Whether "at" ends with the unit at `last`, in capitals or before two letters that providers begin with. */
const leadsOn = (text: string, last: number): boolean =>
  (text.charCodeAt(last) & CAPITALS) === T &&
  (text.charCodeAt(last - 1) & CAPITALS) === A &&
  (text.charCodeAt(last) === T || BEGINNINGS.has(text.slice(last + 1, last + 3).toLowerCase()));

const BEGINNINGS: ReadonlySet<string> = new Set([...PROVIDERS].map((name) => name.slice(0, 2)));

const A = 65;
const T = 84;

function mayBeGlued(text: string, { start, end }: Span, holdsAt: boolean): boolean {
  if (end - start >= SHORTEST_GLUED || isDigit(text.charCodeAt(start - 1))) return true;
  for (let last = start + 1; holdsAt && last < end; last += 1) if (leadsOn(text, last)) return true;
  return false;
}

function signInWord(text: string, span: Span): AtSign | undefined {
  const { start, end } = span;
  const length = end - start;
  if (length > LONGEST_NAME) return undefined;
  if (isDigit(text.charCodeAt(end)) || isDigit(text.charCodeAt(start - 1))) return figuredSign(text, start);
  const sign = signOfWord(text, span);
  return sign === undefined && length === 1 ? (enclosedSign(text, start) ?? spelledAt(text, start)) : sign;
}

const BRACKETS: ReadonlySet<string> = new Set('([{<');

/** "4rroba", "ar0base": figures for some of its letters. */
function figuredSign(text: string, within: number): AtSign | undefined {
  const start = isDigit(text.charCodeAt(within - 1)) ? within - 1 : within;
  let end = within;
  while (end - start <= LONGEST_NAME && isAlphanumeric(text.charCodeAt(end))) end += 1;
  const name = FIGURED(text, start, end);
  if (name === undefined || isAlphanumeric(text.charCodeAt(start - 1))) return undefined;
  const span = sayingOf(text, wrappingOf(text, { start, end }) ?? { start, end });
  return { ...span, kind: NAMED_AT.has(name) ? 'named' : 'apart' };
}

const FIGURED = wordTable(
  [...NAMED_AT, ...BARE_AT].flatMap((name) => withFigures(name).map((form): [string, string] => [form, name])),
);

/** "{ a t }": its letters set apart, the first of them at `first`. */
function enclosedSign(text: string, first: number): AtSign | undefined {
  const open = isSpace(text.charCodeAt(first - 1)) ? first - 2 : first - 1;
  const found = BRACKETS.has(text.charAt(open)) ? enclosedAt(text, open) : undefined;
  return found && (BARE_AT.has(found.said) || NAMED_AT.has(found.said)) ? { ...found, kind: 'wrapped' } : undefined;
}
