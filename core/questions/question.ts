import type { Role } from '../contract/routes.ts';
import type { Instant, Note, Via } from '../model.ts';

/** `open`: waits for the host; `answered`: shown to everybody; `taken-off`: shown to nobody, for good, and kept in the record. */
export const QUESTION_STATES = ['open', 'answered', 'taken-off'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** How an answer came. */
export const ANSWER_WAYS = ['api', 'template', 'mail'] as const satisfies readonly Via[];
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** Words as everybody may read them. */
export interface PageWords {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** The same, with what was written where that is something else. */
export interface JudgedWords extends PageWords {
  readonly original?: string | undefined;
}

/** A host's answer as it is now. */
export interface PublicAnswer extends PageWords {
  readonly at: Instant;
  /** Of a template's text, or as the host said; absent where nobody did. */
  readonly language?: string | undefined;
}

/**
 * A question about a listing that everybody may read once it is answered (B8), as it is now; what became of it step by step
 * stands in its record.
 *
 * `revision` grows with every change, also with a vote.
 */
export interface Question {
  readonly id: string;
  readonly revision: number;
  readonly listingId: string;
  readonly hostId: string;
  /** The guest who asked: told to nobody but the platform. */
  readonly guestId: string;
  readonly state: QuestionState;
  readonly asked: PageWords;
  /** BCP 47: as the guest said, or else the listing's. */
  readonly language: string;
  readonly askedAt: Instant;
  readonly answer?: PublicAnswer | undefined;
  /** When it was first answered: where it stands among others, which never changes. */
  readonly answeredAt?: Instant | undefined;
  /** Guests whom it helped. */
  readonly helpful: number;
  /** Full address: mail to it answers the question. */
  readonly alias: string;
  /** Number of the latest entry of its record. */
  readonly seq: number;
}

/** `overtaken`: a mail from before the answer that stood when it was dealt with. */
export const ENTRY_KINDS = ['asked', 'answered', 'revised', 'overtaken', 'taken-off'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What happened to a question: written once, never changed. */
export interface QuestionEntry {
  readonly questionId: string;
  readonly seq: number;
  readonly kind: EntryKind;
  /** When it was said; in order but for what was overtaken. */
  readonly at: Instant;
  readonly by: { readonly role: Extract<Role, 'guest' | 'host'>; readonly id: string };
  /** What was said; nothing where it was taken off. */
  readonly words?: JudgedWords | undefined;
  readonly language?: string | undefined;
  /** How an answer came. */
  readonly via?: AnswerWay | undefined;
  /** The mail that brought an answer. */
  readonly mailId?: string | undefined;
}

/** An entry as it leaves its question: with the listing that it is about. */
export interface AskedEntry extends QuestionEntry {
  readonly listingId: string;
}

/** A question, with the entry of its record by which it became so. */
export interface QuestionStep {
  readonly question: Question;
  readonly entry: QuestionEntry;
}

/** What is given when a question is asked. */
export type NewQuestion = Pick<Question, 'id' | 'alias' | 'listingId' | 'hostId' | 'guestId' | 'language'>;

/** A new question: open, and the first entry of its record. */
export function askQuestion(ask: NewQuestion, { text, notes, original }: JudgedWords, at: Instant): QuestionStep {
  const asked: PageWords = { text, notes };
  return {
    question: { ...ask, revision: 1, state: 'open', asked, askedAt: at, helpful: 0, seq: 1 },
    entry: {
      questionId: ask.id,
      ...{ seq: 1, kind: 'asked', at },
      by: { role: 'guest', id: ask.guestId },
      words: { text, notes, original },
      language: ask.language,
    },
  };
}

/** An answer that the rules let through. */
export interface AnswerDraft {
  readonly words: JudgedWords;
  readonly at: Instant;
  readonly via: AnswerWay;
  readonly language?: string | undefined;
  readonly mailId?: string | undefined;
}

/**
 * The question once its host answered it, for the first time or anew; undefined where it says what it said before, so that the
 * same again is no further version.
 *
 * A mail that was written before the answer which stands, and is dealt with after it, is kept in the record: the later word stands.
 */
export function answerQuestion(before: Question, draft: AnswerDraft): QuestionStep | undefined {
  const { words, via, language, mailId } = draft;
  const { text, notes, original } = words;
  if (before.answer?.text === text && before.answer.language === language) return undefined;
  const said = { words: { text, notes, original }, language, via, mailId };
  const isOvertaken = via === 'mail' && draft.at < (before.answer?.at ?? '');
  if (isOvertaken) return overtaken(before, said, draft.at);
  // over the API it is the latest, also where another's clock was ahead
  const at = [draft.at, before.answer?.at ?? draft.at].reduce(later);
  const question: Question = {
    ...onward(before),
    state: 'answered',
    answer: { text, notes, at, language },
    answeredAt: before.answeredAt ?? at,
  };
  const kind = before.answer ? 'revised' : 'answered';
  return { question, entry: { ...entryOf(question, kind, at), ...said } };
}

type Said = Pick<QuestionEntry, 'words' | 'language' | 'via' | 'mailId'>;

function overtaken(before: Question, said: Said, at: Instant): QuestionStep {
  const question = onward(before);
  return { question, entry: { ...entryOf(question, 'overtaken', at), ...said } };
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** The question once its host took it off the page; undefined where it was before. */
export function takeOff(before: Question, at: Instant): QuestionStep | undefined {
  if (before.state === 'taken-off') return undefined;
  const question: Question = { ...onward(before), state: 'taken-off' };
  return { question, entry: entryOf(question, 'taken-off', at) };
}

const onward = (before: Question): Question => ({ ...before, revision: before.revision + 1, seq: before.seq + 1 });

/** After it was asked, its host is who does anything with it. */
const entryOf = ({ id, seq, hostId }: Question, kind: EntryKind, at: Instant): QuestionEntry => ({
  questionId: id,
  seq,
  kind,
  at,
  by: { role: 'host', id: hostId },
});
