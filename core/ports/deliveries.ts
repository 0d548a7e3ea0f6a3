import type { ConversationContext, Delivery, Held, Instant, Message, Side } from '../model.ts';
import type { MailTranslation } from '../translation/mail-translation.ts';

/** What is needed to send one message on. */
export interface Consignment {
  readonly context: ConversationContext;
  readonly message: Message;
  /** Who let it go though its host was kept from sending links. */
  readonly released?: Delivery['released'];
  /** Ids of its attachments that are not to go. */
  readonly withdrawn?: readonly string[] | undefined;
  /** Message-IDs the receiving side has seen in this conversation, the latest 20, oldest first (N3). */
  readonly seenIds: readonly string[];
  /** What its receiver is to read beside the original (N8); absent: the original alone. */
  readonly translation?: MailTranslation | undefined;
}

/** `busy`: another has it just now, or died having it; try again. `ended`: nothing is left to do. */
export type Claimed = 'claimed' | 'busy' | 'ended';

/** A message on its way, since when. */
export interface Departure {
  readonly hostId: string;
  readonly messageId: string;
  readonly at: Instant;
}

export interface Deliveries {
  /** Takes the message for sending: `pending`, or `sending` for longer than `lease` seconds (whoever had it died). */
  claim(conversationId: string, seq: number, now: Instant, lease: number): Promise<Claimed>;
  /** Gives a claim back untried. */
  unclaim(conversationId: string, seq: number): Promise<void>;
  /** Notes on a message that still waits that a fault of ours holds it up; once it is sent, the note goes. */
  delay(conversationId: string, seq: number): Promise<void>;
  load(conversationId: string, seq: number): Promise<Consignment | undefined>;
  /**
   * Lets a host's message that may hold links set out, if its host may send them at this very moment (B7). Who restricts the
   * host from now on waits until it has arrived. @returns undefined where the host is restricted
   */
  setOut(hostId: string, messageId: string, now: Instant): Promise<Departure | undefined>;
  /** It is on its way no more, whatever became of it. */
  arrive(departure: Departure): Promise<void>;
  /** Holds a claimed message until somebody of the platform ends it. */
  hold(conversationId: string, seq: number, hostId: string, held: Held): Promise<void>;
  /** Sent: the state, the ids both sides have now seen, and the mail row's end, at once. */
  sent(conversationId: string, seq: number, sent: SentFacts): Promise<void>;
  /**
   * What became of it, in whatever order SES told: the state and the mail row's end.
   * Never moves an undeliverable message back. @returns false where nothing changed
   */
  settle(conversationId: string, seq: number, delivery: Pick<Delivery, 'state' | 'reason'>): Promise<boolean>;
}

export interface SentFacts {
  readonly receiver: Side;
  readonly sesMessageId: string;
  /** Message-ID the receiver sees. */
  readonly messageId: string;
}
