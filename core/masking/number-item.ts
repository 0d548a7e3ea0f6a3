import { isAlphanumeric, isDigit } from './character-class.ts';
import { DIGIT_WORDS, LONGEST_DIGIT_WORD } from './digit-words.ts';
import type { Span } from './span.ts';

/** One digit, or more: in figures, in words, or in letters that look like figures. */
export interface Item extends Span {
  readonly digits: string;
  readonly by: 'figures' | 'words' | 'letters';
}

/** What letters look like, those of Cyrillic too: a nought or a one. */
const NOUGHT = 1;
const ONE = 2;
const ALIKE = new Uint8Array(0x10000);
for (const letter of 'OoОо') ALIKE[letter.charCodeAt(0)] = NOUGHT;
for (const letter of 'IlІі') ALIKE[letter.charCodeAt(0)] = ONE;
const MOST_ALIKE = 4;
/** As long as a whole number is in words without a space between. */
const LONGEST_GLUED = 120;

/**
 * What the figures, or the letters, from `start` to before `end` are as digits; undefined where they are none.
 *
 * @param within whether digits stand before them, so that short words may be several in one
 */
export function itemAt(text: string, start: number, end: number, within: boolean): Item | undefined {
  if (isDigit(text.charCodeAt(start))) return { start, end, digits: text.slice(start, end), by: 'figures' };
  const spoken = wordDigits(text, start, end, within ? SHORTEST_GLUED : SHORTEST_GLUED_ALONE);
  if (spoken !== '') return { start, end, digits: spoken, by: 'words' };
  const alike = end - start <= MOST_ALIKE ? alikeDigits(text, start, end) : '';
  return alike === '' ? undefined : { start, end, digits: alike, by: 'letters' };
}

function wordDigits(text: string, start: number, end: number, shortest: number): string {
  const length = end - start;
  const whole = length <= LONGEST_DIGIT_WORD ? DIGIT_WORDS(text, start, end) : undefined;
  if (whole !== undefined) return whole;
  if (text.charCodeAt(start) === ARABIC_AND && length > 2) return DIGIT_WORDS(text, start + 1, end) ?? '';
  return length >= shortest && length <= LONGEST_GLUED ? gluedDigits(text, start, end) : '';
}

/** "وثلاثة": "and" is written together with what follows. */
const ARABIC_AND = 0x648;
const SHORTEST_GLUED = 6;
const SHORTEST_GLUED_ALONE = 14;
const SHORTEST_WORD = 2;

/** "zerosixdouze": words of digits and nothing else, at every place with what can be read up to there. */
function gluedDigits(text: string, start: number, end: number): string {
  if (!beginsWord(text, start, end)) return '';
  const read: (string | undefined)[] = [''];
  for (let at = start; at < end; at += 1) {
    const before = read[at - start];
    if (before === undefined) continue;
    const most = Math.min(end, at + LONGEST_DIGIT_WORD);
    for (let to = at + SHORTEST_WORD; to <= most; to += 1) {
      const digits = DIGIT_WORDS(text, at, to);
      if (digits !== undefined) read[to - start] = before + digits;
    }
  }
  return read[end - start] ?? '';
}

/** Whether a word of digits stands at the beginning: most long words have none. */
function beginsWord(text: string, start: number, end: number): boolean {
  const most = Math.min(end, start + LONGEST_DIGIT_WORD);
  for (let to = start + SHORTEST_WORD; to <= most; to += 1) if (DIGIT_WORDS(text, start, to) !== undefined) return true;
  return false;
}

/** "O77OO": letters that touch a figure, or stand between two by themselves; an "l" at the end is a litre. */
function alikeDigits(text: string, start: number, end: number): string {
  if (!isAlike(text.charCodeAt(start))) return '';
  let digits = '';
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isAlike(code)) return '';
    digits += ALIKE[code] === NOUGHT ? '0' : '1';
  }
  const [before, after] = [isDigit(text.charCodeAt(start - 1)), isDigit(text.charCodeAt(end))];
  if (after || (before && (digits.endsWith('0') || holdsAlike(text, start)))) return digits;
  return !before && isApart(text, start, end) ? digits : '';
}

/** "Ol7l", "0l7l": whether such a letter is among the figures and letters that end at `end`. */
function holdsAlike(text: string, end: number): boolean {
  let start = end;
  let alike = false;
  while (end - start < MOST_TOUCHING && isFigure(text, start - 1)) {
    start -= 1;
    alike ||= isAlike(text.charCodeAt(start));
  }
  return alike && !isAlphanumeric(text.charCodeAt(start - 1));
}

const MOST_TOUCHING = 8;

/** One letter between single figures, or noughts between any: "O 6 1 2", "6OO OOO 246". */
function isApart(text: string, start: number, end: number): boolean {
  const sides = [start - 2, end + 1].filter((at) => at >= 0 && at < text.length);
  const single = end - start === 1 && sides.every((at) => isFigure(text, at) && !isNear(text, at));
  const noughts = Array.from(text.slice(start, end)).every((letter) => ALIKE[letter.charCodeAt(0)] === NOUGHT);
  return single || (end - start > 1 && noughts && sides.every((at) => isFigure(text, at)));
}

const isFigure = (text: string, at: number): boolean => isDigit(text.charCodeAt(at)) || isAlike(text.charCodeAt(at));

/** Whether something touches the character at `at`. */
const isNear = (text: string, at: number): boolean =>
  isAlphanumeric(text.charCodeAt(at - 1)) || isAlphanumeric(text.charCodeAt(at + 1));

/** Whether a letter looks like a nought or a one. */
export const isAlike = (code: number): boolean => ALIKE[code] === NOUGHT || ALIKE[code] === ONE;
