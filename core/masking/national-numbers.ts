import { CALLING_CODES, NATIONAL_NUMBERS } from './national-number-table.ts';

/** Whether digits alone, as they are dialled at home, are a number that one of the countries (ISO 3166) has. */
export const isNational = (digits: string, countries: readonly string[]): boolean =>
  countries.some((country) => NATIONAL_NUMBERS.get(country)?.test(digits) === true);

const SHORTEST_WITH_CODE = 11;

/** Whether they are such a number as it is dialled from abroad, its country's code first and without any sign: "447700900123". */
export const isFromAbroad = (digits: string, countries: readonly string[]): boolean =>
  digits.length >= SHORTEST_WITH_CODE &&
  countries.some((country) => {
    const code = CALLING_CODES.get(country) ?? digits;
    const rest = digits.slice(code.length);
    return digits.startsWith(code) && (isNational(rest, [country]) || isNational(`0${rest}`, [country]));
  });
