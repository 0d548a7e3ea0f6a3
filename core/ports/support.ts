import type { ConversationContext, MailRow } from '../model.ts';
import type { RatesChange, SupportRates } from '../support/support-limits.ts';
import type { SupportReach } from '../support/support-reach.ts';
import type {
  CareMessage,
  Requester,
  SupportEnd,
  SupportRequest,
  SupportState,
  Written,
} from '../support/support-request.ts';
import type { KeptAnswer, Page, PageRequest } from './conversations.ts';

/** A support request with what it is decided and sent by. */
export interface SupportCase {
  readonly request: SupportRequest;
  /** What it is about, where it is about a conversation. */
  readonly context?: ConversationContext | undefined;
  /** How the requester is reached; undefined where nobody told us of it yet. */
  readonly reach?: SupportReach | undefined;
}

/** A new request and all that goes with it. */
export interface NewSupport extends Written {
  readonly rates?: RatesChange | undefined;
  readonly keep?: KeptAnswer | undefined;
}

/** A further message and all that goes with it. */
export interface FurtherSupport extends NewSupport {
  /** The request as it was read. */
  readonly before: SupportRequest;
  /** The mail that brought it, and whether the platform let it out of quarantine. */
  readonly mail?: { readonly row: MailRow; readonly released: boolean } | undefined;
  /** Hash under which the writing end's Message-ID counts as taken in. */
  readonly seen?: { readonly end: SupportEnd; readonly hash: string } | undefined;
}

/**
 * `stale`: something that was read had changed: read and decide again.
 * `seen`: the same Message-ID was taken in before, as that message. `arrived`: this very arrival was dealt with before.
 */
export type SupportStored =
  | { readonly kind: 'stored' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'seen'; readonly messageId: string }
  | { readonly kind: 'arrived' };

/** Support requests (G17, B19). */
export interface Support {
  /** Stores request, message, aliases, rates and kept answer in one transaction. */
  create(entry: NewSupport): Promise<SupportStored>;
  /** Stores message, request, rates, mail row, dedupe key and kept answer in one transaction. */
  append(entry: FurtherSupport): Promise<SupportStored>;
  /** @returns false where it had changed since it was read */
  file(before: SupportRequest, after: SupportRequest): Promise<boolean>;
  find(requestId: string): Promise<SupportRequest | undefined>;
  /** The same with conversation and requester. */
  findCase(requestId: string): Promise<SupportCase | undefined>;
  /** Where an alias leads: a mail to it is for `end`. */
  byAlias(address: string): Promise<(SupportCase & { readonly end: SupportEnd }) | undefined>;
  /** Newest first. `state` absent: all. */
  list(state: SupportState | undefined, page: PageRequest): Promise<Page<SupportRequest>>;
  /** A requester's own, newest first. */
  ofRequester(by: Requester, page: PageRequest): Promise<Page<SupportRequest>>;
  /** What requests are about, by their conversations' ids. */
  conversationsOf(requests: readonly SupportRequest[]): Promise<ReadonlyMap<string, ConversationContext>>;
  /** Oldest first. */
  messages(requestId: string, page: PageRequest): Promise<Page<CareMessage>>;
  message(requestId: string, seq: number): Promise<CareMessage | undefined>;
  /** How a requester is reached outside of any conversation; undefined where nobody told us of it yet. */
  reach(by: Requester): Promise<SupportReach | undefined>;
  rates(by: Requester): Promise<SupportRates>;
  /** The id of the message as which a Message-ID of that hash was taken in before. */
  taken(requestId: string, end: SupportEnd, hash: string): Promise<string | undefined>;
}
