import { isLetter, isSpace, scriptOf } from './character-class.ts';
import { contextOfWord, UNITS } from './phone-words.ts';
import type { Span } from './span.ts';
import { wordEnd, wordStart } from './word-bounds.ts';
import type { WrittenNumber } from './written-number.ts';

const LONGEST_LINK = 200;
const LONGEST_WORD = 24;
const SPACE = 32;

/** What stands of a web address before `start`, without a space between; nothing where it is none. */
export function linkBefore(text: string, start: number): string {
  let first = start;
  while (start - first < LONGEST_LINK && text.charCodeAt(first - 1) > SPACE) first -= 1;
  const word = text.slice(first, start);
  return /:\/\/|www\.|\.\p{L}{2,}\//u.test(word) ? word : '';
}

/** Part of a word or of a code: "BK-1234567890", "12345678A". A word like "tel" may touch. */
export function isAttached(text: string, { start, end }: WrittenNumber): boolean {
  if (AFTER_CODES.has(text.charAt(end))) return true;
  const before = text.charAt(start - 1);
  if (BEFORE_CODES.has(before) || (before === ' ' && isAfterCode(text, start - 1))) return true;
  const touching = before === '-' || before === '/' ? start - 1 : start;
  const word = text.slice(wordStart(text, touching, LONGEST_WORD), touching).toLowerCase();
  if (isEuropean(word.charCodeAt(word.length - 1))) return contextOfWord(word) !== 'phone';
  return isEuropean(text.charCodeAt(end));
}

/** "1Z 999 AA1 01 …": capitals and figures in one, right before. */
const isAfterCode = (text: string, end: number): boolean =>
  /(?<![\p{L}\d])[A-Z]+\d+$|(?<![\p{L}\d])\d+[A-Z]+$/u.test(text.slice(Math.max(0, end - LONGEST_CODE), end));

const LONGEST_CODE = 8;

const AFTER_CODES: ReadonlySet<string> = new Set('@%°_#');
const BEFORE_CODES: ReadonlySet<string> = new Set('#_@$');

/** Scripts without spaces, or with prefixes, touch a number that is not part of a word. */
const isEuropean = (code: number): boolean => isLetter(code) && scriptOf(code) === 'european';

const CURRENCIES: ReadonlySet<string> = new Set('%€$£¥₽₺₹₴₩°');

/** Money and measures; they do not begin with a zero. */
export function isCounted(text: string, { start, end, digits }: Span & { readonly digits: string }): boolean {
  if (digits.startsWith('0')) return false;
  const before = isSpace(text.charCodeAt(start - 1)) ? start - 1 : start;
  const after = isSpace(text.charCodeAt(end)) ? end + 1 : end;
  if (CURRENCIES.has(text.charAt(before - 1)) || CURRENCIES.has(text.charAt(after)) || text.startsWith(',-', end))
    return true;
  const words = [
    text.slice(wordStart(text, before, LONGEST_WORD), before),
    text.slice(after, wordEnd(text, after, LONGEST_WORD)),
  ];
  return words.some((word) => UNITS.has(word.toLowerCase()));
}

/** Whether nothing else stands on its line. */
export function isAlone(text: string, { start, end }: WrittenNumber): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_LINK), start);
  const after = text.slice(end, end + LONGEST_LINK);
  const rest = before.slice(before.lastIndexOf('\n') + 1) + after.slice(0, `${after}\n`.indexOf('\n'));
  return !/[\p{L}\d]/u.test(rest);
}
