import type { StoredState } from '../cancellation/cancellation.ts';
import type { EventType } from '../contract/events.ts';
import type { EventSubject } from '../events/event-details.ts';
import type { Attachment, Instant, Message } from '../model.ts';
import type { DigestPlace } from '../notifications/digest.ts';
import type { SupportEnd } from '../support/support-request.ts';
import type { DueSend } from './schedules.ts';

/** Hands a stored message to `translate-message`, or on to `deliver-message`. */
export interface DeliveryJob {
  readonly conversationId: string;
  readonly seq: number;
  /** It was held, and was let go since: the queue is to take it for another than the job before. */
  readonly released?: boolean | undefined;
  /** Where its translation for the receiver is kept, or will be (`translationKey`); absent: it goes as it is. */
  readonly translation?: string | undefined;
}

/** Hands what a sender is to be told to `send-notice`. */
export type NoticeJob =
  | { readonly kind: 'refused'; readonly mailId: string; readonly recipient: string }
  | {
      readonly kind: 'undeliverable';
      readonly conversationId: string;
      readonly seq: number;
      readonly reason?: string | undefined;
    }
  /** A received mail could not be dealt with, by a fault of ours. */
  | { readonly kind: 'failed'; readonly mailId: string; readonly recipient: string }
  /** A message could not be sent on yet, by a fault of ours. */
  | { readonly kind: 'delayed'; readonly conversationId: string; readonly seq: number }
  /** It was passed on, but not with all of its files. */
  | { readonly kind: 'left-out'; readonly conversationId: string; readonly seq: number }
  /** The customer is asked whether to cancel; or the host is told what they said. */
  | { readonly kind: 'cancellation'; readonly requestId: string; readonly about: StoredState }
  /** It waits for somebody of the platform, since its host may not send links (B7). */
  | { readonly kind: 'held'; readonly conversationId: string; readonly seq: number }
  /** A host is told that it may not send links, and why; or that it may again. */
  | {
      readonly kind: 'restriction';
      readonly hostId: string;
      readonly restrictionId: string;
      readonly since: Instant;
      readonly about: 'set' | 'lifted';
    }
  /** What was to be sent by itself waits for facts that are missing, or for the host's links: the host is told (N11). */
  | {
      readonly kind: 'send-held';
      readonly conversationId: string;
      readonly sendId: string;
      /** Of the send when it was held: once for each time. */
      readonly revision: number;
    }
  /** A booking was paid: its guest is sent what is due (V4, V5, V10). */
  | { readonly kind: 'booking'; readonly conversationId: string }
  /** A guest asked about a listing: its host is told; or the host answered: the guest is told (B8). */
  | {
      readonly kind: 'question';
      readonly listingId: string;
      readonly questionId: string;
      readonly about: 'asked' | 'answered';
    }
  /** A mail answered a public question, and had files, which nobody is shown: its sender is told (B8). */
  | { readonly kind: 'answer-files'; readonly mailId: string; readonly recipient: string }
  /** Something was said in a support request: to its other end, or as a receipt to who said it. */
  | { readonly kind: 'support'; readonly requestId: string; readonly seq: number; readonly to: SupportEnd };

/** A quarantined mail that the platform lets through: all other rules run again. */
export interface ReleaseJob {
  readonly released: { readonly mailId: string; readonly recipient: string };
}

/** Hands what is to be kept for good, and when what is in the table may go, to `archive-messages`. */
export type ArchiveJob =
  /** A message was stored: keep it, then set its time to live. */
  | { readonly kind: 'message'; readonly conversationId: string; readonly seq: number }
  /** The facts of a conversation changed: its messages' times to live move with them, from number `from` on. */
  | { readonly kind: 'expiry'; readonly conversationId: string; readonly from?: number | undefined }
  /** The same for all conversations of a listing; `after` is where the job before left off. */
  | {
      readonly kind: 'listing';
      readonly listingId: string;
      readonly hostId: string;
      readonly after?: string | undefined;
    }
  /** A reading was recorded: keep it. */
  | { readonly kind: 'reading'; readonly subject: string; readonly at: Instant; readonly readingId: string }
  /** Something became of a public question: keep the entry of its record. */
  | { readonly kind: 'entry'; readonly questionId: string; readonly seq: number }
  /** A message went by its time to live: its files' working copies go with it. */
  | ({ readonly kind: 'forget' } & Departed)
  /** A threat was found in a file after it was sent: its working copy goes, once the archive has it. */
  | {
      readonly kind: 'withdrawn';
      readonly conversationId: string;
      readonly seq: number;
      readonly file: Pick<Attachment, 'id' | 'key'>;
    }
  /** A cleared file was never sent: its copy goes. */
  | { readonly kind: 'unsent'; readonly key: string };

/** A message that went by its time to live, and its files in the media bucket. */
export interface Departed extends Pick<Message, 'conversationId' | 'seq' | 'at'> {
  readonly files: readonly Pick<Attachment, 'id' | 'key'>[];
}

/** Many conversations of a host to plan anew: all, or a listing's. */
interface ManyPlans {
  readonly hostId: string;
  /** Where the job before left off. */
  readonly after?: string | undefined;
  /**
   * A while after the first time, those that something happened in just before it: one that was registered by the rules of
   * before may not have been in the index yet.
   */
  readonly again?: true | undefined;
}

/** Hands conversations to `plan-sends`, in which it is to be planned anew what is sent by itself. */
export type ScheduleJob =
  /** A host's rules changed, or it may send links again: all of its conversations. */
  | ({ readonly kind: 'host' } & ManyPlans)
  /** A listing's facts changed: all of its conversations. */
  | ({ readonly kind: 'listing'; readonly listingId: string } & ManyPlans)
  | { readonly kind: 'conversation'; readonly conversationId: string }
  /** A guest wrote: a template may answer. */
  | { readonly kind: 'answers'; readonly conversationId: string; readonly seq: number };

/** Hands over to `track-responses` what a host's response rate may change by (B12). */
export type ResponseJob =
  /** A guest's message was stored, or did not arrive. */
  | { readonly kind: 'message'; readonly conversationId: string; readonly seq: number }
  /** The host wrote by hand: those before it that were open are answered. */
  | { readonly kind: 'answered'; readonly conversationId: string; readonly seq: number }
  /** The host said that those up to that one need no answer. */
  | { readonly kind: 'unasked'; readonly conversationId: string; readonly seq: number; readonly at: Instant }
  /** Dates or state changed, and with them how long the host may write. */
  | { readonly kind: 'facts'; readonly conversationId: string }
  /** All of a conversation, from its record: where nothing is kept of it, or not what it should be. */
  | { readonly kind: 'conversation'; readonly conversationId: string }
  /** The same for all conversations of a host; `after` is where the job before left off. */
  | { readonly kind: 'host'; readonly hostId: string; readonly after?: string | undefined };

/** Hands over to `index-conversations` what conversations are found by (B2). */
export type SearchJob =
  /** Messages were stored, up to number `seq`. `hostId` and `createdAt` are the conversation's. */
  | {
      readonly kind: 'said';
      readonly conversationId: string;
      readonly hostId: string;
      readonly createdAt: Instant;
      readonly seq: number;
    }
  /** It is new, or its guest, booking or end changed. */
  | { readonly kind: 'facts'; readonly conversationId: string }
  /** All of it, from its record: where nothing is kept of it, or not what it should be. */
  | { readonly kind: 'conversation'; readonly conversationId: string }
  /** The facts of all conversations of a listing; `after` is where the job before left off. */
  | {
      readonly kind: 'listing';
      readonly listingId: string;
      readonly hostId: string;
      readonly after?: string | undefined;
    }
  /** All of a host's conversations, from their record. */
  | { readonly kind: 'host'; readonly hostId: string; readonly after?: string | undefined };

/** Hands a send that is due to `send-scheduled`. */
export type SendJob = DueSend;

/** Hands a digest that is due to `send-digest`. */
export type DigestJob = DigestPlace;

/** Hands an export that was asked for to `export-conversation`. */
export interface ExportJob {
  readonly exportId: string;
}

export interface Work {
  release(job: ReleaseJob): Promise<void>;
  /** In this order within a conversation. @returns those that the queue did not take */
  translate(jobs: readonly DeliveryJob[]): Promise<readonly DeliveryJob[]>;
  /** @returns those that the queue did not take */
  deliver(jobs: readonly DeliveryJob[]): Promise<readonly DeliveryJob[]>;
  /** @returns those that the queue did not take */
  notify(jobs: readonly NoticeJob[]): Promise<readonly NoticeJob[]>;
  /** @returns those that the queue did not take */
  archive(jobs: readonly ArchiveJob[]): Promise<readonly ArchiveJob[]>;
  /** @returns those that the queue did not take */
  schedule(jobs: readonly ScheduleJob[]): Promise<readonly ScheduleJob[]>;
  /** @returns those that the queue did not take */
  track(jobs: readonly ResponseJob[]): Promise<readonly ResponseJob[]>;
  /** @returns those that the queue did not take */
  index(jobs: readonly SearchJob[]): Promise<readonly SearchJob[]>;
  /** In this order within a conversation. @returns those that the queue did not take */
  send(jobs: readonly SendJob[]): Promise<readonly SendJob[]>;
  /** @returns those that the queue did not take */
  digest(jobs: readonly DigestJob[]): Promise<readonly DigestJob[]>;
  /** @returns those that the queue did not take */
  export(jobs: readonly ExportJob[]): Promise<readonly ExportJob[]>;
}

/** Work that was received and can't be done yet. */
export interface Postponement {
  /** Hides it in its queue for so many seconds from now; then it is given out again. */
  postpone(receipt: string, seconds: number): Promise<void>;
}

/** An event of one type, with what it is about. */
export type EventOf<T extends EventType> = { readonly type: T; readonly detail: EventSubject<T> };

/** Something that happened, as the platform is told of it. */
export type DomainEvent = { readonly [T in EventType]: EventOf<T> }[EventType];

/** An event on its way to the bus. `id` is the same however often it is put there. */
export interface ToldEvent {
  readonly id: string;
  readonly event: DomainEvent;
}

export interface Events {
  /** @returns those that the bus did not take */
  publish(events: readonly ToldEvent[]): Promise<readonly ToldEvent[]>;
}
