import { isCallingCode, isDialledAbroad, isMobile, isNational } from './national-numbers.ts';
import type { WrittenNumber } from './written-number.ts';

/**
 * Whether a number is written as people dial it, so that it is told on purpose, whatever noun stands before it ("booking
 * 07400 123456"): in groups, and with "00" and a country's code, or as one of the countries has it, with its zero or as a
 * mobile phone's.
 */
export function isDialled(text: string, number: WrittenNumber, countries: readonly string[]): boolean {
  const { digits, groups, written, end } = number;
  if (groups.length < 2 || !GROUPED.test(written) || GOES_ON.test(text.slice(end, end + 2))) return false;
  if (digits.startsWith('00')) return startsWithCode(number) && isDialledAbroad(digits);
  return isNational(digits, countries) && (digits.startsWith('0') || isMobile(digits, countries));
}

/** A blank, a dash or a dot between each two groups, the first of them in brackets or not. */
const GROUPED = /^\d{2,}(?:\) ?|[ .-])\d{2,}(?:[ .-]\d{2,})*$/;

/** "02-0041-0000777-26": only a part of what is written together. */
const GOES_ON = /^[-/]\d/;

/** "0049 …", "00 49 …"; not "00 12 …", where no country's code stands by itself. */
function startsWithCode({ groups }: WrittenNumber): boolean {
  const [first = '', second = ''] = groups.map(({ digits }) => digits);
  return isCallingCode(first === '00' ? second : first.slice(2));
}
