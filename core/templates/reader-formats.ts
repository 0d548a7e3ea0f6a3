import { closestLanguage, LOCALES } from '../notices/language.ts';

/** How a reader's language and region write what templates tell. */
export interface ReaderFormats {
  /** A day with its weekday, read in UTC. */
  readonly day: Intl.DateTimeFormat;
  /** A time of day, read in UTC. */
  readonly time: Intl.DateTimeFormat;
  readonly count: Intl.NumberFormat;
}

/** Making formats takes a millisecond, a thousand times what using them takes. There are as many as ICU has regions for nine languages. */
const made = new Map<string, ReaderFormats>();
const regional = new Map<string, string>();

/**
 * The formats for a text in `language`, one of the nine, that somebody reads whose settings are `readerTag`: those of the
 * reader's region where the reader's language is the text's (to en-US 3:05 PM, to en-AU 3:05 pm), else the language's own.
 *
 * By the Gregorian calendar and in Western digits, in which prices, codes and phone numbers are written in all regions.
 */
export function readerFormats(language: string, readerTag: string): ReaderFormats {
  const locale = localeFor(language, readerTag);
  return memoized(made, locale, () => formatsOf(locale));
}

function memoized<V>(memory: Map<string, V>, key: string, make: () => V): V {
  const value = memory.get(key) ?? make();
  memory.set(key, value);
  return value;
}

function localeFor(language: string, readerTag: string): string {
  const own = LOCALES[closestLanguage(language)];
  const { language: base, region } = new Intl.Locale(readerTag);
  if (base !== language || region === undefined) return own;
  const tag = `${base}-${region}`;
  return memoized(regional, tag, () => (isOfIcu(tag) ? `${tag}-u-ca-gregory-nu-latn` : own));
}

/** English of a region that ICU does not know would be American. */
const isOfIcu = (tag: string): boolean => new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag;

const formatsOf = (locale: string): ReaderFormats => ({
  day: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }),
  time: new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }),
  count: new Intl.NumberFormat(locale),
});
