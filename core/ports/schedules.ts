import type { ConversationContext, Instant } from '../model.ts';
import type { DigestPlace } from '../notifications/digest.ts';
import type { ScheduledSend } from '../schedules/scheduled-send.ts';
import type { KeptAnswer, Page } from './conversations.ts';

/** What was decided of a conversation's sends, and on which facts. */
export interface SendPlan {
  readonly context: ConversationContext;
  /** As they are to be; those that are new have revision 1, others one more than what they replace. */
  readonly sends: readonly ScheduledSend[];
  readonly now: Instant;
}

/** How a change of one send ended. `stale`: it, or what it was decided on, is not what it was. `kept`: by the same call, just now. */
export type SendChanged = 'changed' | 'stale' | 'kept';

/** What is sent by itself, in each conversation (B11). */
export interface ScheduledSends {
  /** All of a conversation's, in the order of their ids. One query for some thousands. */
  of(conversationId: string): Promise<readonly ScheduledSend[]>;
  find(conversationId: string, sendId: string): Promise<ScheduledSend | undefined>;
  /**
   * Stores what was planned while conversation and sends are what they were, in one transaction. Not on condition of the
   * host's rules: where they change meanwhile, the job of that change comes after, and what is due is judged by them as they
   * are then; while all of a host's conversations are planned at once, they would wait for each other at that one item.
   *
   * @returns false where one of them is another by now: read again and plan again
   */
  plan(plan: SendPlan): Promise<boolean>;
  /**
   * Stores what became of a send while its conversation is what it was when that was decided.
   *
   * @returns false where it or the send is another by now
   */
  settle(send: ScheduledSend, context: ConversationContext, now: Instant): Promise<boolean>;
  /** Replaces one send by `send`, which has one revision more, with the answer to keep. */
  change(send: ScheduledSend, now: Instant, keep?: KeptAnswer): Promise<SendChanged>;
}

/** Where a planned send is found, and when it is due. */
export interface DueSend {
  readonly conversationId: string;
  readonly sendId: string;
  /** The instant under which it was filed. A send that is planned for another one is another. */
  readonly due: Instant;
}

/** How far dispatching has come. */
export interface DispatchMark {
  /** The oldest hour in which something may still be planned, as `YYYY-MM-DDTHH` in UTC. */
  readonly hour: string;
  /** Up to when all that was due was handed out, at least once. */
  readonly until: Instant;
  /** When it was last begun to hand out again all that is overdue. */
  readonly again: Instant;
}

/** What the clock hands out: a send, or a digest. */
export type DueWork = DueSend | DigestPlace;

/** Sends and digests that are planned, by when they are due. */
export interface DueSends {
  /** What is due in an hour (`YYYY-MM-DDTHH`, UTC) from `from` to `to`, both included, earliest first. One query to each shard. */
  inHour(hour: string, from: Instant, to: Instant): Promise<readonly DueWork[]>;
  mark(): Promise<DispatchMark | undefined>;
  keepMark(mark: DispatchMark): Promise<void>;
}

/** Conversations of a host, for what is planned anew in all of them. */
export interface HostConversations {
  /** Ids, those longest at rest first: what is written meanwhile is not skipped. @param listingId only those of this listing */
  page(hostId: string, listingId: string | undefined, after: string | undefined): Promise<Page<string>>;
}
