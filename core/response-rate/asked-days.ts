import { dateAfter } from '../dates.ts';
import type { CalendarDate, Instant } from '../model.ts';
import { ok, type Result, refused } from '../refusals.ts';

/** Days for which it is kept what became of a message: a chart of a year, and room to look at what was in it. */
export const KEPT_DAYS = 400;
/** Days of a chart, where nobody says. */
const USUAL_DAYS = 365;

export interface AskedDays {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

type Wish = { readonly [End in keyof AskedDays]?: CalendarDate | undefined };

/** Which of the two is wrong, and what about it. */
export interface WrongDays {
  readonly field: 'from' | 'to';
  readonly problem: string;
}

/** The days of UTC that are asked for: the last 365, where nobody says. */
export function askedDays({ from, to }: Wish, now: Instant): Result<AskedDays, WrongDays> {
  const today = now.slice(0, 10);
  const last = to ?? today;
  const first = from ?? dateAfter(last, 1 - USUAL_DAYS);
  const earliest = dateAfter(today, 1 - KEPT_DAYS);
  if (last > today) return refused({ field: 'to', problem: 'must not be later than today, in UTC' });
  if (last < earliest) return refused({ field: 'to', problem: TOO_EARLY });
  if (from !== undefined && from < earliest) return refused({ field: 'from', problem: TOO_EARLY });
  if (first > last) return refused({ field: 'from', problem: 'must not be later than `to`' });
  return ok({ from: first < earliest ? earliest : first, to: last });
}

const TOO_EARLY = `must be one of the last ${KEPT_DAYS} days`;
