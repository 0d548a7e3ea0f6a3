import type { Instant } from '../model.ts';

/** A guest's message and what became of it: all that a response rate is computed from (B12, N7). Ids, instants and codes only. */
export interface GuestMessage {
  readonly messageId: string;
  readonly listingId: string;
  /** When it reached the conversation: when it was written, or for a mail that was quarantined, when it was let through. */
  readonly at: Instant;
  /** From when on the host could write no more, by the facts as they were last known while it could be answered in time. */
  readonly closesAt: Instant;
  /** A machine sent it for the guest. */
  readonly automatic?: boolean | undefined;
  /** When the host wrote by hand for the first time after it. */
  readonly answeredAt?: Instant | undefined;
  /** When the host first said that it needs no answer. */
  readonly unaskedAt?: Instant | undefined;
  /** It never reached the host's mailbox. */
  readonly undeliverable?: boolean | undefined;
}
