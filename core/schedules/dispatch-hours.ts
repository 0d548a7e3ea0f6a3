import type { Instant } from '../model.ts';
import type { DispatchMark } from '../ports/schedules.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long an hour is looked at after it is over: longer than it takes to store what was decided in it, and for the index to
 * show it.
 */
export const HOUR_SETTLES = 15 * MINUTE;
/** How far back a first look goes. Nothing can be due before the first that was planned, and dispatching begins with planning. */
const FIRST_LOOK = 24 * HOUR;
/** What is filed just before a look may be shown only after it. */
const OVERLAP = 2 * MINUTE;
/** How often all that is overdue is handed out again, also what was before: whose job was lost, or is late. */
export const AGAIN_AFTER = 10 * MINUTE;

/** The hour that an instant is in, as `YYYY-MM-DDTHH` in UTC. */
export const hourOf = (instant: Instant): string => instant.slice(0, 13);

const startOf = (hour: string): number => Date.parse(`${hour}:00:00.000Z`);
const instantAt = (milliseconds: number): Instant => new Date(milliseconds).toISOString();
const earlier = (instant: Instant, by: number): Instant => instantAt(Date.parse(instant) - by);

/** The mark that the first look of all begins with. */
export const firstMark = (now: Instant): DispatchMark => {
  const until = earlier(now, FIRST_LOOK);
  return { hour: hourOf(until), until };
};

/** The hours from `hour` to that of `now`, oldest first; that of `now` alone where `hour` is later. */
export function hoursUntil(hour: string, now: Instant): readonly string[] {
  const last = startOf(hourOf(now));
  const hours: string[] = [];
  for (let start = Math.min(startOf(hour), last); start <= last; start += HOUR) hours.push(hourOf(instantAt(start)));
  return hours;
}

/** From when on a look hands out what is due. Nearly always what came since the one before; now and then all there is. */
export function handsOutFrom({ hour, until }: DispatchMark, now: Instant): Instant {
  const turn = (instant: Instant): number => Math.floor(Date.parse(instant) / AGAIN_AFTER);
  return turn(until) < turn(now) ? instantAt(startOf(hour)) : earlier(until, OVERLAP);
}

/** Whether nothing can be filed in an hour any more. */
export const isSettled = (hour: string, now: Instant): boolean =>
  Date.parse(now) >= startOf(hour) + HOUR + HOUR_SETTLES;

/** The hour after. */
export const nextHour = (hour: string): string => hourOf(instantAt(startOf(hour) + HOUR));
