import type { LeftOutReason, UndeliverableReason } from '../model.ts';
import type { RefusalCode, Seal, WindowRefusal } from '../refusals.ts';

/** What is the matter, and what to do about it: a sentence or two each. */
export interface Explanation {
  readonly problem: string;
  readonly remedy: string;
}

/** Facts that a text names, as the reader's language writes them. */
interface RefusalFacts {
  /** From now on: "in 5 minutes". */
  readonly 'rate-limited': string;
  /** How many recipients. */
  readonly 'several-recipients': string;
  /** The files. */
  readonly 'attachment-type': string;
  /** The most that is let through: "10 MB". */
  readonly 'attachment-size': string;
  /** The most characters. */
  readonly 'message-too-long': string;
  /** Why the host may send none, in the words of who set the restriction. */
  readonly 'links-disabled': string;
}

export type RefusalTexts = {
  readonly [Code in Exclude<RefusalCode, WindowRefusal['code']>]: Code extends keyof RefusalFacts
    ? (fact: RefusalFacts[Code]) => Explanation
    : Explanation;
};

/**
 * Refusals by a window (N1). `at` and `until` are instants in words, `span` a number of days or years.
 *
 * Conversations are of bookings and of inquiries alike.
 */
export interface WindowTexts {
  /** It opens at an instant to come. */
  readonly opens: (at: string) => Explanation;
  /** The booking waits for its confirmation. */
  readonly notConfirmed: Explanation;
  /** The booking was cancelled while it waited. */
  readonly neverConfirmed: Explanation;
  /** An inquiry, in a program that has none. */
  readonly notBooked: Explanation;
  /** Nobody may write, or not this side; `why` is one of the next two. */
  readonly closed: (at: string, why: string) => string;
  /** Nobody may read or write any more. */
  readonly ended: (at: string, why: string) => string;
  readonly afterEnd: (span: string) => string;
  readonly afterGuest: (span: string) => string;
  /** To a host, what opens it again: a message of the guest's. */
  readonly reopens: (until: string, span: string) => string;
  readonly contactForm: string;
}

/** A complaint is told as a rejection: that someone pressed "spam" is theirs to tell. */
export type ToldReason = Exclude<UndeliverableReason, 'complaint'>;

/** Why a file that a sender meant to send stayed behind. */
export type ToldLeftOut = Exclude<LeftOutReason, 'signature'>;

/** The notice of files that stayed behind. */
export interface LeftOutTexts {
  readonly subject: string;
  /** Opens it: which message, by time and by what it is about. The files follow. */
  readonly opening: (at: string, about: string) => string;
  readonly reasons: Readonly<Record<ToldLeftOut, string>>;
  /** What the program lets through. */
  readonly passing: (kinds: string) => string;
  /** Names of media types. */
  readonly kinds: { readonly images: string; readonly pdf: string };
  readonly remedy: string;
}

/** The notice of a message that a fault of ours holds up: it is kept, and nobody need do anything. */
export interface DelayedTexts {
  readonly subject: string;
  /** Opens it: which message, by time and by what it is about. */
  readonly opening: (at: string, about: string) => string;
  readonly remedy: string;
}

/** All notices in one language. */
export interface NoticeTexts {
  readonly refusedSubject: string;
  /** Opens a notice of a refusal. */
  readonly refused: string;
  readonly undeliverableSubject: string;
  /** Opens a notice of a failed delivery: which message, by time and by what it is about. */
  readonly undeliverable: (at: string, about: string) => string;
  readonly delayed: DelayedTexts;
  readonly leftOut: LeftOutTexts;
  /** Before the remedy. */
  readonly whatToDo: string;
  readonly help: string;
  readonly windows: WindowTexts;
  readonly refusals: RefusalTexts;
  /** The remedy of `rate-limited` where it is read later, as in a mail: with the instant. */
  readonly againFrom: (at: string) => string;
  /** A mail whose words can't be read. */
  readonly sealed: Readonly<Record<Seal, Explanation>>;
  readonly reasons: Readonly<Record<ToldReason, Explanation>>;
}
