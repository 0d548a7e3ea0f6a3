import type { DetectionRules } from '../contract/detection.ts';
import type { Signs } from '../detection/signs.ts';
import type {
  AdmittedMailbox,
  Booking,
  Conversation,
  ConversationContext,
  Delivery,
  Guest,
  Host,
  Instant,
  Listing,
  MailRow,
  Message,
  MessageDraft,
  Reader,
  Side,
} from '../model.ts';
import type { Refusal } from '../refusals.ts';
import type { ScheduledSend } from '../schedules/scheduled-send.ts';
import type { ClearedUpload } from '../uploads/upload.ts';
import type { RateLimits } from '../writing.ts';

/** An answer kept under an Idempotency-Key, stored in the same transaction as the effect it answers for. */
export interface KeptAnswer {
  /** Hash of caller, route and key. */
  readonly key: string;
  /** Hash of the request's body. */
  readonly body: string;
  readonly status: number;
  readonly answer: string;
  /** Until when it is given again. */
  readonly until: Instant;
}

export interface Append {
  readonly context: ConversationContext;
  readonly message: MessageDraft;
  /** Delivery the message starts with: `pending`, or an end where nothing is to be sent. */
  readonly delivery: Delivery;
  /** Hash under which the side's Message-ID counts as taken in. */
  readonly seen?: { readonly side: Side; readonly hash: string } | undefined;
  readonly mail?: MailRow | undefined;
  /** The mail row is a quarantined one that the platform released. */
  readonly released?: boolean | undefined;
  /** Files that were uploaded for it: each is marked as used by it, so that none is sent twice. */
  readonly uploads?: readonly ClearedUpload[] | undefined;
  /** What the sender is held against over all of its conversations; absent or `off`: it is not counted. */
  readonly limits?: RateLimits | undefined;
  /** What of a host's message is counted (N10), by which rules, and when; absent: it is not counted. */
  readonly detection?: Detection | undefined;
  /** The scheduled send that it is, as it ends by it: with its message's id, and while it is the one that was read. */
  readonly ends?: ScheduledSend | undefined;
  /** The conversation begins with it, as an inquiry; absent: it is there. */
  readonly begins?: Beginning | undefined;
  /** The answer depends on the message's id. */
  readonly keep?: ((message: Message) => KeptAnswer) | undefined;
}

/** How the conversation of an inquiry begins: with its first message, and with nothing where that is not stored. */
export interface Beginning {
  /** The conversation of the guest's inquiry about the listing before it; absent where there was none. */
  readonly after?: string | undefined;
}

/** What a message is held against beyond its own conversation: what its host sent to others of late (N10). */
export interface Detection {
  readonly signs: Signs;
  readonly rules: DetectionRules;
  /** When a restriction begins that the message sets off. */
  readonly now: Instant;
}

export type Appended =
  | { readonly kind: 'appended'; readonly message: Message; readonly conversation: Conversation }
  /** The head changed since it was read: read again and decide again. */
  | { readonly kind: 'stale' }
  /** The same Message-ID was taken in before, as this message. */
  | { readonly kind: 'seen'; readonly messageId: string }
  /** This very arrival (mail and recipient) was dealt with before. */
  | { readonly kind: 'arrived' }
  /** The Idempotency-Key was used by a request that ran at the same time. */
  | { readonly kind: 'kept' }
  /** By what the sender wrote elsewhere: as much as it may in this clock hour, or what restricted it just now (N10). */
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Where an alias leads: a mail to it is for `side`, so it is expected from the other side. */
export interface Addressed {
  readonly side: Side;
  readonly context: ConversationContext;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

/** A message, and how far it got. */
export interface StoredMessage {
  readonly message: Message;
  readonly delivery: Delivery;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A cursor that this list did not give. */
export class UnknownCursor extends Error {
  override readonly name: string = 'UnknownCursor';
}

/** A cursor that the list gave, and that too much has changed since to go on from. */
export class OutdatedCursor extends UnknownCursor {
  override readonly name = 'OutdatedCursor';
}

export interface Conversations {
  /** Two reads. */
  byAlias(address: string): Promise<Addressed | undefined>;
  /** Two reads. */
  byId(conversationId: string): Promise<ConversationContext | undefined>;
  /** The same conversation as it is by now. One read. */
  again(context: ConversationContext): Promise<ConversationContext>;
  byBooking(bookingId: string): Promise<ConversationContext | undefined>;
  /** Stores message, head, what an inquiry begins with, delivery state, sender's count, sightings, dedupe key, mail row, the send that it ends and kept answer in one transaction. */
  append(entry: Append): Promise<Appended>;
  /** The id of the message as which a Message-ID of that hash was taken in before. */
  taken(conversationId: string, side: Side, hash: string): Promise<string | undefined>;
  /** Oldest first, each with how far it got. */
  messages(conversationId: string, page: PageRequest): Promise<Page<StoredMessage>>;
  message(conversationId: string, seq: number): Promise<Message | undefined>;
  /** How far one message got. */
  delivery(conversationId: string, seq: number): Promise<Delivery>;
  /** The same of several, in their order: one read. */
  deliveries(conversationId: string, seqs: readonly number[]): Promise<readonly Delivery[]>;
  /** Marks read up to `seq`, and by whom where that is known; neither ever moves back. */
  markRead(context: ConversationContext, side: Side, seq: number, reader?: Omit<Reader, 'seq'>): Promise<void>;
  /** The host needs not answer what the guest wrote up to `seq`. */
  markNoAnswerNeeded(context: ConversationContext, seq: number, at: Instant): Promise<void>;
}

/** A new conversation's fixed parts. */
export interface NewConversation {
  readonly conversationId: string;
  readonly aliases: Readonly<Record<Side, string>>;
}

export type Registered =
  | { readonly kind: 'registered'; readonly context: ConversationContext; readonly created: boolean }
  | { readonly kind: 'listing-unknown' }
  /** The listing belongs to another host, or the booking to another listing or guest: that never changes. */
  | { readonly kind: 'fixed'; readonly field: string };

/** The mailboxes that a host is to have admitted; absent where nothing changes. */
export interface AdmittedChange {
  readonly admitted?: readonly AdmittedMailbox[] | undefined;
}

/** What the platform told: hosts, listings, bookings. */
export interface Registry {
  /** @returns the host as it is kept: its admitted mailboxes and its restrictions stay */
  putHost(host: Host): Promise<Host>;
  /** Changes which mailboxes are admitted for a host, by what they are now. @returns what `change` answered last; undefined where there is no host */
  changeAdmitted<T extends AdmittedChange>(hostId: string, change: (host: Host) => T): Promise<T | undefined>;
  host(hostId: string): Promise<Host | undefined>;
  /** @returns `fixed` where the listing exists with another host, `listing-unknown` never, undefined when stored */
  putListing(
    listing: Listing,
  ): Promise<
    { readonly kind: 'stored' } | { readonly kind: 'host-unknown' } | { readonly kind: 'fixed'; readonly field: string }
  >;
  listing(listingId: string): Promise<Listing | undefined>;
  /** In the order of the ids. One request for a hundred. */
  listings(listingIds: readonly string[]): Promise<readonly (Listing | undefined)[]>;
  /**
   * Stores a booking's facts; gives it its conversation and aliases the first time.
   *
   * `fresh` makes candidates until one is free: unique also when two register at once.
   */
  putBooking(
    listingId: string,
    guest: Guest,
    booking: Booking,
    fresh: (listing: Listing) => NewConversation,
    now: Instant,
  ): Promise<Registered>;
}

export interface KeptAnswers {
  find(key: string, now: Instant): Promise<KeptAnswer | undefined>;
}

/** Keeps answers for calls whose effect is the same however often it is made. */
export interface AnswerKeeper {
  /** Keeps an answer, unless one is kept. */
  keep(answer: KeptAnswer, now: Instant): Promise<void>;
}
