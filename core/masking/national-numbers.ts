import { NATIONAL_NUMBERS } from './national-number-table.ts';

/** Whether digits alone, as they are dialled at home, are a number that one of the countries (ISO 3166) has. */
export const isNational = (digits: string, countries: readonly string[]): boolean =>
  countries.some((country) => NATIONAL_NUMBERS.get(country)?.test(digits) === true);
