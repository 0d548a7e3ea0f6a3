import type { Instant } from '../../model.ts';

/** A mailbox as a header shows it. */
export interface Addressee {
  readonly address: string;
  readonly name?: string | undefined;
}

/** A file to send along; `bytes` decoded. */
export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** An invite, as mail programs show one with buttons to answer it (RFC 6047). */
export interface MailCalendar {
  /** What it asks (RFC 5546): the same word that stands in `content`. */
  readonly method: string;
  /** iCalendar. */
  readonly content: string;
}

/** All that an outgoing mail consists of. What is not named here can't be in one. */
export interface MailSpec {
  readonly from: Addressee;
  readonly to: Addressee;
  readonly subject: string;
  readonly text: string;
  /** The same words as `text`. */
  readonly html?: string | undefined;
  /** A third form of the same, beside text and HTML. */
  readonly calendar?: MailCalendar | undefined;
  /** Message-IDs in angle brackets that the receiver has seen; others are left out. */
  readonly inReplyTo?: string | undefined;
  readonly references?: readonly string[] | undefined;
  /** Sent by no person (RFC 3834): nothing should answer it by itself. */
  readonly automatic?: 'auto-generated' | 'auto-replied' | undefined;
  /** SES sets its own; absent, the mail has none. */
  readonly date?: Instant | undefined;
  readonly attachments: readonly MailAttachment[];
  /** What makes the boundaries differ from those of other mails; the same mail is built the same each time. */
  readonly boundarySeed: string;
}
