import { dateAfter, instantOf, type LocalClock, localClock } from '../dates.ts';
import type { CalendarDate, Instant, Listing } from '../model.ts';
import type { DayHours } from './send-rule.ts';

/** Whether a time of day is within the hours: from the first on, up to and without the last. Never where both are the same. */
export const isWithin = (time: string, { from, to }: DayHours): boolean =>
  from <= to ? from <= time && time < to : from <= time || time < to;

/** When something goes out, and the listing's date then. */
export interface Moment {
  readonly at: Instant;
  readonly day: CalendarDate;
}

/** The instant itself, or the end of the listing's quiet hours where it is within them. */
export function afterQuietHours(instant: Instant, listing: Pick<Listing, 'timeZone' | 'quietHours'>): Moment {
  const { timeZone, quietHours } = listing;
  const shown = localClock(instant, timeZone);
  if (!quietHours || !isWithin(shown.time, quietHours)) return { at: instant, day: shown.date };
  // where the clocks skip the end, what they show then may be quiet again
  return afterQuietHours(endOf(quietHours, shown, instant, timeZone), listing);
}

/** Where the clocks show the end twice, and the first time is over, the second. */
function endOf({ to }: DayHours, { date, time }: LocalClock, instant: Instant, timeZone: string): Instant {
  const end = { date: time < to ? date : dateAfter(date, 1), time: to };
  const first = instantOf(end, timeZone);
  return first > instant ? first : instantOf(end, timeZone, 'later');
}
