import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { bookingKey, hostKey, inquiryKey, listingKey } from '../../core/contract/table.ts';
import { headTold } from '../../core/head-told.ts';
import { becomesBooking } from '../../core/inquiries/becomes-booking.ts';
import type {
  Booking,
  Conversation,
  ConversationContext,
  Guest,
  Host,
  Instant,
  Listing,
  Subject,
} from '../../core/model.ts';
import { newHead } from '../../core/new-head.ts';
import type { NewConversation, Registered } from '../../core/ports/conversations.ts';
import { programOf } from '../../core/programs/programs.ts';
import { planSends } from '../../core/schedules/plan-sends.ts';
import { aliasWrites, pointerTo } from './alias-writes.ts';
import { unchangedSince } from './append-message.ts';
import { UnreadableItem } from './attributes.ts';
import { followPointer } from './context.ts';
import { dynamoTemplates } from './dynamo-templates.ts';
import { type Pointer, readHost, readListing, readPointer } from './fact-items.ts';
import { headItem } from './head-item.ts';
import { sameInquiry } from './inquiry-writes.ts';
import { plannedWrites } from './planned-writes.ts';
import { sendsOf } from './scheduled-sends.ts';
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
 * Stores a booking's facts, the first time with a conversation: the one that the guest's inquiry about the listing began, or a
 * new one with its aliases.
 *
 * Which of two that register at once comes first, the booking's item decides; the other one finds it there and only
 * brings its facts. Of two bookings that would take one inquiry, its head decides: the other gets a conversation of its own.
 * A candidate alias that is taken gives way to a new one.
 */
export const putBooking = (client: DynamoDBClient, table: string, registration: Registration): Promise<Registered> =>
  untilFresh(async (): Promise<Registered | typeof STALE> => {
    const { listingId, guest, booking } = registration;
    const places = [listingKey(listingId), bookingKey(booking.bookingId), inquiryKey(listingId, guest.id)] as const;
    const found = await getItems(client, table, places);
    const [listing, pointer, inquiry] = places.map(found);
    if (pointer) return updateBooking(client, table, registration, readPointer(pointer));
    if (!listing) return { kind: 'listing-unknown' };
    return addBooking(client, table, registration, readListing(listing), inquiry && readPointer(inquiry));
  });

async function updateBooking(
  client: DynamoDBClient,
  table: string,
  registration: Registration,
  pointer: Pointer,
): Promise<Registered | typeof STALE> {
  if (pointer.listingId !== registration.listingId) return { kind: 'fixed', field: 'listingId' };
  const context = await followPointer(client, table, pointer);
  if (context.conversation.guest.id !== registration.guest.id) return { kind: 'fixed', field: 'guest.id' };
  const told = toldTo(context, registration);
  if (isDeepStrictEqual(factsOf(told.conversation), factsOf(context.conversation)))
    return { kind: 'registered', context, created: false };
  const written = await storeTold(client, table, { before: context.conversation, told, now: registration.now });
  return written ? { kind: 'registered', context: told, created: false } : STALE;
}

/** What the platform tells, without the difference between absent and undefined. */
const factsOf = ({ guest, subject }: Conversation): unknown => JSON.parse(JSON.stringify({ guest, subject }));

const toldTo = (context: ConversationContext, { guest, booking }: Registration): ConversationContext => ({
  ...context,
  conversation: headTold(context.conversation, guest, booking, context.listing),
});

/** A conversation that the platform told something of. */
interface Told {
  readonly before: Conversation;
  readonly told: ConversationContext;
  readonly now: Instant;
  /** What else goes into the transaction. */
  readonly more?: readonly Write<'booking'>[];
}

/** Stores what was told with what it plans. @returns false where the conversation or what plans changed meanwhile */
async function storeTold(
  client: DynamoDBClient,
  table: string,
  { before, told, now, more = [] }: Told,
): Promise<boolean> {
  const [rules, existing] = await Promise.all([
    dynamoTemplates(client, table).rules(before.hostId),
    sendsOf(client, table, before.id),
  ]);
  const planned = planSends(told, rules.rules, existing, now, { kind: 'booking', before: before.subject });
  const written = await transact(client, table, [
    { name: 'head', put: headItem(told.conversation), condition: unchangedSince(before) },
    ...more,
    ...plannedWrites(told, rules, planned, now),
  ]);
  return written.done;
}

/** @param inquiry where the guest's latest about the listing leads, whatever became of it */
async function addBooking(
  client: DynamoDBClient,
  table: string,
  registration: Registration,
  listing: Listing,
  inquiry: Pointer | undefined,
): Promise<Registered | typeof STALE> {
  const asked = inquiry && programOf(listing.program).inquiries && (await followPointer(client, table, inquiry));
  return asked && becomesBooking(asked, registration.booking, registration.now)
    ? takeInquiry(client, table, registration, asked)
    : createBooking(client, table, registration, listing, inquiry);
}

/** Makes the inquiry's conversation the booking's: its aliases, messages and place stay. */
async function takeInquiry(
  client: DynamoDBClient,
  table: string,
  registration: Registration,
  asked: ConversationContext,
): Promise<Registered | typeof STALE> {
  const told = toldTo(asked, registration);
  const more = [bookingWrite(registration, told.conversation)];
  const written = await storeTold(client, table, { before: asked.conversation, told, now: registration.now, more });
  return written ? { kind: 'registered', context: told, created: true } : STALE;
}

const bookingWrite = ({ booking }: Registration, conversation: Conversation): Write<'booking'> => ({
  name: 'booking',
  put: { ...pointerTo(conversation), ...bookingKey(booking.bookingId) },
  condition: FREE,
});

async function createBooking(
  client: DynamoDBClient,
  table: string,
  registration: Registration,
  listing: Listing,
  inquiry: Pointer | undefined,
): Promise<Registered | typeof STALE> {
  const [host, rules] = await Promise.all([
    hostOf(client, table, listing),
    dynamoTemplates(client, table).rules(listing.hostId),
  ]);
  const { booking, guest, fresh, now } = registration;
  const subject: Subject = { kind: 'booking', booking };
  const conversation = newHead(fresh(listing), subject, guest, listing, now);
  const context: ConversationContext = { conversation, listing, host };
  const planned = planSends(context, rules.rules, [], now, { kind: 'booking' });
  const written = await transact(client, table, [
    bookingWrite(registration, conversation),
    ...aliasWrites(conversation),
    { name: 'head', put: headItem(conversation), condition: FREE },
    ...sameInquiry(listing, guest.id, inquiry?.conversationId),
    ...plannedWrites(context, rules, planned, now),
  ]);
  return written.done ? { kind: 'registered', context, created: true } : STALE;
}

async function hostOf(client: DynamoDBClient, table: string, { hostId }: Listing): Promise<Host> {
  const item = await getItem(client, table, hostKey(hostId));
  if (!item) throw new UnreadableItem('HOST');
  return readHost(item);
}
