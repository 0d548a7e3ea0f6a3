import { isDigit, scriptOf } from './character-class.ts';
import { digitsRead } from './digit-reading.ts';
import { plusBefore } from './digit-runs.ts';
import { ORDER_WORDS } from './digit-words.ts';
import { isDialledAbroad, isNational } from './national-numbers.ts';
import { contextOf } from './number-context.ts';
import type { Item } from './number-item.ts';
import { isArticle, withoutLead } from './number-lead.ts';
import { type NumberRow, PLAIN_GAP } from './number-row.ts';
import {
  isAmount,
  isAmountRow,
  isAmounts,
  isDates,
  isDecimal,
  isSaidSum,
  isSequence,
  isSum,
  isThousands,
  isThousandsRange,
} from './number-shape.ts';
import { isCounted } from './number-surroundings.ts';
import type { NumberContext } from './phone-words.ts';
import type { Span } from './span.ts';

const FEWEST = 7;
/** Where no more than figures, or little else, tell it. */
const FEWEST_FIGURES = 9;
const FEWEST_SPOKEN = 4;
/** In words it may be longer: who reads out more digits than a number has hides one among them. */
const LONGEST = 17;
const LONGEST_FIGURES = 15;

/** A row with what it is as one number. */
interface Reading extends NumberRow, Span {
  readonly digits: string;
  /** As they are grouped. */
  readonly groups: readonly string[];
  readonly spoken: number;
  readonly alike: number;
  /** "+", or "plus", stands before it. */
  readonly plus: boolean;
}

/**
 * Where numbers stand that are written so that they are not seen as such: in words, in letters that look like figures,
 * with signs, words or the ends of lines between their digits; or several of these mixed ("six one two 345 678").
 *
 * Counting ("one, two, three, …"), lists of dates, times and amounts are none.
 */
export const findDisguised = (
  text: string,
  rows: readonly NumberRow[],
  countries: readonly string[],
): readonly Span[] =>
  rows.flatMap((row) => {
    const reading = readingOf(text, withoutLead(text, row));
    return isNumber(text, reading, countries) ? [{ start: reading.start, end: reading.end }] : [];
  });

function readingOf(text: string, row: NumberRow): Reading {
  const { items, gaps } = row;
  const groups = digitsRead(items, gaps).map(({ digits }) => digits);
  const first = Math.min(...items.map(({ start }) => start));
  const start = plusBefore(text, first);
  return {
    ...row,
    start: start ?? first,
    end: Math.max(...items.map(({ end }) => end)),
    digits: groups.join(''),
    groups,
    spoken: items.some((item) => isSpelt(text, item)) ? items.filter(({ by }) => by === 'words').length : 0,
    alike: items.filter(({ by }) => by === 'letters').length,
    plus: start !== undefined,
  };
}

const isTooLong = ({ digits, spoken, items }: Reading): boolean =>
  digits.length > (spoken > 0 ? LONGEST : LONGEST_FIGURES) && spoken * 2 <= items.length;

/** In a word that is little else than a number. */
const isSpelt = (text: string, item: Item): boolean => item.by === 'words' && !isArticle(text, item);

function isNumber(text: string, reading: Reading, countries: readonly string[]): boolean {
  const { digits, groups, spoken } = reading;
  if (
    digits.length < FEWEST ||
    isTooLong(reading) ||
    isSequence(groups) ||
    isCounting(groups) ||
    isSaidSum(reading.gaps)
  )
    return false;
  const context = reading.plus ? 'phone' : contextOf(text, reading);
  if (context === 'secret' || (context !== 'phone' && (isInCode(text, reading) || isFiled(reading)))) return false;
  const led = reading.plus || context === 'phone' || digits.startsWith('0') || isNational(digits, countries);
  if (spoken > 0) return isSpoken(reading, led, context);
  if (reading.alike > 0)
    return context !== 'reference' && digits.length >= FEWEST_FIGURES && (led || groups.length > 2);
  return digits.length >= FEWEST_FIGURES && isSpread(text, reading, led, context);
}

/** "0023-4567, 89/11": in figures, and dialled to no country. */
const isFiled = ({ digits, spoken }: Reading): boolean =>
  spoken === 0 && digits.startsWith('00') && !isDialledAbroad(digits);

/** "TG6811, 4471": its first figures are part of a word. */
const isInCode = (text: string, { start }: Span): boolean =>
  isDigit(text.charCodeAt(start)) && scriptOf(text.charCodeAt(start - 1)) === 'european';

/** Mostly words; or words and figures. */
function isSpoken({ digits, spoken, items, gaps }: Reading, led: boolean, context: NumberContext | undefined): boolean {
  if (context === 'reference' && !digits.startsWith('0')) return false;
  if (spoken * 2 > items.length && (spoken >= FEWEST_SPOKEN || context === 'phone' || digits.length >= FEWEST_FIGURES))
    return true;
  const glued = gaps.includes('');
  return digits.length >= FEWEST_FIGURES && (spoken > 1 || glued || led);
}

/** Each by as much more, or less, than the one before. */
const isCounting = (digits: readonly string[]): boolean =>
  digits.length > 2 && new Set(digits.slice(1).map((value, at) => Number(value) - Number(digits.at(at)))).size === 1;

/** Figures with signs, words or line ends between, as nobody writes anything else: no dates, no times, no list of amounts. */
function isSpread(text: string, reading: Reading, led: boolean, context: NumberContext | undefined): boolean {
  const { groups, gaps, plus } = reading;
  if (!plus && (isSum(gaps) || isPriced(text, reading))) return false;
  const parts = partsOf(text, reading);
  if (context === 'reference' || groups.every(isTime) || parts.some(isOther) || parts.every(isDayOfMonth)) return false;
  if (!plus && parts.some((part) => part.replace(/\D/g, '').length >= FEWEST_FIGURES)) return false;
  if (gaps.includes(':') && !groups.some((group) => Number(group) > LAST_MINUTE)) return false;
  const odd = gaps.filter((gap) => !PLAIN_GAP.test(gap));
  return led || (groups.length > 2 && (isRare(odd) || odd.every(isOrdering)));
}

/** "674, 678, 673 zł" */
const isPriced = (text: string, { start, end, groups, gaps }: Reading): boolean =>
  isAmountRow(groups, gaps) && isCounted(text, { start, end, digits: '' });

/** "then", "na końcu", "dash" */
const isOrdering = (gap: string): boolean => gap.split(/[^\p{L}]/u).some((word) => ORDER_WORDS.has(word.toLowerCase()));

const isRare = (gaps: readonly string[]): boolean =>
  new Set(gaps.map((gap) => gap.trim())).size === 1 && gaps.every((gap) => RARE.test(gap));

const LAST_MINUTE = 59;
/** What neither a list nor a sentence has between numbers. */
const RARE = /^[^\p{L}]*[^\s\p{L}\d,;:./()&+=\-–—][^\p{L}]*$/u;

/** "03-07", of several */
const isDayOfMonth = (part: string): boolean => /^\d\d?-\d\d?$/.test(part);

const isTime = (group: string): boolean => /^(?:[01]\d|2[0-4])[0-5]\d$/.test(group);

const isOther = (part: string): boolean =>
  [isDates, isDecimal, isThousands, isThousandsRange, isAmount, isAmounts].some((is) => is(part));

/** What stands between what is no common separator. */
function partsOf(text: string, { items, gaps }: Reading): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const [at, { end }] of items.entries()) {
    const gap = gaps[at];
    if (gap !== undefined && PLAIN_GAP.test(gap)) continue;
    parts.push(text.slice(items[start]?.start, end));
    start = at + 1;
  }
  return parts;
}
