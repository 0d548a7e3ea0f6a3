import type { Instant } from '../model.ts';
import type { Actor, Restriction, StandingRestriction } from '../restrictions/restriction.ts';
import type { KeptAnswer, Page, PageRequest } from './conversations.ts';

/** How setting a restriction ended. `kept`: the Idempotency-Key was used by a request that ran at the same time. */
export type RestrictionSet = 'set' | 'host-unknown' | 'already-restricted' | 'kept';

/** What hosts are kept from, and were (B7). */
export interface RestrictionBook {
  /** Sets a restriction where none stands, in one transaction with the answer to keep. */
  set(hostId: string, restriction: StandingRestriction, keep?: KeptAnswer): Promise<RestrictionSet>;
  /** @returns false where none stands */
  lift(hostId: string, by: Actor, at: Instant): Promise<boolean>;
  /** Newest first. One query. */
  history(hostId: string, page: PageRequest): Promise<Page<Restriction>>;
  find(hostId: string, since: Instant, restrictionId: string): Promise<Restriction | undefined>;
}

/** A message that waits for somebody to look at it. */
export interface HeldMessage {
  readonly conversationId: string;
  readonly seq: number;
  /** Since when it is held. */
  readonly at: Instant;
  /** Sites that it links to; none where it is for its files. */
  readonly links: readonly string[];
}

/** How letting go or refusing ended. `not-held`: it is not held, nor was it ended so before. */
export type HeldEnd = 'done' | 'not-held';

/** Messages that wait since their host was restricted. */
export interface HeldMessages {
  /** Newest first; what changed just now may follow shortly. */
  list(hostId: string, page: PageRequest): Promise<Page<HeldMessage>>;
  /** Lets it go on, whatever stands against its host. Again it changes nothing. */
  release(conversationId: string, seq: number, by: Actor, at: Instant): Promise<HeldEnd>;
  /** It goes nowhere for good. Again it changes nothing. */
  refuse(conversationId: string, seq: number): Promise<HeldEnd>;
}

/** Messages that are on their way and may hold links, so that who restricts a host can wait for the last of them. */
export interface Departures {
  /** Waits until nothing of the host's is on its way any more that set out before; for some seconds at most. @returns whether nothing is */
  settled(hostId: string, now: () => Instant): Promise<boolean>;
}
