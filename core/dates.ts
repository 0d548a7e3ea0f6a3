import * as InstantFns from 'temporal-polyfill/fns/Instant';
import * as PlainDateFns from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTimeFns from 'temporal-polyfill/fns/PlainDateTime';
import * as ZonedDateTimeFns from 'temporal-polyfill/fns/ZonedDateTime';
import type { CalendarDate, Instant } from './model.ts';

/**
 * Temporal by single functions, not classes: a third of the bundle, and a few microseconds a call.
 *
 * A zone is an IANA name that registration has let through; an unknown one is a fault (RangeError).
 */
const plainDate = (date: CalendarDate): PlainDateFns.Record =>
  PlainDateFns.create(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));

/** The first instant of a day; where clocks skip midnight, the instant after the gap. */
const startOf = (day: PlainDateFns.Record, timeZone: string): Instant =>
  new Date(PlainDateFns.toZonedDateTime(day, timeZone).epochMilliseconds).toISOString();

/** The instant at which the `days`-th day after `date` ends in `timeZone`: the first instant of the day after it. */
export const endOfDayAfter = (date: CalendarDate, days: number, timeZone: string): Instant =>
  startOf(PlainDateFns.addDays(plainDate(date), days + 1), timeZone);

/** The instant at which the same calendar date `years` later ends in `timeZone`; 29 February gives 28 February. */
export const endOfDayYearsAfter = (date: CalendarDate, years: number, timeZone: string): Instant =>
  startOf(PlainDateFns.addDays(PlainDateFns.addYears(plainDate(date), years), 1), timeZone);

/** The calendar date that it is in `timeZone` at `instant`. */
export const localDate = (instant: Instant, timeZone: string): CalendarDate => {
  const there = InstantFns.toZonedDateTimeISO(InstantFns.fromEpochMilliseconds(Date.parse(instant)), timeZone);
  return PlainDateFns.toString(ZonedDateTimeFns.toPlainDate(there));
};

/** What calendar and clock show somewhere: the time of day as `HH:MM`. */
export interface LocalClock {
  readonly date: CalendarDate;
  readonly time: string;
}

/** What calendar and clock show in `timeZone` at `instant`; seconds are cut off. */
export function localClock(instant: Instant, timeZone: string): LocalClock {
  const there = InstantFns.toZonedDateTimeISO(InstantFns.fromEpochMilliseconds(Date.parse(instant)), timeZone);
  const shown = new Date(
    there.epochMilliseconds + ZonedDateTimeFns.offsetNanoseconds(there) / NANOSECONDS_PER_MILLISECOND,
  ).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/**
 * The instant at which calendar and clock show `date` and `time` in `timeZone`.
 *
 * A time that the clocks skip is read as if they had not been changed yet, so that much later by the new ones (RFC 5545,
 * 3.3.5): 02:30 gives 03:30 where the hour from 2 to 3 is skipped. Of a time that they show twice, it is the first.
 *
 * @param repeated `later`: of a time that they show twice, the second
 */
export function instantOf(
  { date, time }: LocalClock,
  timeZone: string,
  repeated: 'compatible' | 'later' = 'compatible',
): Instant {
  const { year, month, day } = plainDate(date);
  const shown = PlainDateTimeFns.create(year, month, day, Number(time.slice(0, 2)), Number(time.slice(3)));
  const there = PlainDateTimeFns.toZonedDateTime(shown, timeZone, { disambiguation: repeated });
  return new Date(there.epochMilliseconds).toISOString();
}

/** The date `days` after `date`, before it where negative. */
export const dateAfter = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** Whole days from one date to another; negative where the other is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY;

/** Day of the week, 1 (Monday) to 7, as ISO 8601 counts. */
export const weekdayOf = (date: CalendarDate): number => new Date(date).getUTCDay() || 7;

/** The instant so many minutes after `instant`. */
export const minutesAfter = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * MILLISECONDS_PER_MINUTE).toISOString();

const NANOSECONDS_PER_MILLISECOND = 1_000_000;
const MILLISECONDS_PER_MINUTE = 60_000;
const MILLISECONDS_PER_DAY = 86_400_000;
