import type { Conversation, ConversationContext, Delivery, Instant, Listing, Message, Subject } from '../model.ts';

/** A list of conversations by latest activity: an index of the table, and whose part of it. */
export interface InboxList {
  readonly index: 'hostInbox' | 'hostAwaiting' | 'hostUnread' | 'listingInbox' | 'guestInbox';
  readonly of: string;
}

/** A conversation in a list, as far as every list tells. */
export interface InboxEntry {
  /** Where it stands (`core/inbox/place`). */
  readonly place: string;
  readonly id: string;
  readonly listingId: string;
  readonly hostId: string;
  readonly createdAt: Instant;
  readonly subject: Subject;
  /** Where the list holds it. */
  readonly head?: Conversation | undefined;
}

export interface InboxPart {
  readonly entries: readonly InboxEntry[];
  readonly more: boolean;
}

/** A message's place in the record. */
export interface MessagePlace {
  readonly conversationId: string;
  readonly seq: number;
}

/** Lists of conversations. An index is shortly behind the table. */
export interface Inbox {
  /** Newest first; those below a place, or all. One query. */
  newest(list: InboxList, part: { readonly below?: string | undefined; readonly limit: number }): Promise<InboxPart>;
  /** Oldest first, from a place or an instant on. One query. */
  since(list: InboxList, part: { readonly from: string; readonly limit: number }): Promise<InboxPart>;
  /** Those that are there, by their ids. One request. */
  entries(ids: readonly string[]): Promise<readonly InboxEntry[]>;
  /** Entries with their facts, in their order: one request for a hundred items. */
  contexts(entries: readonly InboxEntry[]): Promise<readonly ConversationContext[]>;
  /** The listings of entries, by their ids: one request for a hundred. */
  listings(entries: readonly InboxEntry[]): Promise<ReadonlyMap<string, Listing>>;
  /** When the latest message of a conversation before `instant` was written. One query, more where very much was since. */
  activeBefore(conversationId: string, instant: Instant): Promise<Instant | undefined>;
  /** How far messages got, in their order: one request for a hundred. */
  deliveries(places: readonly MessagePlace[]): Promise<readonly Delivery[]>;
  /** Messages, in their order: one request for a hundred. */
  messages(places: readonly MessagePlace[]): Promise<readonly (Message | undefined)[]>;
}
