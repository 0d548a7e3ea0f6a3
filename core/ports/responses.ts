import type { Instant } from '../model.ts';
import type { GuestMessage } from '../response-rate/guest-message.ts';
import type { RecordedMessage } from '../response-rate/what-became.ts';

/** Conversations as they are recorded, without the words. */
export interface Recorded {
  /** A conversation's messages from number `from` on, oldest first, with what is kept beside each. */
  since(conversationId: string, from: number): Promise<readonly RecordedMessage[]>;
  /**
   * The number of the first message that the one of number `seq` would answer: that after the host's last before it by hand.
   *
   * @param after no further back than this is looked for; a few from before may be among them
   */
  runBegins(conversationId: string, seq: number, after?: Instant): Promise<number>;
}

/** What is kept of guests' messages and what became of them, by host (B12). */
export interface Responses {
  /**
   * Keeps what is known of messages, unless what is kept was read after it. Nothing that is known is forgotten again.
   *
   * Until when a host may write is not changed once an answer would be late.
   *
   * @param revision of the head, read before anything else: it orders those who write at the same time
   */
  keep(hostId: string, messages: readonly GuestMessage[], revision: number, now: Instant): Promise<void>;
  /** A host's messages from `from` until `to`, both included, oldest first. */
  of(hostId: string, from: Instant, to: Instant): Promise<readonly GuestMessage[]>;
}
