import type { Caller } from './access.ts';
import { hostSubject, mailSubject, questionSubject } from './contract/table.ts';
import type { Instant } from './model.ts';

/** For what the platform may read what was said (B5). */
export const READING_PURPOSES = ['fraud', 'access-request', 'analysis', 'spam', 'legal'] as const;
export type ReadingPurpose = (typeof READING_PURPOSES)[number];

/** For what it may look up a host's numbers: also to call the host (V12). */
export const HOST_READING_PURPOSES = [...READING_PURPOSES, 'guest-cannot-reach', 'service-notice'] as const;
export type HostReadingPurpose = (typeof HOST_READING_PURPOSES)[number];

/** Who reads: somebody of the platform or of its care team, by the id in the token. */
export interface Reader {
  readonly role: 'platform' | 'support';
  readonly id: string;
}

/** Numbers of messages, both included; 0 and 0 where there were none. */
export interface MessageRange {
  readonly from: number;
  readonly to: number;
}

interface Recorded {
  readonly id: string;
  readonly at: Instant;
  readonly by: Reader;
  /** In the reader's own words, why. */
  readonly note: string;
}

/** Texts of a conversation were read, or put into an export. */
export interface ConversationReading extends Recorded {
  readonly conversationId: string;
  readonly purpose: ReadingPurpose;
  readonly messages: MessageRange;
  /** The export that they went into; absent where they were read over the API. */
  readonly exportId?: string | undefined;
}

/** A host's numbers and mailboxes were read. */
export interface HostReading extends Recorded {
  readonly hostId: string;
  readonly purpose: HostReadingPurpose;
}

/** What a received mail says was read, that became no message. */
export interface MailReading extends Recorded {
  readonly mailId: string;
  readonly purpose: ReadingPurpose;
}

/** A public question's record was read, as it was written. */
export interface QuestionReading extends Recorded {
  readonly listingId: string;
  readonly questionId: string;
  readonly purpose: ReadingPurpose;
  /** Numbers of entries. */
  readonly entries: MessageRange;
}

/** Who read what, when and why: recorded before it is read, never changed (B5, V12). */
export type Reading = ConversationReading | HostReading | MailReading | QuestionReading;

/** What was read: a conversation's id, or what stands for a host, a mail or a question. */
export function subjectOf(reading: Reading): string {
  if ('hostId' in reading) return hostSubject(reading.hostId);
  if ('questionId' in reading) return questionSubject(reading.questionId);
  return 'mailId' in reading ? mailSubject(reading.mailId) : reading.conversationId;
}

/**
 * The reader that a caller is; undefined where it is none of the platform's, or its token does not say who it is: a
 * reading that names nobody is no record.
 */
export function readerOf({ role, id }: Caller): Reader | undefined {
  return (role === 'platform' || role === 'support') && id !== '' ? { role, id } : undefined;
}

/** Which readings the platform looks for; both ends of the time are optional, `from` included, `to` not. */
export interface ReadingFilter {
  readonly purpose?: HostReadingPurpose | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}
