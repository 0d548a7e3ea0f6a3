import type { Instant, Listing } from '../model.ts';
import { programOf } from '../programs/programs.ts';
import type { Violation } from '../schemas/parse.ts';
import { windowsOf } from '../windows.ts';
import type { AskedDates } from './place-inquiry.ts';

/** Calendar years ahead of now in which a guest may ask to stay: a conversation is kept until a year after. */
const YEARS_AHEAD = 10;

/**
 * What is wrong with the dates of an inquiry, where something is: a stay so long ago that nobody could read of it any more, or
 * one so far ahead that what is written about it would be kept for longer than anybody plans.
 */
export function whyNotAskable(
  { start, end }: AskedDates,
  { program, timeZone }: Listing,
  now: Instant,
): Violation | undefined {
  const last = end ?? start;
  if (last === undefined) return undefined;
  const path = [end === undefined ? 'start' : 'end'];
  const { readableUntil } = windowsOf(
    { kind: 'inquiry', inquiry: { askedAt: now, start, end } },
    programOf(program),
    timeZone,
  );
  if (readableUntil <= now) return { path, detail: 'must not be so long ago' };
  return last > latestDate(now) ? { path, detail: `must not be more than ${YEARS_AHEAD} years ahead` } : undefined;
}

const latestDate = (now: Instant): string => `${Number(now.slice(0, 4)) + YEARS_AHEAD}${now.slice(4, 10)}`;
