import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { aliasKey, bookingKey, hostKey, listingKey, schedulesKey } from '../../core/contract/table.ts';
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
import type { SendRules } from '../../core/ports/templates.ts';
import { programOf } from '../../core/programs/programs.ts';
import { CHAIN_BEGINS } from '../../core/record/message-record.ts';
import { releasesAfter } from '../../core/release.ts';
import { planSends } from '../../core/schedules/plan-sends.ts';
import type { ScheduledSend } from '../../core/schedules/scheduled-send.ts';
import { unchangedSince } from './append-message.ts';
import { type Attributes, UnreadableItem } from './attributes.ts';
import { followPointer } from './context.ts';
import { dynamoTemplates } from './dynamo-templates.ts';
import { type Pointer, readHost, readListing, readPointer } from './fact-items.ts';
import { headItem } from './head-item.ts';
import { MOST_SENDS_AT_ONCE, sendsOf } from './scheduled-sends.ts';
import { schedulesUnchanged } from './schedules-item.ts';
import { sendWrite } from './send-write.ts';
import { getItem, getItems } from './table.ts';
import { FREE, transact, type Write } from './transact.ts';
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
  { listingId, guest, booking, now: at }: Registration,
  pointer: Pointer,
): Promise<Registered | typeof STALE> {
  if (pointer.listingId !== listingId) return { kind: 'fixed', field: 'listingId' };
  const [context, rules, existing] = await Promise.all([
    followPointer(client, table, pointer),
    dynamoTemplates(client, table).rules(pointer.hostId),
    sendsOf(client, table, pointer.conversationId),
  ]);
  const head = context.conversation;
  if (head.guest.id !== guest.id) return { kind: 'fixed', field: 'guest.id' };
  const subject: Subject = { kind: 'booking', booking };
  const releases = releasesAfter(head, subject, programOf(context.listing.program));
  const told: Conversation = { ...head, guest, subject, releases, revision: head.revision + 1 };
  if (isDeepStrictEqual(factsOf(told), factsOf(head))) return { kind: 'registered', context, created: false };
  const now: ConversationContext = { ...context, conversation: told };
  const cause = { kind: 'booking', before: head.subject } as const;
  const written = await transact(client, table, [
    { name: 'head', put: headItem(told), condition: unchangedSince(head) },
    ...plannedWrites(now, rules, planSends(now, rules.rules, existing, at, cause), at),
  ]);
  return written.done ? { kind: 'registered', context: now, created: false } : STALE;
}

/** What the platform tells, without the difference between absent and undefined. */
const factsOf = ({ guest, subject }: Conversation): unknown => JSON.parse(JSON.stringify({ guest, subject }));

async function createBooking(
  client: DynamoDBClient,
  table: string,
  registration: Registration,
  listing: Listing,
): Promise<Registered | typeof STALE> {
  const [host, rules] = await Promise.all([
    hostOf(client, table, listing),
    dynamoTemplates(client, table).rules(listing.hostId),
  ]);
  const candidate = registration.fresh(listing);
  const conversation = newHead(registration, listing, candidate);
  const context: ConversationContext = { conversation, listing, host };
  const planned = planSends(context, rules.rules, [], registration.now, { kind: 'booking' });
  const pointer = { conversationId: conversation.id, listingId: listing.listingId, hostId: listing.hostId };
  const written = await transact(client, table, [
    { name: 'booking', put: { ...pointer, ...bookingKey(registration.booking.bookingId) }, condition: FREE },
    { name: 'guest', put: aliasItem(candidate, pointer, 'guest'), condition: FREE },
    { name: 'host', put: aliasItem(candidate, pointer, 'host'), condition: FREE },
    { name: 'head', put: headItem(conversation), condition: FREE },
    ...plannedWrites(context, rules, planned, registration.now),
  ]);
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

/**
 * What is planned with the booking's facts, in their transaction: there is no booking without its plan, nor a plan by rules
 * that are no more.
 *
 * A host has fewer rules than fit. What comes behind them was planned by templates that are gone, and is dropped by the job of
 * that change, or when it falls due.
 */
const plannedWrites = (
  { conversation }: ConversationContext,
  { revision }: SendRules,
  planned: readonly ScheduledSend[],
  now: Instant,
): readonly Write<'rules' | 'send'>[] => [
  { name: 'rules', check: schedulesKey(conversation.hostId), condition: schedulesUnchanged(revision) },
  ...planned.slice(0, MOST_SENDS_AT_ONCE).map((send) => sendWrite(send, now)),
];

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
