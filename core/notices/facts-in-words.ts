import type { CalendarDate, Instant } from '../model.ts';
import { type Language, LOCALES } from './language.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** An instant as a reader's language writes date and time, by the clock of an IANA zone, which it names. */
export const instantInWords = (instant: Instant, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(instant));

/** A calendar date with its weekday, as a reader's language writes it: it is shown as it is, so written and read in UTC. */
export const dayInWords = (date: CalendarDate, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** So many days or years, counted out: "14 days". */
export const spanInWords = (count: number, unit: 'day' | 'year', language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** From so many minutes on a wait is told in hours. */
const LONG_WAIT = 120;

/** Seconds from now as "in 5 minutes", or "in 23 hours", rounded up; at least one minute. */
export function waitInWords(seconds: number, language: Language): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const format = new Intl.RelativeTimeFormat(LOCALES[language]);
  return minutes <= LONG_WAIT ? format.format(minutes, 'minute') : format.format(Math.ceil(minutes / 60), 'hour');
}

/** Bytes as megabytes of 1024 × 1024. */
export const sizeInWords = (bytes: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    bytes / BYTES_PER_MEGABYTE,
  );

/** Things in a row: "images and PDF files". */
export const listInWords = (things: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALES[language]).format(things);

export const countInWords = (count: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language]).format(count);
