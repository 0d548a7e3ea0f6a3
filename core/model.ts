import type { KnownMailbox } from './mailbox-state.ts';
import type { MailboxChoice, NotificationChoice } from './notifications/notification-choice.ts';
import type { ProgramId } from './programs/program.ts';
import type { Refusal } from './refusals.ts';
import type { Actor, Restrictions } from './restrictions/restriction.ts';
import type { DayHours } from './schedules/send-rule.ts';
import type { Verdicts } from './sender.ts';

/** RFC 3339 in UTC, to the millisecond, ending in `Z`. Two of them compare as strings. */
export type Instant = string;
/** A calendar date, `YYYY-MM-DD`, in the listing's time zone. */
export type CalendarDate = string;

/** The two ends of a conversation. */
export type Side = 'guest' | 'host';

export const SIDES: readonly Side[] = ['guest', 'host'];

export const otherSide = (side: Side): Side => (side === 'guest' ? 'host' : 'guest');

export interface Mailbox {
  readonly address: string;
  readonly name?: string | undefined;
}

/** A mailbox that the platform let write for a host when it released a mail of it. It never receives. */
export interface AdmittedMailbox {
  readonly address: string;
  readonly admittedAt: Instant;
}

/** Who offers listings. Every mailbox may write, the first receives. */
export interface Host {
  readonly hostId: string;
  readonly name: string;
  readonly mailboxes: readonly Mailbox[];
  readonly phones: readonly string[];
  readonly language: string;
  readonly notify?: { readonly mail: boolean } | undefined;
  /** What was chosen for its mailboxes; stays when the host is registered anew, also of mailboxes that it has no more. */
  readonly notifications?: readonly MailboxChoice[] | undefined;
  /** Stay when the host is registered anew. */
  readonly admittedMailboxes?: readonly AdmittedMailbox[] | undefined;
  /** What the host is kept from for now (B7); stay when the host is registered anew. */
  readonly restrictions?: Restrictions | undefined;
  /** When what kept it from sending links was last lifted: nothing from before counts against it (N10). Stays likewise. */
  readonly linksLiftedAt?: Instant | undefined;
  /** Until when a signal of its account lowers the threshold at which the service restricts it. Stays likewise. */
  readonly watchedUntil?: Instant | undefined;
}

/** A property or an activity. It belongs to one host for good, follows one program, has one IANA time zone. */
export interface Listing {
  readonly listingId: string;
  readonly hostId: string;
  readonly program: ProgramId;
  readonly name: string;
  readonly timeZone: string;
  readonly language?: string | undefined;
  readonly checkInTime?: string | undefined;
  readonly checkOutTime?: string | undefined;
  readonly address?: string | undefined;
  readonly directions?: string | undefined;
  readonly parking?: string | undefined;
  readonly showPhones?: boolean | undefined;
  readonly requirements?: readonly string[] | undefined;
  /** Hours in which nothing is sent by itself, by its own clock. */
  readonly quietHours?: DayHours | undefined;
}

export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly phone?: string | undefined;
  readonly language: string;
}

export interface Payment {
  readonly state: 'none' | 'part' | 'full';
  readonly onPlatform: boolean;
}

/** What windows are computed from. */
export interface BookingDates {
  readonly status: 'requested' | 'confirmed' | 'cancelled';
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly bookedAt: Instant;
  readonly confirmedAt?: Instant | undefined;
  readonly cancelledAt?: Instant | undefined;
}

/** A guest's reservation, as the platform last told it. */
export interface Booking extends BookingDates {
  readonly bookingId: string;
  readonly guests?: number | undefined;
  readonly payment: Payment;
}

/** A guest's question about a listing before there is a booking. */
export interface Inquiry {
  readonly askedAt: Instant;
  readonly start?: CalendarDate | undefined;
  readonly end?: CalendarDate | undefined;
}

/** What a conversation is about. `askedAt`: when the inquiry was made that became the booking, where one did. */
export type Subject =
  | { readonly kind: 'booking'; readonly booking: Booking; readonly askedAt?: Instant | undefined }
  | { readonly kind: 'inquiry'; readonly inquiry: Inquiry };

/** When one may write and read. All are instants; at the closing instant itself it is closed. `opensAt: null`: not open. */
export interface Windows {
  readonly opensAt: Instant | null;
  readonly hostWritableUntil: Instant;
  readonly guestWritableUntil: Instant;
  readonly readableUntil: Instant;
}

/** The last message, as a list shows it. */
export interface LastMessage {
  readonly id: string;
  readonly at: Instant;
  readonly author: Author;
  /** The first characters of its (masked) text. */
  readonly preview: string;
}

/** How much a side wrote in the hour that began at `from`. */
export interface Rate {
  readonly from: Instant;
  readonly count: number;
}

/** What a conversation remembers of its mails, to know those that go round in circles (`core/loops`). */
export interface LoopTrace {
  /** The last that each side mailed, where it is long enough to tell. */
  readonly texts: Readonly<Partial<Record<Side, MailedText>>>;
  /** Absent where the last message was no mail. */
  readonly run?: MailRun | undefined;
}

/** A mail's words, as their digest; `answered` once the other side wrote after them. */
export interface MailedText {
  readonly digest: string;
  readonly at: Instant;
  readonly answered: boolean;
}

/** Mails that went to and fro without a pause: how many, whose was the last, and when. */
export interface MailRun {
  readonly side: Side;
  readonly at: Instant;
  readonly count: number;
}

/** How far somebody of a side has read, and when. A side may be several people. */
export interface Reader {
  /** Who, by the token. */
  readonly person: string;
  readonly name?: string | undefined;
  readonly seq: number;
  readonly at: Instant;
}

/** Counts of releases: a refund and another payment make the next one. */
export type Releases = Readonly<Partial<Record<Side, number>>>;

/**
 * A conversation's head: everything about it but its messages.
 *
 * `revision` grows with every change of the head; a writer names the one it read, so that nothing is decided on stale facts.
 */
export interface Conversation {
  readonly id: string;
  readonly revision: number;
  readonly subject: Subject;
  readonly listingId: string;
  readonly hostId: string;
  readonly guest: Guest;
  /** Full addresses: `guest` stands for the guest (the host writes to it), `host` for the host. */
  readonly aliases: Readonly<Record<Side, string>>;
  /** Number of the latest message; 0 when there is none. */
  readonly seq: number;
  /** Hash of the latest message, to which the next is chained; zeros when there is none. */
  readonly lastHash: string;
  readonly createdAt: Instant;
  readonly activityAt: Instant;
  readonly guestWroteAt?: Instant | undefined;
  readonly awaitingAnswerSince?: Instant | undefined;
  readonly lastMessage?: LastMessage | undefined;
  /** Numbers of the latest messages that a restriction of the host's may hold (B7), ascending; absent where there are none. */
  readonly carriers?: readonly number[] | undefined;
  /** Messages each side has got and not read. */
  readonly unread: Readonly<Record<Side, number>>;
  /** Up to which message each side has read. */
  readonly readSeq: Readonly<Record<Side, number>>;
  /** Who of each side read how far, the latest first: for that side alone. Absent where no token told of a person. */
  readonly readers?: Readonly<Partial<Record<Side, readonly Reader[]>>> | undefined;
  readonly rates: Readonly<Partial<Record<Side, Rate>>>;
  /** Absent before the first message. */
  readonly loops?: LoopTrace | undefined;
  /** How often a payment released the other side's contact details to each side; absent where it never did. */
  readonly releases?: Releases | undefined;
}

/** A conversation with the facts it is decided on, read together. */
export interface ConversationContext {
  readonly conversation: Conversation;
  readonly listing: Listing;
  readonly host: Host;
  /** What became of mailboxes of its sides; absent where it was not read, which only who sends mail needs. */
  readonly knownMailboxes?: Readonly<Partial<Record<Side, readonly KnownMailbox[]>>> | undefined;
  /** What the guest chose to be mailed; absent where they chose nothing, or where it was not read. */
  readonly guestChoice?: NotificationChoice | undefined;
}

export type Author = 'guest' | 'host' | 'platform';
export type Via = 'api' | 'mail' | 'template' | 'schedule';

export const NOTES = [
  'addresses-masked',
  'phones-masked',
  'phones-present',
  'attachments-left-out',
  'links-removed',
  'payment-off-platform',
  'review-elsewhere',
  'automatic',
  // begins with an automatic translation of what it ends with (`writeTranslated`)
  'translated',
] as const;
export type Note = (typeof NOTES)[number];

/** An attachment that passed, kept in the media bucket under `key`. `type` is by content. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** SHA-256 of its content, in lower case hexadecimal. */
  readonly sha256: string;
  readonly key: string;
}

/**
 * Why a file stayed behind.
 *
 * `signature`: it signed the original mail, means nothing in a new one, and names who signed. `addresses`: it holds
 * addresses by its nature. `program`: it runs when it is opened, or holds what does. `number`: there were more files than
 * are looked at. `encrypted`: no scan can look into it. `archive`: it can't be listed, or holds too much or too deep.
 * `picture`: a broken picture, whose place data can't be taken out with certainty. `links`: it can hold links, and the host
 * may send none for now.
 */
export const LEFT_OUT_REASONS = [
  'signature',
  'type',
  'addresses',
  'program',
  'number',
  'encrypted',
  'archive',
  'picture',
  'links',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** Why a file goes on nowhere, whatever a program lets through: found in the file itself. */
export type Forbidden = Extract<LeftOutReason, 'program' | 'encrypted' | 'archive' | 'picture'>;

/** A file that came with a message and did not go on. */
export interface LeftOut {
  readonly name: string;
  readonly why: LeftOutReason;
}

/** Where a message that came by mail came from. */
export interface MailOrigin {
  readonly mailId: string;
  /** The alias it was sent to, as in the envelope. */
  readonly recipient: string;
  /** The sender's own Message-ID, with angle brackets; only the sender's side ever sees it again. */
  readonly messageId?: string | undefined;
  /** Its sender may be told things by mail: verified, known, and no machine. */
  readonly answerable?: boolean | undefined;
}

/** What was said: written once, never changed. `id` is `<conversationId>-<seq>`. */
export interface Message {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly author: Author;
  readonly via: Via;
  /** As the other side sees it: quoted history cut, masked. */
  readonly text: string;
  /** As it was written, where masking changed it: for readings only. */
  readonly original?: string | undefined;
  readonly language?: string | undefined;
  readonly attachments: readonly Attachment[];
  /** For the side that wrote it alone. */
  readonly leftOut?: readonly LeftOut[] | undefined;
  /** Sites that a host's words link to, the first of them; shown to neither side (B7). */
  readonly links?: readonly string[] | undefined;
  readonly notes: readonly Note[];
  readonly mail?: MailOrigin | undefined;
  readonly proof: Proof;
}

/** What ties a message to all before it (`core/record`). */
export interface Proof {
  /** Keeps what only the platform may read from being guessed from its digest. */
  readonly salt: string;
  /** Hash of the message before. */
  readonly prev: string;
  /** Hash of the message's record. */
  readonly hash: string;
}

/** A message before it has its place in the conversation. */
export type MessageDraft = Omit<Message, 'id' | 'conversationId' | 'seq' | 'proof'>;

export type UndeliverableReason =
  | 'mailbox-full'
  | 'unreachable'
  | 'too-large'
  | 'unknown-address'
  | 'rejected'
  | 'complaint';

/**
 * How far a message got. `sending` is a claim: taken before the mail is handed to SES (ADR 0003).
 */
export interface Delivery {
  readonly state: 'pending' | 'sending' | 'sent' | 'delivered' | 'undeliverable';
  readonly reason?: string | undefined;
  readonly claimedAt?: Instant | undefined;
  /** SES's id of the mail that carried it. */
  readonly sesMessageId?: string | undefined;
  /** Ids of attachments in which a threat was found after they were sent: nobody gets them any more. */
  readonly withdrawn?: readonly string[] | undefined;
  /** Its program has mails translated (N8): it goes by way of `translate-message`. */
  readonly toTranslate?: boolean | undefined;
  /** It is `pending` and goes nowhere until somebody of the platform releases or refuses it (B7). */
  readonly held?: Held | undefined;
  /** Who let it go all the same. */
  readonly released?: { readonly at: Instant; readonly by: Actor } | undefined;
}

/** A message that was accepted and not sent yet when its host was kept from sending links. */
export interface Held {
  readonly at: Instant;
  /** Sites that it links to; none where it is for its files. */
  readonly links: readonly string[];
}

/** The reason of a mail, or a message, that a fault of ours holds up: it is tried again once the fault is mended. */
export const OWN_FAULT = 'internal-fault';

export type MailState = 'accepted' | 'delivered' | 'refused' | 'quarantined' | 'failed';

/** What SES found out about a received mail and does not say in the mail itself. */
export interface ReceivedFacts {
  /** Where the raw mail lies in the mail bucket. */
  readonly objectKey: string;
  /** The envelope's sender; empty where it has none. */
  readonly returnPath: string;
  readonly verdicts: Verdicts;
}

/** One received mail and one of its envelope recipients (N2). */
export interface MailRow {
  readonly mailId: string;
  readonly recipient: string;
  readonly receivedAt: Instant;
  /** The header's From address; empty where it has none. For the platform's eyes only. */
  readonly from: string;
  readonly state: MailState;
  readonly reason?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly messageId?: string | undefined;
  /** The support request that it was for. */
  readonly requestId?: string | undefined;
  /** The public question that it was to answer. */
  readonly questionId?: string | undefined;
  /** What to tell the sender of a refused mail; absent where the sender is told nothing. */
  readonly notice?: Refusal | undefined;
  /** All that it was sent to, where it was refused as a whole and to several: one notice tells of them all. */
  readonly together?: readonly string[] | undefined;
  /** Of a mail that failed on our side: its sender may be told that it is late. */
  readonly answerable?: boolean | undefined;
  /** Its own Message-ID, where its sender is told something: the notice answers it. */
  readonly ownId?: string | undefined;
  /** Names of files of an answer to a public question: nobody is shown them, and its sender is told so. */
  readonly leftOut?: readonly string[] | undefined;
  /** Why it was refused, with its facts, where the sender is told nothing. */
  readonly refusal?: Refusal | undefined;
  /** Whose mailbox it came from, where that is known: decides the language of a notice. */
  readonly sender?: Side | undefined;
  /** What it was judged by, and is again when it is released. */
  readonly received?: ReceivedFacts | undefined;
  /** That it was let out of quarantine; stays, whatever becomes of it. */
  readonly released?: MailRelease | undefined;
}

/** Who let a mail out of quarantine, and when. */
export interface MailRelease {
  readonly by: { readonly role: 'platform' | 'support'; readonly id: string };
  readonly at: Instant;
  /** Its From address was admitted as a mailbox of the host. */
  readonly mailboxAdded?: boolean | undefined;
}

export const messageId = (conversationId: string, seq: number): string => `${conversationId}-${seq}`;

/** The conversation of the message that has this id. */
export const conversationOf = (messageId: string): string => messageId.slice(0, messageId.lastIndexOf('-'));

/** The number of a message in its conversation, or undefined where `id` is no id of a message of that conversation. */
export function seqOf(conversationId: string, id: string): number | undefined {
  const digits = id.startsWith(`${conversationId}-`) ? id.slice(conversationId.length + 1) : '';
  return /^[1-9]\d{0,7}$/.test(digits) ? Number(digits) : undefined;
}
