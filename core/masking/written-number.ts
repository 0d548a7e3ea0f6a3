import { isDigit } from './character-class.ts';
import { type DigitGroup, type DigitRun, plusBefore } from './digit-runs.ts';
import { isThousands } from './number-shape.ts';
import type { Span } from './span.ts';

/** A number as it was typed, that may be a phone number. */
export interface WrittenNumber extends Span {
  readonly groups: readonly DigitGroup[];
  readonly digits: string;
  /** From its first digit to its last. */
  readonly written: string;
  /** "+" stands before it. */
  readonly plus: boolean;
}

/** A number is complete with so many digits: more may be another one. */
const COMPLETE = 9;
const COMPLETE_BEFORE_ZERO = 10;
const LONGEST = 15;
/** So many digits together are a number's end. */
const LAST_GROUP = 7;
const FEWEST_BESIDE_DATE = 8;
/** A flat's or a room's number before a phone number. */
const LONGEST_LEAD = 4;
const LONGEST_NATIONAL = 12;

/** The numbers in a run of digits: several where they stand in a row, without times, dates and short ones before them. */
export function numbersIn(text: string, run: DigitRun): readonly WrittenNumber[] {
  const groups = withoutDates(text, withoutTimes(text, run.groups));
  return apart(text, groups).map((number) => numberOf(text, withoutLead(text, number)));
}

function numberOf(text: string, groups: readonly DigitGroup[]): WrittenNumber {
  const { start, end } = extent(groups);
  const written = text.slice(start, end);
  const plus = plusBefore(text, start);
  const first = plus ?? start;
  const bracketed = written.includes(')') && text.charAt(first - 1) === '(';
  return {
    start: bracketed ? first - 1 : first,
    end,
    groups,
    digits: digitsOf(groups),
    written,
    plus: plus !== undefined,
  };
}

function digitsOf(groups: readonly DigitGroup[]): string {
  let all = '';
  for (const { digits } of groups) all += digits;
  return all;
}

function countOf(groups: readonly DigitGroup[]): number {
  let count = 0;
  for (const { digits } of groups) count += digits.length;
  return count;
}

function extent(groups: readonly DigitGroup[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const group of groups) {
    start = Math.min(start, group.start);
    end = Math.max(end, group.end);
  }
  return { start, end };
}

/** "15:00 …", "… 15:00": the half of a time that stands in the run. */
function withoutTimes(text: string, groups: readonly DigitGroup[]): readonly DigitGroup[] {
  return groups.filter(({ start, end }) => {
    const after = text.charAt(start - 1) === ':' && isDigit(text.charCodeAt(start - 2));
    const before = text.charAt(end) === ':' && isDigit(text.charCodeAt(end + 1));
    return end - start > 2 || !(after || before);
  });
}

const LEADING_DATE = /^(?:\d\d?[./-]\d\d?[./-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d) /;
const TRAILING_DATE = / (?:\d\d?[./-]\d\d?[./-]\d{4}|\d{4}-\d\d-\d\d)$/;
const DATE_GROUPS = 3;

function withoutDates(text: string, groups: readonly DigitGroup[]): readonly DigitGroup[] {
  const { start, end } = extent(groups);
  const written = text.slice(start, end);
  const first = LEADING_DATE.test(written) ? DATE_GROUPS : 0;
  const last = TRAILING_DATE.test(written) ? groups.length - DATE_GROUPS : groups.length;
  const rest = groups.slice(first, last);
  return countOf(rest) >= FEWEST_BESIDE_DATE ? rest : groups;
}

/** "06 12 34 56 78 / 06 87 65 43 21" */
function apart(text: string, groups: readonly DigitGroup[]): readonly (readonly DigitGroup[])[] {
  const numbers: DigitGroup[][] = [];
  const total = countOf(groups);
  for (const group of groups) {
    const current = numbers.at(-1);
    if (!current || beginsAnother(text, current, group, total)) numbers.push([group]);
    else current.push(group);
  }
  return numbers;
}

function beginsAnother(text: string, current: readonly DigitGroup[], group: DigitGroup, total: number): boolean {
  if (countOf(current) < COMPLETE) return false;
  const { start, end } = extent(current);
  const digits = digitsOf(current);
  const long = current.slice(-1).some((last) => last.digits.length >= LAST_GROUP);
  const gap = text.slice(end, group.start);
  if (long || (/ [-/|~] |\|/.test(gap) && !text.slice(start, end).includes(gap))) return true;
  const international = digits.startsWith('00') || plusBefore(text, start) !== undefined;
  const more = !international || total > LONGEST;
  return more && group.digits.startsWith('0') && digits.length >= COMPLETE_BEFORE_ZERO;
}

function withoutLead(text: string, groups: readonly DigitGroup[]): readonly DigitGroup[] {
  const zero = groups.findIndex(({ digits }) => digits.startsWith('0'));
  const number = countOf(groups.slice(zero));
  const lead = countOf(groups) - number;
  const { start, end } = extent(groups);
  if (groups.every(({ digits }) => digits.length === 1) || isThousands(text.slice(start, end))) return groups;
  const apart = zero > 0 && / /.test(text.slice(groups[zero - 1]?.end, groups[zero]?.start));
  const leads = apart && lead <= LONGEST_LEAD && number >= COMPLETE && number <= LONGEST_NATIONAL;
  return leads && plusBefore(text, start) === undefined ? groups.slice(zero) : groups;
}
