import { CALLING_CODES, MOBILE_NUMBERS, NATIONAL_NUMBERS } from './national-number-table.ts';

/** Whether digits alone, as they are dialled at home, are a number that one of the countries (ISO 3166) has. */
export const isNational = (digits: string, countries: readonly string[]): boolean =>
  countries.some((country) => NATIONAL_NUMBERS.get(country)?.test(digits) === true);

/** Whether digits without a zero before them, as they are dialled at home, are a mobile phone's in one of the countries. */
export const isMobile = (digits: string, countries: readonly string[]): boolean =>
  countries.some((country) => MOBILE_NUMBERS.get(country)?.test(digits) === true);

/** Whether digits are what stands after "+" for some country. */
export const isCallingCode = (digits: string): boolean => COUNTRIES_OF_CODE.has(digits);

const SHORTEST_WITH_CODE = 11;

/** Whether they are such a number as it is dialled from abroad, its country's code first and without any sign: "447700900123". */
export const isFromAbroad = (digits: string, countries: readonly string[]): boolean =>
  digits.length >= SHORTEST_WITH_CODE &&
  countries.some((country) => {
    const code = CALLING_CODES.get(country) ?? digits;
    const rest = digits.slice(code.length);
    return digits.startsWith(code) && (isNational(rest, [country]) || isNational(`0${rest}`, [country]));
  });

const LONGEST_CODE = 3;
/** With "00" and a code of which no more is known. */
const SHORTEST_DIALLED = 13;

/** Whether digits that begin with "00" are dialled to some country: its code, then as many digits as its numbers have. */
export function isDialledAbroad(digits: string): boolean {
  const rest = digits.slice(2);
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    const countries = COUNTRIES_OF_CODE.get(rest.slice(0, length));
    if (!countries) continue;
    const national = rest.slice(length);
    return isNational(national, countries) || isNational(`0${national}`, countries);
  }
  return digits.length >= SHORTEST_DIALLED;
}

const COUNTRIES_OF_CODE: ReadonlyMap<string, readonly string[]> = new Map(
  [...CALLING_CODES.values()].map((code) => [
    code,
    [...CALLING_CODES].filter(([, other]) => other === code).map(([country]) => country),
  ]),
);
