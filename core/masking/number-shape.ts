/** Shapes of written numbers that are no phone numbers, whatever stands around. Each takes what was typed, folded. */

/** Dates, times, years, and ranges and lists of them. */
export function isDates(written: string): boolean {
  if (/^\d\d? \d\d? (?:19|20)\d\d$|^(?:19|20)\d\d \d\d? \d\d?$/.test(written)) return arePlausible(written);
  if (!/\D/.test(written)) return isCompactDate(written);
  if (!/\d[./-]\d/.test(written)) return isPairOfDays(written);
  return written.split(/ +(?:[-/] +)?/).every(isDateAtom);
}

/** "26/12/24 - 2025-11-13, …": dates and years, with hardly anything else between. */
export function isDateList(written: string): boolean {
  const others = written.split(/ +(?:[-/] +)?/).filter((atom) => !/\d[./-]\d|^\d{4}$/.test(atom));
  return others.length < 2 && DATE_TWICE.test(written) && isDates(written);
}

const DATE_TWICE = /\d[./-]\d\d?[./-]\d.* .*\d[./-]\d/;

/** "12 05 - 15 05" */
const isPairOfDays = (written: string): boolean => /^\d\d? \d\d? - \d\d? \d\d?$/.test(written) && arePlausible(written);

function isDateAtom(atom: string): boolean {
  if (isDatePart(atom) || /^(?:19|20)\d\d[-/](?:19|20)?\d\d$/.test(atom)) return true;
  const parts = atom.split('-');
  if (parts.length !== 2) return false;
  return isTimes(parts) || (/[./]/.test(atom) && parts.every(isDatePart));
}

/** "0900-1800": the first is earlier. */
function isTimes(parts: readonly string[]): boolean {
  const [from = '', to = ''] = parts;
  return from < to && parts.every((part) => /^(?:[01]\d|2[0-4])[0-5]\d$/.test(part));
}

const isDatePart = (part: string): boolean =>
  /^(?:[0-2]?\d|3[01]|(?:1[4-9]|20)\d\d)$/.test(part) || (DATE.test(part) && arePlausible(part));

const DATE = /^(?:\d\d?[./]\d\d?(?:[./](?:\d{4}|\d\d))?|\d\d?-\d\d?(?:-(?:\d{4}|\d\d))|\d{4}[-./]\d\d?[-./]\d\d?)\.?$/;

const MONTHS = 12;
const DAYS = 31;
const HOURS = 24;
const MINUTES = 59;

/** Whether the figures may be a day and a month, or hours and minutes; years aside. */
function arePlausible(written: string): boolean {
  const numbers = Array.from(written.matchAll(/(?<!\d)\d\d?(?!\d)/g), Number);
  const [first = 0, second = 0] = numbers;
  if (numbers.length === 2 && first <= HOURS && second <= MINUTES) return true;
  return Math.max(first, second) <= DAYS && Math.min(first, second) <= MONTHS;
}

const isCompactDate = (written: string): boolean =>
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$|^(?:[0-2]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/.test(written);

/** A decimal fraction, as coordinates have: "52.370216", "-4.895168 52.370216". */
export const isDecimal = (written: string): boolean =>
  written.split(/[ ,]-?/).every((atom) => /^(?:0|[1-9]\d{0,2})\.\d{3,}$/.test(atom));

/** An IPv4 address; what has two digits in every group may as well be a phone number. */
export const isNetworkAddress = (written: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(written) &&
  !/^\d\d(?:\.\d\d){3}$/.test(written) &&
  written.split('.').every((part) => Number(part) < 256 && String(Number(part)) === part);

/** Thousands set apart: "1.250.000", "12 500 000". Three groups of three that end in other than zeros may be a phone. */
export const isThousands = (written: string): boolean =>
  /^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?: \d{3}){2,}$/.test(written) &&
  (/^\d\d?\D/.test(written) || written.endsWith('000'));

/** "45 000-52 000" */
export const isThousandsRange = (written: string): boolean =>
  /^\d{1,3}(?:[ .]\d{3})+ ?- ?\d{1,3}(?:[ .]\d{3})+$/.test(written) && written.endsWith('00');

/** Numbers of persons, companies and cards that have a form of their own. */
export const isIdentifier = (written: string): boolean =>
  /^\d{3}\.\d{3}\.\d{3}-\d\d$|^\d{3}-\d\d-\d{4}$|^[1-9]\d{3}([ -])\d{4}\1\d{4}(?:\1\d{4})?$|^\d{3}-\d{7}-\d{7}$/.test(
    written,
  ) ||
  /^97[89][- ]|^(?:19|20)\d\d[/-]\d|^\d{1,6}\/(?:19|20)\d\d$|^\d+-\d+\/\d\d$|^\d{3}-\d{3}-\d{3} \d\d$|^0[ .-]?0[ .-]?0/.test(
    written,
  );

/** A bank account or a card: at least four groups of four in a row. */
export const isAccount = (written: string): boolean => /(?:^|\D)\d{4}(?:[ -]\d{4}){3}/.test(written);

/** "123456789", "00000000" */
const isCountingUp = (digits: string): boolean => '01234567890'.includes(digits) || new Set(digits).size === 1;

/** "1 2 3 4 5 6 7 8", "101 102 103", "10 20 30 40": each as far from the one before. */
export function isSequence(digits: readonly string[]): boolean {
  if (digits.length === 1) return digits.some(isCountingUp);
  if (digits.length < 3 || new Set(digits.map(({ length }) => length)).size > 1) return false;
  const steps = new Set(digits.slice(1).map((group, at) => Number(group) - Number(digits.at(at))));
  return steps.size === 1;
}

/** "45.50 60.00 75.50" */
export const isAmounts = (written: string): boolean => /^\d{1,4}\.\d\d(?: \d{1,4}\.\d\d)+$/.test(written);

/** "21-19 19-21": what a match ended with. */
export const isScores = (written: string): boolean => /^\d\d?-\d\d?(?:,? \d\d?-\d\d?)+$/.test(written);

/** "18 19 21 22 24": each more than the one before, and more of them than chance has. */
export function isAscending(written: string): boolean {
  if (!/^[1-9]\d(?:,? [1-9]\d){4,}$/.test(written)) return false;
  const numbers = written.split(/,? /).map(Number);
  return numbers.every((number, at) => number > (numbers[at - 1] ?? 0));
}

/** "14 - 52 - 33 - 90 - 07 - 14": more pairs than any number has. */
export const isPairs = (written: string): boolean => /^\d\d?(?: - \d\d?){5}/.test(written);

/** "80 90 110 145": what something costs, all of it round and each more than the one before. */
export function isPriceRow(written: string): boolean {
  if (!/^[1-9]\d{1,3}(?:,? [1-9]\d{1,3}){2,}$/.test(written)) return false;
  const amounts = written.split(/,? /).map(Number);
  return amounts.every((amount, at) => amount % 5 === 0 && amount > (amounts[at - 1] ?? 0));
}

/** "450.00" */
export const isAmount = (written: string): boolean => /^\d{1,6}[.,]\d\d$/.test(written);

/** "79/89/99/119": what something costs, or how long it is, in a row. */
export function isRising(written: string): boolean {
  const groups = written.split('/');
  return (
    groups.length > 2 &&
    groups.every((group, at) => /^[1-9]\d*$/.test(group) && Number(group) > Number(groups[at - 1] ?? 0))
  );
}

/** "006856,0 / 56592,241": what meters show. */
export const isReadings = (written: string): boolean => /^\d{1,7},\d{1,3}(?: ?\/ ?\d{1,7},\d{1,3})+$/.test(written);

/** "823 - 58 - 251", "480 / 310": amounts, none of them longer than a price and all with the same between, as no number is. */
export function isAmountRow(groups: readonly string[], gaps: readonly string[]): boolean {
  const [first = ''] = gaps;
  return (
    groups.length > 2 &&
    groups.every((group) => /^[1-9]\d{0,3}$/.test(group)) &&
    /[^\d\s]/.test(first) &&
    gaps.every((gap) => gap.trim() === first.trim())
  );
}

/** "43 + 64 = 107" */
export const isSum = (gaps: readonly string[]): boolean =>
  gaps.some((gap) => gap.trim() === '=') && gaps.some((gap) => /^ ?[-+*–] ?$/.test(gap));

/** "Two and two is four. Four and four is eight." */
export const isSaidSum = (gaps: readonly string[]): boolean =>
  gaps.filter((gap) => /^ (?:is|are|makes|ist|macht|sind|est|font|es|son|é|são|zijn|to|jest|это|равно) $/.test(gap))
    .length > 1;
