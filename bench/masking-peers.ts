import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js';
import { linkifyit } from 'linkify-it';
import tlds from 'tlds' with { type: 'json' };
import type { Finder } from '../test/support/trust/score-findings.ts';

/** The country whose national numbers a text of the language is searched for. */
const COUNTRIES: Readonly<Record<string, CountryCode>> = {
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

/** All that it can find without a scheme, too, with the same list of top-level domains that Foyer has. */
const linkify = linkifyit({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true, urlAuth: true }).tlds(tlds);

/** Links and addresses as linkify-it finds them. */
export const foundByLinkify: Finder = (text) =>
  (linkify.match(text) ?? []).map(({ schema, index, lastIndex }) => ({
    kind: schema === 'mailto:' ? 'address' : 'link',
    start: index,
    end: lastIndex,
  }));

/** Numbers as libphonenumber-js finds them for the country of the text's language. */
export const foundByLibphonenumber: Finder = (text, language) =>
  findPhoneNumbersInText(text, COUNTRIES[language]).map(({ startsAt, endsAt }) => ({
    kind: 'phone',
    start: startsAt,
    end: endsAt,
  }));
