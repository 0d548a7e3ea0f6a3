import type { Host, Instant, Listing, MailRow } from '../model.ts';
import type { AskedEntry, Question, QuestionEntry, QuestionStep } from '../questions/question.ts';
import type { QuestionLimits } from '../questions/question-limits.ts';
import type { Refusal } from '../refusals.ts';
import type { Detection, KeptAnswer, Page, PageRequest } from './conversations.ts';

/** What a question is judged and shown by. */
export interface QuestionFacts {
  readonly listing: Listing;
  readonly host: Host;
}

/** A new question and all that goes with it, stored in one transaction. */
export interface NewlyAsked {
  readonly step: QuestionStep;
  readonly limits: QuestionLimits;
  readonly keep?: KeptAnswer | undefined;
}

/** An answer and all that goes with it. */
export interface NewlyAnswered {
  /** As it was read. */
  readonly before: Question;
  /** Absent where it says what it said before: only the mail that brought it comes to its end. */
  readonly step?: QuestionStep | undefined;
  readonly at: Instant;
  readonly facts: QuestionFacts;
  /** Sites that it links to: it is stored only while its host may send links. */
  readonly links: readonly string[];
  /** What of it is counted (N10). */
  readonly detection: Detection;
  readonly limits: QuestionLimits;
  /** The mail that brought it, and whether the platform let it out of quarantine. */
  readonly mail?: { readonly row: MailRow; readonly released: boolean } | undefined;
  /** Hash under which the mail's Message-ID counts as taken in. */
  readonly seen?: string | undefined;
}

/**
 * How storing ended. `stale`: something that was read had changed: read and decide again. `refused`: by how much was written, or
 * by what a host uses in many places (N10). `seen`: the same Message-ID was taken in before. `arrived`: this very arrival was
 * dealt with before.
 */
export type QuestionStored =
  | { readonly kind: 'stored' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'seen' }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A page of questions with what they are shown by. */
export interface QuestionPage extends Page<Question> {
  readonly facts: QuestionFacts;
}

/** Public questions about listings, and their answers (B8, B9). */
export interface Questions {
  find(listingId: string, questionId: string): Promise<Question | undefined>;
  /** The same with its listing and host: one request more. */
  findShown(
    listingId: string,
    questionId: string,
  ): Promise<{ readonly question: Question; readonly facts: QuestionFacts } | undefined>;
  /** The question that mail to an alias answers. */
  byAlias(address: string): Promise<{ readonly question: Question; readonly facts: QuestionFacts } | undefined>;
  facts(listingId: string): Promise<QuestionFacts | undefined>;
  ask(entry: NewlyAsked): Promise<QuestionStored>;
  answer(entry: NewlyAnswered): Promise<QuestionStored>;
  /** @returns false where it had changed since it was read */
  takeOff(before: Question, step: QuestionStep): Promise<boolean>;
  /** A guest says that it helped, or takes that back; once is as often as twice. @returns false where it is shown no more */
  vote(question: Question, guestId: string, helped: boolean, now: Instant): Promise<boolean>;
  /** What everybody sees of a listing, the latest answered first: one query and one batch. Undefined where there is no such listing. */
  answered(listingId: string, page: PageRequest): Promise<QuestionPage | undefined>;
  /** The answered ones of a listing alone, the latest first: one query. */
  latestAnswered(listingId: string, most: number): Promise<readonly Question[]>;
  /** All that is not taken off, the latest asked first: what those see who see open ones. */
  all(listingId: string, page: PageRequest): Promise<Page<Question>>;
  /** A host's, over all listings, the latest asked first: one query a state. */
  ofHost(hostId: string, states: readonly ('open' | 'answered')[], page: PageRequest): Promise<Page<Question>>;
  /** What happened to a question, in order. */
  record(questionId: string, page: PageRequest): Promise<Page<QuestionEntry>>;
  /** One of these, with the listing that it is about. */
  entry(questionId: string, seq: number): Promise<AskedEntry | undefined>;
  /** Whether a mail's Message-ID was taken in before. */
  taken(question: Question, hash: string): Promise<boolean>;
}
