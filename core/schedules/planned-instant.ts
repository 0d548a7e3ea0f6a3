import { dateAfter, instantOf, minutesAfter } from '../dates.ts';
import type { Booking, CalendarDate, ConversationContext, Instant } from '../model.ts';
import { programOf } from '../programs/programs.ts';
import { bookingOpening } from '../windows.ts';
import type { DroppedReason } from './reasons.ts';
import { DEFAULT_TIME, type SendRule } from './send-rule.ts';

/** When a rule asks for its send, or why it does not. */
export type Occasion =
  | { readonly asked: Instant; readonly reason?: undefined }
  | { readonly asked?: undefined; readonly reason: DroppedReason };

/** What an occasion follows from. */
export type OccasionFacts = Pick<ConversationContext, 'conversation' | 'listing'>;

/**
 * When a rule asks for its send in a conversation, by what it is about now.
 *
 * An inquiry has no occasion but the guest's messages, which `planAnswers` goes by. A booking that is requested has `booked`
 * alone, and that where its program opens at booking; a cancelled one has `cancelled` alone, and that where it ever was open.
 * Days are the listing's, and a time of day is that of its clock on that date: one that the clocks skip gives the next that
 * there is, by as much as they skip; one that they show twice gives the first (`instantOf`).
 */
export function occasionOf(rule: SendRule, { conversation, listing }: OccasionFacts): Occasion {
  const { subject } = conversation;
  if (rule.on === 'guest-message') return { reason: 'template-removed' };
  if (subject.kind === 'inquiry') return { reason: 'not-confirmed' };
  const { booking } = subject;
  if (rule.on === 'cancelled' && booking.status !== 'cancelled') return { reason: 'booking-reinstated' };
  if (rule.on !== 'cancelled' && booking.status === 'cancelled') return { reason: 'booking-cancelled' };
  const { at: opensAt } = bookingOpening(booking, programOf(listing.program));
  if (opensAt === null) return { reason: 'not-confirmed' };
  return askedOf(rule, booking, opensAt, listing.timeZone);
}

function askedOf(rule: SendRule, booking: Booking, opensAt: Instant, timeZone: string): Occasion {
  const { on, minutes = 0 } = rule;
  if (on === 'booked') return { asked: minutesAfter(opensAt, minutes) };
  // a cancelled booking is registered with the instant of its cancellation
  if (on === 'cancelled') return { asked: minutesAfter(booking.cancelledAt ?? opensAt, minutes) };
  if (booking.status === 'requested') return { reason: 'not-confirmed' };
  return { asked: dayInstant(rule, on === 'check-in' ? booking.start : booking.end, timeZone) };
}

const dayInstant = ({ days = 0, at = DEFAULT_TIME }: SendRule, date: CalendarDate, timeZone: string): Instant =>
  instantOf({ date: dateAfter(date, days), time: at }, timeZone);
