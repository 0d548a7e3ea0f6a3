import type { Conversation, Guest, Instant, Listing, Subject } from './model.ts';
import type { NewConversation } from './ports/conversations.ts';
import { programOf } from './programs/programs.ts';
import { CHAIN_BEGINS } from './record/message-record.ts';
import { releasesAfter } from './release.ts';

/** The head of a conversation in which nothing was said yet, with the names that it was given. */
export const newHead = (
  { conversationId, aliases }: NewConversation,
  subject: Subject,
  guest: Guest,
  listing: Listing,
  now: Instant,
): Conversation => ({
  id: conversationId,
  revision: 1,
  subject,
  releases: releasesAfter(undefined, subject, programOf(listing.program)),
  listingId: listing.listingId,
  hostId: listing.hostId,
  guest,
  aliases,
  seq: 0,
  lastHash: CHAIN_BEGINS,
  createdAt: now,
  activityAt: now,
  unread: { guest: 0, host: 0 },
  readSeq: { guest: 0, host: 0 },
  rates: {},
});
