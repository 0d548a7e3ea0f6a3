import type { LeftOutReason, UndeliverableReason } from '../model.ts';
import type { RefusalCode } from '../refusals.ts';

/** What is the matter, and what to do about it: a sentence or two each. */
export interface Explanation {
  readonly problem: string;
  readonly remedy: string;
}

/** Facts that a text names, as the reader's language writes them. */
interface RefusalFacts {
  /** When writing opens; null where nobody knows yet. */
  readonly 'conversation-not-open': string | null;
  /** When it closed. */
  readonly 'conversation-closed': string;
  readonly 'conversation-unreadable': string;
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
}

export type RefusalTexts = {
  readonly [Code in RefusalCode]: Code extends keyof RefusalFacts
    ? (fact: RefusalFacts[Code]) => Explanation
    : Explanation;
};

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

/** All notices in one language. */
export interface NoticeTexts {
  readonly refusedSubject: string;
  /** Opens a notice of a refusal. */
  readonly refused: string;
  readonly undeliverableSubject: string;
  /** Opens a notice of a failed delivery: which message, by time and by what it is about. */
  readonly undeliverable: (at: string, about: string) => string;
  readonly leftOut: LeftOutTexts;
  /** Before the remedy. */
  readonly whatToDo: string;
  readonly help: string;
  readonly refusals: RefusalTexts;
  readonly reasons: Readonly<Record<ToldReason, Explanation>>;
}
