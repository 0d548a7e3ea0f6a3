import type { ConversationContext, Delivery, Instant, MailOrigin, Message, Side } from '../model.ts';

/** What is needed to send one message on. */
export interface Consignment {
  readonly context: ConversationContext;
  readonly message: Message;
  /** Message-IDs the receiving side has seen in this conversation, oldest first (N3). */
  readonly seenIds: readonly string[];
}

export interface Deliveries {
  /**
   * Takes the message for sending: `pending`, or `sending` for longer than `lease` seconds (whoever had it died).
   * @returns false when it is taken, sent or ended
   */
  claim(conversationId: string, seq: number, now: Instant, lease: number): Promise<boolean>;
  /** Gives a claim back untried. */
  unclaim(conversationId: string, seq: number): Promise<void>;
  load(conversationId: string, seq: number): Promise<Consignment | undefined>;
  /** Sent: the state, the ids both sides have now seen, and the mail row's end, at once. */
  sent(conversationId: string, seq: number, sent: SentFacts): Promise<void>;
  /** What SES told later; never moves an undeliverable message back. @returns false where nothing changed */
  settle(conversationId: string, seq: number, delivery: Delivery, mail?: MailOrigin): Promise<boolean>;
}

export interface SentFacts {
  readonly receiver: Side;
  readonly sesMessageId: string;
  /** Message-ID the receiver sees. */
  readonly messageId: string;
  /** The sender's own Message-ID, where the message came by mail. */
  readonly senderMessageId?: string | undefined;
  readonly mail?: MailOrigin | undefined;
}
