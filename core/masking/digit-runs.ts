import { isAlphanumeric, isDigit, isLetter, isSpace } from './character-class.ts';
import { PLUS_WORDS } from './digit-words.ts';
import { FIGURES } from './notable-words.ts';
import type { Span } from './span.ts';
import { wordStart } from './word-bounds.ts';
import type { WordList } from './word-list.ts';

/** Digits that stand together. */
export interface DigitGroup extends Span {
  readonly digits: string;
}

/** Groups of digits with nothing between them but what people put into numbers. */
export interface DigitRun extends Span {
  readonly groups: readonly DigitGroup[];
}

/** Fewer digits than this are never a phone number. */
export const FEWEST_DIGITS = 7;

const MOST_GROUPS = 24;
const WIDEST_SEPARATOR = 4;
const SEPARATORS = new Uint8Array(128);
for (const separator of ' \t-./,()_*~|') SEPARATORS[separator.charCodeAt(0)] = 1;
const SMALL_O = 111;

/** Every run of at least seven digits in `text`, which is folded; those in an IBAN are none. */
export function digitRunsIn(text: string, words: WordList): readonly DigitRun[] {
  const runs: DigitRun[] = [];
  let done = 0;
  for (let word = 0; word < words.count; word += 1) {
    const at = Math.max(done, words.startOf(word));
    if (!words.has(word, FIGURES) || at >= words.endOf(word)) continue;
    done = ibanEnd(text, at);
    if (done > at) continue;
    const start = isZero(text, at - 1) ? at - 1 : at;
    const { end, count } = extentFrom(text, start);
    if (count >= FEWEST_DIGITS) runs.push(runFrom(text, start, end));
    done = end;
  }
  return runs;
}

/** Where the run that begins at `start` ends, and of how many digits it is: few are more than a year or an hour. */
function extentFrom(text: string, start: number): { readonly end: number; readonly count: number } {
  let end = start;
  let count = 0;
  for (let groups = 0, next = start; groups < MOST_GROUPS && (groups === 0 || next > end); groups += 1) {
    end = digitsEnd(text, next);
    count += end - next;
    next = nextGroup(text, end);
  }
  return { end, count };
}

function runFrom(text: string, start: number, last: number): DigitRun {
  const groups: DigitGroup[] = [];
  for (let next = start; next < last; ) {
    const end = digitsEnd(text, next);
    groups.push({ start: next, end, digits: text.slice(next, end).replace(/o/gi, '0') });
    next = Math.max(nextGroup(text, end), end + 1);
  }
  return { start, end: last, groups };
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end)) || isZero(text, end)) end += 1;
  return end;
}

/** The letter O in a zero's place: before a digit, and not in a word. */
const isZero = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | 32) === SMALL_O && isDigit(text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at - 1));

/** Where the next group begins; `end` where something else than a separator follows. */
function nextGroup(text: string, end: number): number {
  let next = end;
  while (next - end < WIDEST_SEPARATOR && SEPARATORS[text.charCodeAt(next)] === 1) next += 1;
  if (next > end + 1 && text.slice(end, next).includes(',')) return end;
  return isDigit(text.charCodeAt(next)) || isZero(text, next) ? next : end;
}

const SHORTEST_IBAN = 15;
const LONGEST_IBAN = 34;
/** With a space after every fourth character. */
const WIDEST_IBAN = 42;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** "NL91 ABNA 0417 1643 00": where it ends, its first digit being at `at`; `at` where there is none. */
function ibanEnd(text: string, at: number): number {
  if (!isCapital(text.charCodeAt(at - 1)) || !isCapital(text.charCodeAt(at - 2))) return at;
  if (isAlphanumeric(text.charCodeAt(at - 3))) return at;
  const written = /^[A-Z]{2}\d\d[A-Z\d ]*/.exec(text.slice(at - 2, at + WIDEST_IBAN))?.[0] ?? '';
  const characters = written.replaceAll(' ', '').length;
  return characters >= SHORTEST_IBAN && characters <= LONGEST_IBAN ? at - 2 + written.length : at;
}

/** Where the "+", or "plus", stands that belongs to the number beginning at `start`; undefined without one. */
export const plusBefore = (text: string, start: number): number | undefined =>
  plusSignBefore(text, start) ?? plusWordBefore(text, start);

const LONGEST_PLUS = 5;

function plusWordBefore(text: string, end: number): number | undefined {
  if (text.charAt(end - 1) !== ' ') return undefined;
  const start = wordStart(text, end - 1, LONGEST_PLUS);
  const whole = start < end - 1 && !isAlphanumeric(text.charCodeAt(start - 1));
  return whole && PLUS_WORDS.has(text.slice(start, end - 1).toLowerCase()) && !isCounted(text, start)
    ? start
    : undefined;
}

/** "2 plus 3" */
const isCounted = (text: string, start: number): boolean => isDigit(text.charCodeAt(start - 2));

function plusSignBefore(text: string, start: number): number | undefined {
  let at = start - 1;
  while (start - at < WIDEST_SEPARATOR && (isSpace(text.charCodeAt(at)) || text.charAt(at) === '(')) at -= 1;
  if (text.charAt(at) !== '+' || isDigit(text.charCodeAt(at - 1))) return undefined;
  return text.charAt(at - 1) === '+' ? at - 1 : at;
}
