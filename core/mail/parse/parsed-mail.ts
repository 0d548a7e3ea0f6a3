/** One mailbox of an address header. `address` is empty where only a name was given. */
export interface MailAddress {
  /** Local part as written, domain in lower case and ASCII (IDN as `xn--`). */
  readonly address: string;
  readonly name?: string | undefined;
}

/** A part that is not body text: an attachment, a picture shown in the text, an invite, an attached mail. */
export interface MailAttachment {
  /** As the sender wrote it, decoded; not safe to show before it is cleaned. */
  readonly name?: string | undefined;
  /** Media type that the sender claims, in lower case. */
  readonly declaredType: string;
  /** `attachment`, `inline` or another word, in lower case. */
  readonly disposition?: string | undefined;
  /** Content-ID without angle brackets. */
  readonly contentId?: string | undefined;
  /** Bytes once decoded, found without decoding; never less than what `decode` gives. */
  readonly size: number;
  /** How its decoded content begins: four bytes at least, where it has so many. */
  head(): Uint8Array;
  /** The decoded content. Where nothing was encoded it is a view of the mail's own bytes, not a copy. */
  decode(): Uint8Array;
}

/** One stretch of the body, in the forms its sender gave it: `text`, `html`, or the same words in both. */
export interface BodySection {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}

/** What was wrong with a mail that was read all the same. */
export type ParseProblem =
  | 'header-malformed'
  | 'headers-too-long'
  | 'too-many-headers'
  | 'too-deep'
  | 'too-many-parts'
  | 'boundary-missing'
  | 'boundary-not-found'
  | 'boundary-unclosed'
  | 'transfer-encoding-unknown'
  | 'charset-unknown'
  | 'text-too-long';

/** A mail, read. Lines of texts end in LF. */
export interface ParsedMail {
  /** Values of a header in the order they stand, unfolded, encoded words as they are. Case of `name` does not matter. */
  headers(name: string): readonly string[];
  /** Mailboxes of every From header together: more than one is for the caller to distrust. */
  readonly from: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  readonly sender: readonly MailAddress[];
  /** Decoded, on one line; empty where there is none. */
  readonly subject: string;
  /** With its angle brackets. */
  readonly messageId?: string | undefined;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  /** Media type of the whole, in lower case. */
  readonly contentType: string;
  /** Plain text of all sections that have one. */
  readonly text?: string | undefined;
  /** HTML of all sections that have one. */
  readonly html?: string | undefined;
  /** The body in order. A mail of an HTML part and a plain footer has two sections: take the words from here. */
  readonly sections: readonly BodySection[];
  readonly attachments: readonly MailAttachment[];
  readonly isEncrypted: boolean;
  readonly isSigned: boolean;
  readonly isReport: boolean;
  readonly problems: readonly ParseProblem[];
}

/** How much of a mail is read. What lies beyond is left out and named in `problems`. */
export interface ParseLimits {
  /** Multiparts within multiparts; a deeper one is an attachment as a whole. */
  readonly depth: number;
  readonly parts: number;
  /** Bytes of one part's headers. */
  readonly headerBytes: number;
  /** Header fields of one part. */
  readonly headerFields: number;
  /** Bytes of body text, as encoded, all of it together. */
  readonly textBytes: number;
}

export const PARSE_LIMITS: ParseLimits = {
  depth: 50,
  parts: 10_000,
  headerBytes: 256 * 1024,
  headerFields: 1_000,
  textBytes: 8 * 1024 * 1024,
};
