import { createHash } from 'node:crypto';
import { comparableAddress } from '../comparable-address.ts';
import type { Holder } from '../mailbox-state.ts';
import type { Instant } from '../model.ts';
import { nextDigest } from './next-digest.ts';
import type { NotificationChoice } from './notification-choice.ts';

/** One digest: whose, of which of their mailboxes, and when it is due. There is one of each, however many messages are in it. */
export interface DigestPlace {
  readonly holder: Holder;
  /** Stands for the address (`digestMark`): neither keys nor jobs say it. */
  readonly mark: string;
  readonly due: Instant;
}

/** A digest that is planned: it tells of conversations in which something was written since. */
export interface Digest extends DigestPlace {
  readonly since: Instant;
}

const MARK_LENGTH = 16;

/** What stands for an address among a holder's digests. */
export const digestMark = (address: string): string =>
  createHash('sha256').update(comparableAddress(address)).digest('hex').slice(0, MARK_LENGTH);

const SECOND = 1_000;
/** What is stored just before a digest is gathered may be in the index only after it. */
const SETTLES = 10 * SECOND;

/** When a message that somebody is told of in a digest is told of, at the earliest: never in one that is gathered just now. */
export const digestAfter = (times: NonNullable<NotificationChoice['digest']>, now: Instant): Instant =>
  nextDigest(times, new Date(Date.parse(now) + SETTLES).toISOString());

/** What becomes of a digest that is due. */
export type DigestTurn =
  | { readonly kind: 'send' }
  /** Other times were chosen meanwhile. */
  | { readonly kind: 'move'; readonly due: Instant };

/**
 * What becomes of a digest that is due, by what holds for its mailbox now. Who gets messages at once by now is still told of those
 * that waited.
 */
export function digestTurn({ digest }: NotificationChoice, due: Instant, now: Instant): DigestTurn {
  if (!digest || nextDigest(digest, justBefore(due)) === due) return { kind: 'send' };
  return { kind: 'move', due: digestAfter(digest, now) };
}

const justBefore = (instant: Instant): Instant => new Date(Date.parse(instant) - 1).toISOString();
