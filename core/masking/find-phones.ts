import { isDialled } from './dialled-number.ts';
import { type DigitRun, FEWEST_DIGITS } from './digit-runs.ts';
import { digitsIn } from './digits-in.ts';
import { findDisguised } from './find-disguised.ts';
import { namingBefore } from './named-number.ts';
import { isDialledAbroad, isFromAbroad, isNational } from './national-numbers.ts';
import { wordsBefore } from './nearby-words.ts';
import { contextOf } from './number-context.ts';
import {
  isAccount,
  isAmountRow,
  isAmounts,
  isAscending,
  isDateList,
  isDates,
  isDecimal,
  isIdentifier,
  isNetworkAddress,
  isPairs,
  isPriceRow,
  isReadings,
  isRising,
  isScores,
  isSequence,
  isThousands,
  isThousandsRange,
} from './number-shape.ts';
import { isAlone, isAttached, isCounted, linkBefore } from './number-surroundings.ts';
import { type NumberContext, saysPhone } from './phone-words.ts';
import { mergeSpans, type Span } from './span.ts';
import { numbersIn, type WrittenNumber } from './written-number.ts';

/**
 * Where phone numbers stand in `text`, which is folded: with "+" or "00", in national forms, their digits set apart,
 * or in words.
 *
 * A number is judged by its shape first, then by the words near it. Each run of digits is looked at once, with a
 * bounded number of characters around it: the time grows with the text.
 */
export function findPhones(text: string, countries: readonly string[] = [], digits = digitsIn(text)): readonly Span[] {
  const written = digits.runs
    .filter(
      (run) => !isRow(text.slice(run.start, Math.min(run.end, run.start + LONGEST_ACCOUNT))) && !isList(text, run),
    )
    .flatMap((run) => numbersIn(text, run).filter((number) => isPhone(text, number, countries)));
  return mergeSpans([...written, ...findDisguised(text, digits.rows, countries)]);
}

/** Of more groups than a number has. */
const isRow = (written: string): boolean => isAccount(written) || isPairs(written);

/** Of dates, of what meters show, or of amounts in a currency. */
function isList(text: string, { start, end, groups }: DigitRun): boolean {
  if (groups.length < FEWEST_LISTED) return false;
  const written = text.slice(start, end);
  const gaps = groups.slice(1).map((group, at) => text.slice(groups[at]?.end, group.start));
  const digits = groups.map((group) => group.digits);
  if (isAmountRow(digits, gaps)) return isCounted(text, { start, end, digits: '' });
  return isReadings(written) || isDateList(written);
}

const FEWEST_LISTED = 3;

/** The longest number of an account, with spaces. */
const LONGEST_ACCOUNT = 42;
const LONGEST = 15;
const LONGEST_WITH_ZEROS = 17;
const SHORTEST_INTERNATIONAL = 8;

function isPhone(text: string, number: WrittenNumber, countries: readonly string[]): boolean {
  const { length } = number.digits;
  if (number.plus) return length >= SHORTEST_INTERNATIONAL && length <= LONGEST;
  const link = linkBefore(text, number.start);
  if (link) return length >= SHORTEST_INTERNATIONAL && length <= LONGEST && PHONE_LINK.test(link);
  if (length < FEWEST_DIGITS || length > LONGEST_WITH_ZEROS) return false;
  if (isAttached(text, number) || isOtherShape(number) || isCounted(text, number)) return false;
  if (isDialled(text, number, countries)) return true;
  const context = contextOf(text, number);
  if (context === 'phone') return length <= LONGEST;
  if (context === 'secret' || isNamed(text, number, countries)) return false;
  return isPhoneShape(text, number, context) || (!context && length > FEWEST_DIGITS && isKnown(number, countries));
}

/** Whether the noun before it says that it is something else; not where a word near it says that somebody is called. */
function isNamed(text: string, number: WrittenNumber, countries: readonly string[]): boolean {
  const naming = namingBefore(text, number.start);
  if (naming === undefined || wordsBefore(text, number.start, MOST_WORDS).some(saysPhone)) return false;
  if (naming === 'sure' || number.digits.length > LONGEST_NATIONAL) return true;
  return countries.length > 0 && !isKnown(number, countries);
}

const LONGEST_NATIONAL = 12;
const MOST_WORDS = 6;

/** As one of the countries has it; from abroad, where it is written as one. */
const isKnown = ({ digits, groups }: WrittenNumber, countries: readonly string[]): boolean =>
  isNational(digits, countries) || (groups.length === 1 && isFromAbroad(digits, countries));

function isPhoneShape(text: string, number: WrittenNumber, context: NumberContext | undefined): boolean {
  const { digits, groups } = number;
  if (context && isVoucher(number.written)) return false;
  if (groups.length > 1 && FROM_AMERICA.test(digits)) return !context;
  if (digits.startsWith('00')) return isLong(digits, 11, LONGEST_WITH_ZEROS) && !context && isDialledAbroad(digits);
  if (digits.startsWith('0')) return isLong(digits, 9, 12) && (!context || groups.length > 1);
  return (
    !context &&
    (isGrouped(number) || isRussian(digits) || (groups.length === 1 && isLong(digits, 9, 12) && isAlone(text, number)))
  );
}

/** "011 44 …": to another country, as they dial in the United States and Canada. */
const FROM_AMERICA = /^011[1-9]\d{9,12}$/;

/** "0017 4452 9981", where a word says that it is one */
const isVoucher = (written: string): boolean => /^\d{4}([ -])\d{4}\1\d{4}$/.test(written);

const isLong = ({ length }: string, least: number, most: number): boolean => length >= least && length <= most;

/** "8 912 345 67 89": Russia's and Kazakhstan's, also without spaces. */
const isRussian = (digits: string): boolean => /^[78][3-9]\d{9}$/.test(digits);

/**
 * Digits in groups as people write a number in most countries: "612 34 56 78", "(415) 555-0123", "22 33 44 55",
 * "6-12345678", "48 9 9876 5432"; or every digit by itself.
 */
function isGrouped({ digits, groups, written }: WrittenNumber): boolean {
  if (/,|\.\s/.test(written) || isFiled(written)) return false;
  const [first = 0, ...others] = groups.map(({ digits: { length } }) => length);
  if (groups.length === 2)
    return isLong(digits, 9, 11) && first <= 4 && !/^(?:19|20)\d\d$/.test(digits.slice(0, first));
  if (groups.length < 2 || !isLong(digits, 8, 12)) return false;
  if (groups.length === 3 && first === 4 && digits.length >= UNUSUAL_DIGITS && !USUAL.test(digits)) return false;
  if (groups.length === digits.length) return digits.length >= 9;
  const fewest = (at: number) => (at === 0 && first === 2 && groups.length === 4 ? 1 : 2);
  return first <= 5 && others.every((length, at) => length >= fewest(at) && length <= 5);
}

/** "293/7593/68", but not "600/000/951" */
const isFiled = (written: string): boolean => /^\d+\/\d+\/\d+$/.test(written) && !/^\d{3}\/\d{3}\/\d{3}$/.test(written);

/** "7700 900 123" without its zero, "9876 543 210", "1800 123 456": others are hardly grouped so. */
const USUAL = /^(?:[6-9]\d|1[5-8]|13)\d{8}$/;
const UNUSUAL_DIGITS = 10;

const isOtherShape = ({ written, digits, groups }: WrittenNumber): boolean =>
  (written === digits ? UNDIVIDED : DIVIDED).some((is) => is(written)) ||
  isSequence(groups.map((group) => group.digits));

/** What digits together may be, and what they may be with signs between. */
const UNDIVIDED = [isDates, isIdentifier];
const DIVIDED = [
  ...UNDIVIDED,
  isDecimal,
  isThousands,
  isThousandsRange,
  isNetworkAddress,
  isAmounts,
  isAscending,
  isRising,
  isPriceRow,
  isReadings,
  isScores,
];

/** Addresses that hold the number to call or to write to. */
const PHONE_LINK = /\/\/wa\.me\/|^wa\.me\/|whatsapp|phone=|tel:|callto:|sms:|viber|signal\.me|\/\/t\.me\/|^t\.me\//i;
