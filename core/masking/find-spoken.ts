import { isAlphanumeric, isDigit, isLetter } from './character-class.ts';
import { DIGIT_WORDS, LONGEST_DIGIT_WORD } from './digit-words.ts';
import type { Span } from './span.ts';

/** One digit, or more, in words or figures. */
interface Item extends Span {
  readonly digits: string;
  readonly spoken: boolean;
}

const FEWEST_DIGITS = 7;
/** Where most of it is in figures. */
const FEWEST_MIXED = 9;
const FEWEST_WORDS = 2;
const MOST_ITEMS = 24;

/**
 * Where numbers of at least seven digits stand in words, or in words and figures mixed ("six one two 345 678").
 *
 * Counting ("one, two, three, …") is none.
 */
export function findSpoken(text: string): readonly Span[] {
  const rows: Item[][] = [];
  let row: Item[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isAlphanumeric(text.charCodeAt(at))) continue;
    const item = itemAt(text, at);
    at = item.end - 1;
    if (item.digits === '' || !goesOn(text, row, item)) {
      if (row.length >= FEWEST_WORDS) rows.push(row);
      row = [];
    }
    if (item.digits !== '') row.push(item);
  }
  return [...rows, row].filter(isNumber).map(extent);
}

function itemAt(text: string, start: number): Item {
  const spoken = isLetter(text.charCodeAt(start));
  const isSame = spoken ? isLetter : isDigit;
  let end = start + 1;
  while (isSame(text.charCodeAt(end))) end += 1;
  const short = end - start <= LONGEST_DIGIT_WORD;
  const digits = short ? text.slice(start, end) : '';
  return { start, end, spoken, digits: spoken ? (DIGIT_WORDS.get(digits.toLowerCase()) ?? '') : digits };
}

/** Whether an item follows the row's last with nothing but a space, a comma or a dash between. */
function goesOn(text: string, row: readonly Item[], { start }: Item): boolean {
  const between = row.slice(-1).map(({ end }) => text.slice(end, start));
  return row.length < MOST_ITEMS && between.every((gap) => /^[ ,.-]{0,3}$/.test(gap));
}

function isNumber(row: readonly Item[]): boolean {
  const digits = row.map((item) => item.digits);
  const spoken = row.filter((item) => item.spoken).length;
  const fewest = spoken * 2 > row.length ? FEWEST_DIGITS : FEWEST_MIXED;
  return spoken >= FEWEST_WORDS && digits.join('').length >= fewest && !isCounting(digits);
}

/** Each by as much more, or less, than the one before. */
const isCounting = (digits: readonly string[]): boolean =>
  new Set(digits.slice(1).map((value, at) => Number(value) - Number(digits.at(at)))).size === 1;

const extent = (row: readonly Item[]): Span => ({
  start: Math.min(...row.map(({ start }) => start)),
  end: Math.max(...row.map(({ end }) => end)),
});
