/**
 * The one table: its keys, indexes and the items that live in it, defined once for adapters, stacks and local stack.
 *
 * | item | pk | sk |
 * | --- | --- | --- |
 * | host | HOST#hostId | HOST |
 * | listing | LISTING#listingId | LISTING |
 * | booking (points to its conversation) | BOOKING#bookingId | BOOKING |
 * | alias (points to conversation and side) | ALIAS#address | ALIAS |
 * | conversation head | CONV#conversationId | HEAD |
 * | message: written once, never changed | THREAD#conversationId | MSG#seq |
 * | state of a message: its delivery, the Message-IDs each side knows it by (N3) | CONV#conversationId | STATE#seq |
 * | a Message-ID already taken in | CONV#conversationId | SEEN#side#hash |
 * | mail received, by envelope recipient (N2) | MAIL#mailId | RCPT#recipient |
 * | notice of a refused mail: claimed, then sent | MAIL#mailId | NOTICE#what |
 * | notice of a message: it did not arrive, or not with all of its files | CONV#conversationId | NOTICE#what |
 * | answer kept for an Idempotency-Key | IDEM#hash | IDEM |
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  indexes: {
    /** Conversations of a host, by latest activity. */
    hostInbox: { name: 'host-inbox', partitionKey: 'hostInbox', sortKey: 'activityAt' },
    /** Conversations of a guest, by latest activity. */
    guestInbox: { name: 'guest-inbox', partitionKey: 'guestInbox', sortKey: 'activityAt' },
    /** Mail received, by state and instant, over {@link MAIL_LOG_SHARDS} shards. */
    mailLog: { name: 'mail-log', partitionKey: 'mailLog', sortKey: 'loggedAt' },
  },
} as const;

/** Prefixes of partition keys; IAM conditions on `dynamodb:LeadingKeys` are written with them. */
export const PARTITION = {
  host: 'HOST#',
  listing: 'LISTING#',
  booking: 'BOOKING#',
  alias: 'ALIAS#',
  conversation: 'CONV#',
  thread: 'THREAD#',
  mail: 'MAIL#',
  idempotency: 'IDEM#',
} as const;

/** One index partition takes 1,000 writes a second; mail of one state is spread over this many. */
export const MAIL_LOG_SHARDS = 4;

const SEQUENCE_DIGITS = 8;
const padded = (seq: number): string => String(seq).padStart(SEQUENCE_DIGITS, '0');

/** An item's place in the table. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const hostKey = (hostId: string): Key => ({ pk: PARTITION.host + hostId, sk: 'HOST' });
export const listingKey = (listingId: string): Key => ({ pk: PARTITION.listing + listingId, sk: 'LISTING' });
export const bookingKey = (bookingId: string): Key => ({ pk: PARTITION.booking + bookingId, sk: 'BOOKING' });
export const aliasKey = (address: string): Key => ({ pk: PARTITION.alias + address.toLowerCase(), sk: 'ALIAS' });
export const headKey = (conversationId: string): Key => ({ pk: PARTITION.conversation + conversationId, sk: 'HEAD' });

export const MESSAGE_PREFIX = 'MSG#';
export const messageKey = (conversationId: string, seq: number): Key => ({
  pk: PARTITION.thread + conversationId,
  sk: MESSAGE_PREFIX + padded(seq),
});

export const STATE_PREFIX = 'STATE#';
export const stateKey = (conversationId: string, seq: number): Key => ({
  pk: PARTITION.conversation + conversationId,
  sk: STATE_PREFIX + padded(seq),
});

export const seenKey = (conversationId: string, side: string, hash: string): Key => ({
  pk: PARTITION.conversation + conversationId,
  sk: `SEEN#${side}#${hash}`,
});

export const RECIPIENT_PREFIX = 'RCPT#';
export const mailKey = (mailId: string, recipient: string): Key => ({
  pk: PARTITION.mail + mailId,
  sk: RECIPIENT_PREFIX + recipient.toLowerCase(),
});

const NOTICE_PREFIX = 'NOTICE#';
/** The notice of one mail; `what` tells notices of the same mail apart. */
export const mailNoticeKey = (mailId: string, what: string): Key => ({
  pk: PARTITION.mail + mailId,
  sk: NOTICE_PREFIX + what,
});
/** The notice of one message; `what` tells notices of the same message apart. */
export const messageNoticeKey = (conversationId: string, what: string): Key => ({
  pk: PARTITION.conversation + conversationId,
  sk: NOTICE_PREFIX + what,
});

export const idempotencyKey = (hash: string): Key => ({ pk: PARTITION.idempotency + hash, sk: 'IDEM' });

/** Partition of the mail log that holds mail of `state`; `shard` is 0 to {@link MAIL_LOG_SHARDS} - 1. */
export const mailLogPartition = (state: string, shard: number): string => `${state}#${shard}`;
