import { isLetter, scriptOf } from './character-class.ts';
import { digitRunsIn, FEWEST_DIGITS } from './digit-runs.ts';
import { findSpoken } from './find-spoken.ts';
import { contextOf } from './number-context.ts';
import {
  isAmounts,
  isDates,
  isDecimal,
  isIdentifier,
  isNetworkAddress,
  isSequence,
  isThousands,
} from './number-shape.ts';
import { contextOfWord, type NumberContext, UNITS } from './phone-words.ts';
import { mergeSpans, type Span } from './span.ts';
import { numbersIn, type WrittenNumber } from './written-number.ts';

/**
 * Where phone numbers stand in `text`, which is folded: with "+" or "00", in national forms, their digits set apart,
 * or in words.
 *
 * A number is judged by its shape first, then by the words near it. Each run of digits is looked at once, with a
 * bounded number of characters around it: the time grows with the text.
 */
export function findPhones(text: string): readonly Span[] {
  const written = digitRunsIn(text).flatMap((run) => numbersIn(text, run).filter((number) => isPhone(text, number)));
  return mergeSpans([...written, ...findSpoken(text)]);
}

const LONGEST = 15;
const LONGEST_WITH_ZEROS = 17;
const SHORTEST_INTERNATIONAL = 8;

function isPhone(text: string, number: WrittenNumber): boolean {
  const { length } = number.digits;
  if (number.plus) return length >= SHORTEST_INTERNATIONAL && length <= LONGEST;
  const link = linkBefore(text, number.start);
  if (link) return length >= SHORTEST_INTERNATIONAL && length <= LONGEST && PHONE_LINK.test(link);
  if (length < FEWEST_DIGITS || isAttached(text, number) || isOtherShape(number) || isCounted(text, number))
    return false;
  const context = contextOf(text, number);
  if (context === 'phone') return length <= LONGEST;
  return context !== 'secret' && isPhoneShape(text, number, context);
}

function isPhoneShape(text: string, number: WrittenNumber, context: NumberContext | undefined): boolean {
  const { digits, groups } = number;
  if (digits.startsWith('00')) return isLong(digits, 11, LONGEST_WITH_ZEROS) && (!context || groups.length > 1);
  if (digits.startsWith('0')) return isLong(digits, 9, 12) && (!context || groups.length > 2);
  return (
    !context &&
    (isGrouped(number) || isRussian(digits) || (groups.length === 1 && isLong(digits, 9, 12) && isAlone(text, number)))
  );
}

const isLong = ({ length }: string, least: number, most: number): boolean => length >= least && length <= most;

/** "8 912 345 67 89": Russia's and Kazakhstan's, also without spaces. */
const isRussian = (digits: string): boolean => /^[78][3-9]\d{9}$/.test(digits);

/**
 * Digits in groups as people write a number in most countries: "612 34 56 78", "(415) 555-0123", "22 33 44 55",
 * "6-12345678"; or every digit by itself.
 */
function isGrouped({ digits, groups }: WrittenNumber): boolean {
  const [first = 0, ...others] = groups.map(({ digits: { length } }) => length);
  if (groups.length === 2)
    return isLong(digits, 9, 11) && first <= 4 && !/^(?:19|20)\d\d$/.test(digits.slice(0, first));
  if (groups.length < 2 || !isLong(digits, 8, 12)) return false;
  if (groups.length === digits.length) return digits.length >= 9;
  return first <= 5 && others.every((length) => length >= 2 && length <= 5);
}

const isOtherShape = ({ written, groups }: WrittenNumber): boolean =>
  [isDates, isDecimal, isThousands, isNetworkAddress, isIdentifier, isAmounts].some((is) => is(written)) ||
  isSequence(groups.map(({ digits }) => digits));

const LONGEST_LINK = 200;

/** What stands of a web address before `start`, without a space between; nothing where it is none. */
function linkBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_LINK), start);
  const word = before.slice(before.search(/\S*$/));
  return /:\/\/|www\.|\.\p{L}{2,}\//u.test(word) ? word : '';
}

/** Addresses that hold the number to call or to write to. */
const PHONE_LINK = /\/\/wa\.me\/|^wa\.me\/|whatsapp|phone=|tel:|callto:|sms:|viber|signal\.me|\/\/t\.me\/|^t\.me\//i;

/** Part of a word or of a code: "BK-1234567890", "12345678A". A word like "tel" may touch. */
function isAttached(text: string, { start, end }: WrittenNumber): boolean {
  const next = text.charCodeAt(end);
  if (isEuropean(next) || /[@%°_#]/.test(text.charAt(end))) return true;
  if (/[#_@$]/.test(text.charAt(start - 1))) return true;
  const [word = ''] = /\p{L}*[-/]?$/u.exec(text.slice(Math.max(0, start - 24), start)) ?? [];
  const letters = word.replace(/[-/]$/, '').toLowerCase();
  return isEuropean(letters.charCodeAt(letters.length - 1)) && contextOfWord(letters) !== 'phone';
}

/** Scripts without spaces, or with prefixes, touch a number that is not part of a word. */
const isEuropean = (code: number): boolean => isLetter(code) && scriptOf(code) === 'european';

/** Money and measures; they do not begin with a zero. */
function isCounted(text: string, { start, end, digits }: WrittenNumber): boolean {
  if (digits.startsWith('0')) return false;
  if (/[€$£¥₽₺₹₴₩]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  const after = text.slice(end, end + 12);
  if (/^ ?[%€$£¥₽₺₹₴₩°]|^,(?:\d\d?(?!\d)|-)/.test(after)) return true;
  const [before = ''] = /\p{L}*(?= ?$)/u.exec(text.slice(Math.max(0, start - 8), start)) ?? [];
  const [unit = ''] = /(?<=^ ?)\p{L}+\d?/u.exec(after) ?? [];
  return UNITS.has(before.toLowerCase()) || UNITS.has(unit.toLowerCase());
}

/** Nothing else on its line. */
function isAlone(text: string, { start, end }: WrittenNumber): boolean {
  const [before = ''] = /[^\n]*$/.exec(text.slice(Math.max(0, start - LONGEST_LINK), start)) ?? [];
  const [after = ''] = /^[^\n]*/.exec(text.slice(end, end + LONGEST_LINK)) ?? [];
  return !/[\p{L}\d]/u.test(before + after);
}
