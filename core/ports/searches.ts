import type { ConversationContext, Instant, Message } from '../model.ts';
import type { WordFilter } from '../search/word-filter.ts';

/** Where what a conversation is found by is kept: among its host's, in the order in which they began. */
export interface SearchPlace {
  readonly conversationId: string;
  readonly hostId: string;
  readonly createdAt: Instant;
}

/** What a conversation is found by. */
export interface SearchEntry extends SearchPlace {
  readonly listingId: string;
  /** Of the words of its messages up to `upTo`, and of its facts. */
  readonly filter: WordFilter;
  readonly upTo: number;
  /** Counts how often it was written, from 1. */
  readonly revision: number;
  /** When it goes, with the conversation's messages: seconds since the epoch. */
  readonly expiresAt: number;
}

/** What conversations are found by (B2). */
export interface SearchEntries {
  /** One read. */
  find(place: SearchPlace): Promise<SearchEntry | undefined>;
  /** Stores an entry while the one before it, by its revision, is there. @returns false where it is not: read and make it again */
  keep(entry: SearchEntry): Promise<boolean>;
}

/** What was said in conversations. */
export interface Threads {
  /** Messages after number `seq`, oldest first, a page at a time. */
  since(conversationId: string, seq: number): AsyncIterable<readonly Message[]>;
  /** Messages, newest first, one by one; they are read a page at a time. */
  backwards(conversationId: string): AsyncIterable<Message>;
}

/** A conversation of a guest's, as a list of them knows it. */
export interface GuestConversation extends SearchPlace {
  readonly listingId: string;
  readonly seq: number;
}

/** Some of a host's entries, newest conversation first. */
export interface EntryPage {
  readonly entries: readonly SearchEntry[];
  /** Whether others follow. */
  readonly more: boolean;
}

/** Conversations, for whoever looks for some of them. */
export interface SearchedConversations {
  /** Those of a host that began before `place` (`searchPlace`), up to `limit` and to what fits into 1 MB. One query. */
  ofHost(hostId: string, place: string | undefined, limit: number): Promise<EntryPage>;
  /** Those of a guest, newest first: of the most recently active, as many as fit into some queries. */
  ofGuest(guestId: string): Promise<readonly GuestConversation[]>;
  /** The entries of conversations, in their order. One request for a hundred. */
  entries(places: readonly SearchPlace[]): Promise<readonly (SearchEntry | undefined)[]>;
  /** Conversations with their facts, in the order of the ids; those that are there. Two requests for a hundred. */
  contexts(conversationIds: readonly string[]): Promise<readonly ConversationContext[]>;
}
