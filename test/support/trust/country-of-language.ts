import type { CountryCode } from 'libphonenumber-js';

/** Where a text of the language comes from: told to every finder that knows national numbers. */
export const COUNTRY_OF_LANGUAGE: Readonly<Record<string, CountryCode>> = {
  en: 'GB',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  nl: 'NL',
  pl: 'PL',
  ru: 'RU',
  ar: 'SA',
  pt: 'PT',
};
