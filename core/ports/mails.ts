import type { Instant, MailRow, MailState } from '../model.ts';
import type { Page, PageRequest } from './conversations.ts';

/** Raw mail as it was received. */
export interface ReceivedMails {
  /** @throws when it can't be read: a fault, to be tried again */
  read(objectKey: string): Promise<Uint8Array>;
}

/** The log of received mail (N2). */
export interface MailLog {
  /** Writes rows that end here (refused, quarantined, or a repeat); an arrival already logged stays as it is. */
  record(row: MailRow): Promise<'recorded' | 'arrived'>;
  rows(mailId: string): Promise<readonly MailRow[]>;
  /** Newest first. `state` absent: all. */
  list(state: MailState | undefined, page: PageRequest): Promise<Page<MailRow>>;
  /** Moves a row from one state to the next. @returns false where it was no longer in `from` */
  move(
    row: MailRow,
    from: MailState,
    to: Pick<MailRow, 'state' | 'reason' | 'conversationId' | 'messageId' | 'requestId' | 'notice' | 'sender'>,
  ): Promise<boolean>;
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

export interface Bounce {
  /** SES's id of the received mail: it goes back to that mail's return path. */
  readonly mailId: string;
  /** The envelope recipient that is not served. */
  readonly recipient: string;
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
  /** @throws SendingThrottled, SendingRejected */
  bounce(bounce: Bounce): Promise<void>;
}
