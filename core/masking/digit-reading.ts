import type { DigitGroup } from './digit-runs.ts';
import type { Item } from './number-item.ts';

/** Between a ten and the unit that belongs to it: "treinta y cuatro", "soixante et onze", "мия"; not a comma. */
const CLOSE = /^(?: |\n|-|- | -|)(?:(?:y|e|et|en|und|and|و)(?: |-))?$/iu;
const FEWEST_IN_TENS = 20;
const TEN = 10;
const TEENS_AFTER: ReadonlySet<number> = new Set([20, 60]);
const FOUR = '4';
const SCORE = '20';

/** The digits of items as they are read out: "thirty four" is 34, "five hundred six" 506, "nine hundred" 900. */
export function digitsRead(items: readonly Item[], gaps: readonly string[]): readonly DigitGroup[] {
  const read: DigitGroup[] = [];
  for (const [at, item] of items.entries()) {
    const last = read.at(-1);
    const both = item.by === 'words' && items[at - 1]?.by === 'words' && CLOSE.test(`${gaps[at - 1]}`);
    const joined = last !== undefined && both ? joinedDigits(last.digits, item.digits) : undefined;
    if (last === undefined || joined === undefined) read.push(item);
    else read.splice(-1, 1, { start: last.start, end: item.end, digits: joined });
  }
  return read;
}

/** Two numbers as one, where they are read as one; undefined otherwise. */
function joinedDigits(first: string, second: string): string | undefined {
  const [ten, unit] = [Number(first), Number(second)];
  if (first === FOUR && second === SCORE) return '80';
  if (second === '100' && ten > 0 && ten < FEWEST_IN_TENS) return `${first}00`;
  if (unit === 0) return undefined;
  if (first.length > 2 && first.endsWith('00') && second.length < 3) return String(ten + unit);
  if (first.length > 2 && first.endsWith('0') && second.length === 1) return String(ten + unit);
  const teens = TEENS_AFTER.has(ten) || ten === 80;
  if (first.length === 2 && teens && unit >= TEN && unit < FEWEST_IN_TENS) return String(ten + unit);
  return first.length === 2 && first.endsWith('0') && second.length === 1 && ten > 0 ? String(ten + unit) : undefined;
}
