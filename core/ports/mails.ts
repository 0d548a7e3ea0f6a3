import type { Instant, MailRelease, MailRow, MailState } from '../model.ts';
import type { Page, PageRequest } from './conversations.ts';

/** Raw mail as it was received. */
export interface ReceivedMails {
  /** @throws when it can't be read: a fault, to be tried again */
  read(objectKey: string): Promise<Uint8Array>;
}

/** Which raw mail is still kept. */
export interface KeptMails {
  /** Whether it has not expired yet. */
  holds(objectKey: string): Promise<boolean>;
}

/** Which rows of the log to list; all of what is given holds for each. */
export interface MailFilter {
  readonly state?: MailState | undefined;
  readonly reason?: string | undefined;
  readonly conversationId?: string | undefined;
  /** The envelope recipient, in any case of letters. */
  readonly recipient?: string | undefined;
  /** Received then or later. */
  readonly since?: Instant | undefined;
  /** Received before then. */
  readonly until?: Instant | undefined;
}

/** A row, and how far the notice about it got: sent, or turned down for good; absent where nobody is told. */
export interface LoggedMail {
  readonly row: MailRow;
  readonly notice?: 'waiting' | 'done' | undefined;
}

/** What of a row tells what became of it. What is named and undefined is taken away. */
export type MailEnd = Pick<
  MailRow,
  | 'state'
  | 'reason'
  | 'conversationId'
  | 'messageId'
  | 'requestId'
  | 'questionId'
  | 'notice'
  | 'together'
  | 'ownId'
  | 'leftOut'
  | 'refusal'
  | 'sender'
>;

/** The log of received mail (N2). */
export interface MailLog {
  /**
   * Writes rows that end here (refused, quarantined, or a repeat), or that failed by a fault of ours. An arrival already
   * logged stays as it is, unless it failed by one.
   *
   * @param notices how many notices may go to one From address in a clock hour; any number where absent
   * @returns `untold` where there were as many: the row is kept without its notice
   */
  record(row: MailRow, notices?: number): Promise<'recorded' | 'untold' | 'arrived'>;
  rows(mailId: string): Promise<readonly MailRow[]>;
  /** The rows of one mail with their notices. */
  inspect(mailId: string): Promise<readonly LoggedMail[]>;
  /** Newest first. With a filter a page may hold fewer than asked for, even none, while `next` leads on. */
  list(filter: MailFilter, page: PageRequest): Promise<Page<MailRow>>;
  /** Records on a quarantined row that it is let out, if nobody has yet. @returns false where it is in quarantine no more */
  release(row: MailRow, release: MailRelease): Promise<boolean>;
  /** Moves a row from one state to the next. @returns false where it was no longer in `from` */
  move(row: MailRow, from: MailState, to: MailEnd): Promise<boolean>;
}

/** Decoded attachments. */
export interface Media {
  put(key: string, type: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array>;
  /** A link that reads it until `expires` seconds from now. */
  link(key: string, name: string, expires: number): Promise<string>;
  /** Takes the working copy away, once the archive has the file and its message has left the table. */
  remove(key: string): Promise<void>;
}

export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly raw: Uint8Array;
  /** Given back with every event about this mail. ASCII letters, digits, `-` and `_`. */
  readonly tags: Readonly<Record<string, string>>;
}

/** SES asks to slow down: try again later, nothing was sent. */
export class SendingThrottled extends Error {
  override readonly name = 'SendingThrottled';
}

/** SES will never take this mail as it is. */
export class SendingRejected extends Error {
  override readonly name = 'SendingRejected';
}

/** How long SES bounces a mail after it received it. */
export const BOUNCEABLE_HOURS = 24;

export interface Bounce {
  /** SES's id of the received mail: it goes back to that mail's return path. */
  readonly mailId: string;
  /** The envelope recipients that are not served: of that mail, or SES refuses. */
  readonly recipients: readonly string[];
  /** Plain text, in whatever script. */
  readonly explanation: string;
  /** Enhanced status code (RFC 3463). */
  readonly status: string;
  readonly receivedAt: Instant;
}

/** Sends mail that was built here. */
export interface Sender {
  /** @returns SES's message id and the Message-ID that the receiver will see. @throws SendingThrottled, SendingRejected */
  send(mail: OutgoingMail): Promise<{ readonly sesMessageId: string; readonly messageId: string }>;
}

/** Sends received mail back. */
export interface Bouncer {
  /** @throws SendingThrottled; SendingRejected also where the mail was received more than {@link BOUNCEABLE_HOURS} ago */
  bounce(bounce: Bounce): Promise<void>;
}
