import type { Booking, Conversation, Guest, Listing, Subject } from './model.ts';
import { programOf } from './programs/programs.ts';
import { releasesAfter } from './release.ts';

/**
 * A conversation's head once the platform told a booking of it: its own as it is now, or the one that its inquiry became.
 *
 * Names, messages and their chain stay; that it began as an inquiry stays known.
 */
export function headTold(head: Conversation, guest: Guest, booking: Booking, listing: Listing): Conversation {
  const { askedAt } = head.subject.kind === 'inquiry' ? head.subject.inquiry : head.subject;
  const subject: Subject = { kind: 'booking', booking, askedAt };
  const releases = releasesAfter(head, subject, programOf(listing.program));
  return { ...head, guest, subject, releases, revision: head.revision + 1 };
}
