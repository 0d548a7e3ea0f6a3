import { phonesOf } from './known-phones.ts';
import { countryOfZone } from './masking/country-zones.ts';
import { CALLING_CODES } from './masking/national-number-table.ts';
import { type ConversationContext, type Listing, SIDES } from './model.ts';

/** Where a language is spoken at home; none for those of many countries. */
const HOMES: ReadonlyMap<string, string> = new Map(
  Object.entries({ de: 'DE', fr: 'FR', es: 'ES', nl: 'NL', pl: 'PL', ru: 'RU', pt: 'PT', en: 'GB' }),
);

/**
 * The countries (ISO 3166) whose phone numbers may stand in a conversation without their country's code: the listing's, those
 * of both sides' known phones, and where nothing is known of a guest's phone, the one that their language is from.
 */
export function numberCountries(context: ConversationContext): readonly string[] {
  const phones = SIDES.flatMap((side) => phonesOf(context, side));
  const { conversation, listing } = context;
  const { guest } = conversation;
  return countriesBy(listing, phones, guest.phone === undefined ? guest.language : undefined);
}

/** Those of a listing's time zone, of phones, and the one that a language is from. */
export function countriesBy(
  { timeZone }: Pick<Listing, 'timeZone'>,
  phones: readonly string[],
  language: string | undefined,
): readonly string[] {
  const home = language === undefined ? undefined : HOMES.get(baseOf(language));
  const countries = [countryOfZone(timeZone), ...phones.flatMap(countriesOfPhone), home];
  return [...new Set(countries.filter((country) => country !== undefined))];
}

const baseOf = (language: string): string => language.slice(0, 2).toLowerCase();

/** Several share a code. One that begins alike ("+7", "+77") does no harm: both are looked for. */
const countriesOfPhone = (phone: string): readonly string[] =>
  [...CALLING_CODES].filter(([, code]) => phone.startsWith(`+${code}`)).map(([country]) => country);
