import { endOfDayAfter } from '../dates.ts';
import type { Booking, ConversationContext, Instant } from '../model.ts';
import type { CancellationRequest, CancellationState } from './cancellation.ts';

/** A booking with its listing's IANA zone: what cancelling it is judged by. */
export interface DatedBooking {
  readonly booking: Booking;
  readonly timeZone: string;
}

/** The booking that a conversation is about; undefined where it is an inquiry. */
export const bookingOf = ({ conversation: { subject }, listing }: ConversationContext): DatedBooking | undefined =>
  subject.kind === 'booking' ? { booking: subject.booking, timeZone: listing.timeZone } : undefined;

/** The instant at which a booking is over: its last day ends, by the listing's clock. */
export const overAt = ({ booking, timeZone }: DatedBooking): Instant => endOfDayAfter(booking.end, 0, timeZone);

/**
 * What a request is now (G18).
 *
 * A function of facts: no job ends it. One that nobody answered is over when its time is, or the booking's, also where the
 * platform moved its dates since; or it gave way to the platform's own cancellation, where that came first, whatever date
 * the platform gives it.
 */
export function cancellationState(request: CancellationRequest, dated: DatedBooking, now: Instant): CancellationState {
  if (request.state !== 'asked') return request.state;
  const { status, cancelledAt = request.askedAt } = dated.booking;
  const inTime = now < request.expiresAt;
  if (status === 'cancelled' && (inTime || cancelledAt < request.expiresAt)) return 'superseded';
  return !inTime || now >= overAt(dated) ? 'expired' : 'asked';
}
