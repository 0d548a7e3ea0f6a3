import { dateAfter, instantOf, localDate, weekdayOf } from '../dates.ts';
import type { CalendarDate, Instant } from '../model.ts';
import type { DigestTimes } from './notification-choice.ts';

/** From today on: the same day of the next week, where today's times are over. */
const DAYS_AHEAD = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * The first instant after `after` for which somebody asked for a digest.
 *
 * Times are those of their clock on that date: one that the clocks skip gives the next that there is, by as much as they skip;
 * one that they show twice gives the first (`instantOf`).
 */
export function nextDigest({ at, days, timeZone }: DigestTimes, after: Instant): Instant {
  const today = localDate(after, timeZone);
  const dates = DAYS_AHEAD.map((ahead) => dateAfter(today, ahead)).filter((date) => isAsked(days, date));
  const instants = dates.flatMap((date) => at.map((time) => Date.parse(instantOf({ date, time }, timeZone))));
  return new Date(Math.min(...instants.filter((instant) => instant > Date.parse(after)))).toISOString();
}

const isAsked = (days: DigestTimes['days'], date: CalendarDate): boolean =>
  days === undefined || days.includes(weekdayOf(date));
