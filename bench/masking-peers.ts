import { findPhoneNumbersInText } from 'libphonenumber-js';
import { linkifyit } from 'linkify-it';
import tlds from 'tlds' with { type: 'json' };
import { COUNTRY_OF_LANGUAGE } from '../test/support/trust/country-of-language.ts';
import type { Finder } from '../test/support/trust/score-findings.ts';

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
  findPhoneNumbersInText(text, COUNTRY_OF_LANGUAGE[language]).map(({ startsAt, endsAt }) => ({
    kind: 'phone',
    start: startsAt,
    end: endsAt,
  }));
