import type { Instant, Side } from '../model.ts';

/** Who may be connected: a host or a guest, by id. */
export interface Party {
  readonly role: Side;
  readonly id: string;
}

/**
 * What a connection is told: that something changed, by ids and codes. What it is, its client asks the API, which decides what
 * it may see (ADR 0035).
 */
export type LiveFrame =
  /** A message was added, or shows something else than before: a file of it was withdrawn, or it was held and is no more. */
  | {
      readonly type: 'message';
      readonly conversationId: string;
      readonly messageId: string;
      readonly seq: number;
      /** When it was written, where it is new. */
      readonly at?: Instant | undefined;
    }
  /** How far a message of one's own got. */
  | { readonly type: 'delivery'; readonly conversationId: string; readonly messageId: string; readonly seq: number }
  /** Somebody of one's own side read up to that message. */
  | { readonly type: 'read'; readonly conversationId: string; readonly seq: number }
  /** A conversation is new, or its facts changed: dates, state, payment, who waits for an answer. */
  | { readonly type: 'conversation'; readonly conversationId: string }
  /** What is sent by itself began to wait for something, or waits no more. */
  | { readonly type: 'scheduled'; readonly conversationId: string; readonly scheduledId: string }
  /** A file that one's own side announced may be sent now, or is refused. */
  | { readonly type: 'attachment'; readonly conversationId: string; readonly attachmentId: string }
  /** A public question was asked, answered, or taken off. */
  | { readonly type: 'question'; readonly listingId: string; readonly questionId: string }
  /** A customer is asked whether to cancel, or said so. */
  | { readonly type: 'cancellation'; readonly conversationId: string; readonly requestId: string }
  /** What the host is kept from changed. */
  | { readonly type: 'restriction' }
  /** There are too many connections of the same party: this one, the oldest, ends and is not to be opened again. */
  | { readonly type: 'replaced' };

/** Hands to `push-changes` what somebody is to be told at once. */
export type LiveJob =
  | {
      readonly to: 'sides';
      readonly conversationId: string;
      readonly sides: readonly Side[];
      readonly frame: LiveFrame;
      /** Number of the message that the frame is about, where it may be kept from the guest: seen when the frame is pushed. */
      readonly doubtful?: number | undefined;
    }
  | { readonly to: 'party'; readonly party: Party; readonly frame: LiveFrame };
