import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { aliasKey, bookingKey, hostKey, listingKey } from '../../core/contract/table.ts';
import type {
  Booking,
  Conversation,
  ConversationContext,
  Guest,
  Host,
  Instant,
  Listing,
  Side,
  Subject,
} from '../../core/model.ts';
import type { NewConversation, Registered } from '../../core/ports/conversations.ts';
import { programOf } from '../../core/programs/programs.ts';
import { CHAIN_BEGINS } from '../../core/record/message-record.ts';
import { releasesAfter } from '../../core/release.ts';
import { unchangedSince } from './append-message.ts';
import { type Attributes, UnreadableItem } from './attributes.ts';
import { followPointer } from './context.ts';
import { type Pointer, readHost, readListing, readPointer } from './fact-items.ts';
import { headItem } from './head-item.ts';
import { getItem, getItems, putItem } from './table.ts';
import { FREE, transact } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

export interface Registration {
  readonly listingId: string;
  readonly guest: Guest;
  readonly booking: Booking;
  readonly fresh: (listing: Listing) => NewConversation;
  readonly now: Instant;
}

/**
 * Stores a booking's facts, with its conversation and aliases the first time.
 *
 * Which of two that register at once comes first, the booking's item decides; the other one finds it there and only
 * brings its facts. A candidate alias that is taken gives way to a new one.
 */
export const putBooking = (client: DynamoDBClient, table: string, registration: Registration): Promise<Registered> =>
  untilFresh(async (): Promise<Registered | typeof STALE> => {
    const places = [listingKey(registration.listingId), bookingKey(registration.booking.bookingId)] as const;
    const found = await getItems(client, table, places);
    const [listing, pointer] = [found(places[0]), found(places[1])];
    if (pointer) return updateBooking(client, table, registration, readPointer(pointer));
    return listing ? createBooking(client, table, registration, readListing(listing)) : { kind: 'listing-unknown' };
  });

async function updateBooking(
  client: DynamoDBClient,
  table: string,
  { listingId, guest, booking }: Registration,
  pointer: Pointer,
): Promise<Registered | typeof STALE> {
  if (pointer.listingId !== listingId) return { kind: 'fixed', field: 'listingId' };
  const context = await followPointer(client, table, pointer);
  const head = context.conversation;
  if (head.guest.id !== guest.id) return { kind: 'fixed', field: 'guest.id' };
  const subject: Subject = { kind: 'booking', booking };
  const releases = releasesAfter(head, subject, programOf(context.listing.program));
  const told: Conversation = { ...head, guest, subject, releases, revision: head.revision + 1 };
  if (isDeepStrictEqual(factsOf(told), factsOf(head))) return { kind: 'registered', context, created: false };
  const written = await putItem(client, table, headItem(told), unchangedSince(head));
  return written.done ? { kind: 'registered', context: { ...context, conversation: told }, created: false } : STALE;
}

/** What the platform tells, without the difference between absent and undefined. */
const factsOf = ({ guest, subject }: Conversation): unknown => JSON.parse(JSON.stringify({ guest, subject }));

async function createBooking(
  client: DynamoDBClient,
  table: string,
  registration: Registration,
  listing: Listing,
): Promise<Registered | typeof STALE> {
  const host = await hostOf(client, table, listing);
  const candidate = registration.fresh(listing);
  const conversation = newHead(registration, listing, candidate);
  const pointer = { conversationId: conversation.id, listingId: listing.listingId, hostId: listing.hostId };
  const written = await transact(client, table, [
    { name: 'booking', put: { ...pointer, ...bookingKey(registration.booking.bookingId) }, condition: FREE },
    { name: 'guest', put: aliasItem(candidate, pointer, 'guest'), condition: FREE },
    { name: 'host', put: aliasItem(candidate, pointer, 'host'), condition: FREE },
    { name: 'head', put: headItem(conversation), condition: FREE },
  ]);
  const context: ConversationContext = { conversation, listing, host };
  return written.done ? { kind: 'registered', context, created: true } : STALE;
}

const aliasItem = ({ aliases }: NewConversation, pointer: Pointer, side: Side): Attributes => ({
  ...pointer,
  ...aliasKey(aliases[side]),
  side,
});

async function hostOf(client: DynamoDBClient, table: string, { hostId }: Listing): Promise<Host> {
  const item = await getItem(client, table, hostKey(hostId));
  if (!item) throw new UnreadableItem('HOST');
  return readHost(item);
}

const newHead = (
  { guest, booking, now }: Registration,
  listing: Listing,
  { conversationId, aliases }: NewConversation,
): Conversation => ({
  id: conversationId,
  revision: 1,
  subject: { kind: 'booking', booking },
  releases: releasesAfter(undefined, { kind: 'booking', booking }, programOf(listing.program)),
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
