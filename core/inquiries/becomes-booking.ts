import type { Booking, ConversationContext, Instant } from '../model.ts';
import { programOf } from '../programs/programs.ts';
import { whyUnreadable } from '../writing.ts';

type Facts = Pick<ConversationContext, 'conversation' | 'listing'>;

/**
 * Whether a conversation becomes that of a booking of its guest and listing which is registered now ("Decided where the sources
 * are silent"): it is an inquiry, its program offers inquiries, and both sides can read it.
 *
 * A booking that ended so long ago that nobody could read its conversation any more takes none: told late, it would take away
 * what the two are writing about now.
 */
export function becomesBooking({ conversation, listing }: Facts, booking: Booking, now: Instant): boolean {
  if (conversation.subject.kind !== 'inquiry' || !programOf(listing.program).inquiries) return false;
  const booked = { ...conversation, subject: { kind: 'booking', booking } as const };
  return !whyUnreadable({ conversation, listing }, now) && !whyUnreadable({ conversation: booked, listing }, now);
}
