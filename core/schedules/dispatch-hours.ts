import type { Instant } from '../model.ts';
import type { DispatchMark } from '../ports/schedules.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long an hour is looked at after it is over: longer than it takes to store what was decided in it, and for the index to
 * show it.
 */
const HOUR_SETTLES = 15 * MINUTE;
/** How far back a first look goes. Nothing can be due before the first that was planned, and dispatching begins with planning. */
const FIRST_LOOK = 24 * HOUR;
/** What is filed just before a look may be shown only after it. */
const OVERLAP = 2 * MINUTE;
/** After how long all that is overdue is handed out again, also what was before: whose job was lost, or is late. */
const AGAIN_AFTER = 10 * MINUTE;

/** The hour that an instant is in, as `YYYY-MM-DDTHH` in UTC. */
export const hourOf = (instant: Instant): string => instant.slice(0, 13);

const startOf = (hour: string): number => Date.parse(`${hour}:00:00.000Z`);
const instantAt = (milliseconds: number): Instant => new Date(milliseconds).toISOString();
const earlier = (instant: Instant, by: number): Instant => instantAt(Date.parse(instant) - by);

/** The mark that the first look of all begins with. */
export const firstMark = (now: Instant): DispatchMark => {
  const until = earlier(now, FIRST_LOOK);
  return { hour: hourOf(until), until, again: until };
};

/** The hours from `hour` to that of `now`, oldest first; that of `now` alone where `hour` is later. */
export function hoursUntil(hour: string, now: Instant): readonly string[] {
  const last = startOf(hourOf(now));
  const hours: string[] = [];
  for (let start = Math.min(startOf(hour), last); start <= last; start += HOUR) hours.push(hourOf(instantAt(start)));
  return hours;
}

/** One look: what is handed out, and the mark to go on from. */
export interface Look {
  /** From when on what is due is handed out. */
  readonly from: Instant;
  /** It goes through all that is overdue: what it finds empty need not be looked at again. */
  readonly isWhole: boolean;
  readonly mark: DispatchMark;
}

/** What a look at `now` hands out: nearly always what fell due since the one before, now and then all there is. */
export function lookFrom(mark: DispatchMark, now: Instant): Look {
  const isWhole = Date.parse(mark.again) + AGAIN_AFTER <= Date.parse(now);
  if (isWhole) return { from: instantAt(startOf(mark.hour)), isWhole, mark: { ...mark, again: now } };
  return { from: earlier(mark.until, OVERLAP), isWhole, mark };
}

/** The mark once all of an hour was handed out that was due in it by `now`; `isEmpty`: nothing was, in a look at all of it. */
export function markAfter(mark: DispatchMark, hour: string, now: Instant, isEmpty: boolean): DispatchMark {
  const end = instantAt(startOf(hour) + HOUR);
  const passes = isEmpty && hour === mark.hour && isSettled(hour, now);
  return { ...mark, hour: passes ? hourOf(end) : mark.hour, until: end < now ? end : now };
}

/** Whether nothing can be filed in an hour any more. */
const isSettled = (hour: string, now: Instant): boolean => Date.parse(now) >= startOf(hour) + HOUR + HOUR_SETTLES;
