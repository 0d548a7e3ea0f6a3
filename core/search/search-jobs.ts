import { type Course, mayMoveExpiry } from '../expiry.ts';
import type { Conversation, Listing } from '../model.ts';
import type { SearchJob } from '../ports/work.ts';
import { canonical } from '../record/canonical.ts';
import { paymentState } from '../release.ts';

/** A conversation's head, as far as it is found by it. */
export interface SearchedHead extends Course, Pick<Conversation, 'hostId' | 'createdAt' | 'seq'> {
  readonly guestName: string;
}

/** A conversation that is new, was told something that it is found by, or in which something was said. */
export function searchJobsOfHead(
  conversationId: string,
  before: SearchedHead | undefined,
  after: SearchedHead,
): readonly SearchJob[] {
  if (!before || factsOf(before) !== factsOf(after) || mayMoveExpiry(before, after))
    return [{ kind: 'facts', conversationId }];
  const { hostId, createdAt, seq } = after;
  return seq > before.seq ? [{ kind: 'said', conversationId, hostId, createdAt, seq }] : [];
}

/** Whose name, which booking, and what of either the host is shown. */
const factsOf = ({ guestName, subject }: SearchedHead): string =>
  canonical({
    guestName,
    bookingId: subject.kind === 'booking' ? subject.booking.bookingId : undefined,
    paid: paymentState(subject),
  });

/** A listing that has another name, or whose program may show more, or end reading at another time. */
export const searchJobsOfListing = (before: Listing, after: Listing): readonly SearchJob[] =>
  before.name === after.name && before.program === after.program && before.timeZone === after.timeZone
    ? []
    : [{ kind: 'listing', listingId: after.listingId, hostId: after.hostId }];
