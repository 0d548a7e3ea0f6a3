import { endOfDayAfter, instantOf } from '../dates.ts';
import type { CalendarDate, Instant, Listing, Subject } from '../model.ts';
import type { SendRule } from './send-rule.ts';

/** The instants of check-in and check-out; absent where no date is known, as of an inquiry without dates. */
export interface StayInstants {
  readonly checkIn?: Instant | undefined;
  readonly checkOut?: Instant | undefined;
}

/** When a stay begins and ends: at the listing's times of day, or where it has none at the end of the day. */
export function stayInstants(subject: Subject, listing: Listing): StayInstants {
  const { start, end = start } = subject.kind === 'booking' ? subject.booking : subject.inquiry;
  return {
    checkIn: start && instantOn(start, listing.checkInTime, listing.timeZone),
    checkOut: end && instantOn(end, listing.checkOutTime, listing.timeZone),
  };
}

const instantOn = (date: CalendarDate, time: string | undefined, timeZone: string): Instant =>
  time === undefined ? endOfDayAfter(date, 0, timeZone) : instantOf({ date, time }, timeZone);

/**
 * Until when a send makes sense; at that instant it is pointless. Undefined: always.
 *
 * Where its rule does not say: one for check-in until check-in, or until check-out where it is asked for after check-in
 * ("Have you settled in?"); one for check-out, or for the booking, until check-out; what is asked for after that, as thanks
 * are, and what follows a cancellation or a message, always.
 *
 * @param asked what the rule asks for
 */
export function usefulUntil(
  { on, usefulUntil: said }: SendRule,
  asked: Instant,
  stay: StayInstants,
): Instant | undefined {
  if (said === 'check-in') return stay.checkIn;
  if (said === 'check-out') return stay.checkOut;
  if (said === 'always' || on === 'cancelled' || on === 'guest-message') return undefined;
  const ends = on === 'check-in' ? [stay.checkIn, stay.checkOut] : [stay.checkOut];
  return ends.find((end) => end !== undefined && asked < end);
}
