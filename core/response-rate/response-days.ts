import { dateAfter, daysBetween } from '../dates.ts';
import type { CalendarDate, Instant } from '../model.ts';
import type { GuestMessage } from './guest-message.ts';
import { judgeGuestMessage } from './judge-guest-message.ts';
import { type JudgedMessage, type ResponseRate, shareOf } from './response-rate.ts';

/** What guests wrote on one day of UTC, and how it was answered, then or later. */
export interface ResponseDay extends Pick<ResponseRate, 'counted' | 'answered' | 'rate' | 'medianMinutes'> {
  readonly date: CalendarDate;
}

/**
 * A host's figures day by day, from `from` to `to`, both included: a day without messages is there too.
 *
 * Days are of UTC, since a host's listings may lie in several zones. A day is settled once it has been over for 24 hours.
 */
export function responseDays(
  messages: readonly GuestMessage[],
  from: CalendarDate,
  to: CalendarDate,
  now: Instant,
): readonly ResponseDay[] {
  const days = new Map<CalendarDate, JudgedMessage[]>();
  for (let n = 0; n <= daysBetween(from, to); n++) days.set(dateAfter(from, n), []);
  for (const message of messages) {
    const judgement = judgeGuestMessage(message, now);
    if (judgement.counted) days.get(message.at.slice(0, 10))?.push({ message, ...judgement });
  }
  return [...days].map(([date, counts]) => {
    const { counted, answered, rate, medianMinutes } = shareOf(counts);
    return { date, counted, answered, rate, medianMinutes };
  });
}
