import type { Note } from '../model.ts';
import type { DomainEvent, EventOf, NoticeJob } from '../ports/work.ts';
import type { PublicAnswer, Question } from './question.ts';

/** A question, as far as something follows from it. */
export type QuestionCourse = Pick<
  Question,
  'id' | 'listingId' | 'hostId' | 'guestId' | 'state' | 'asked' | 'answer' | 'seq'
>;

/** What is to be told of a question. */
interface QuestionNews {
  readonly notices: readonly NoticeJob[];
  readonly events: readonly DomainEvent[];
}

const NO_NEWS: QuestionNews = { notices: [], events: [] };

/**
 * What follows from a change of a question: its host is told that it was asked, who asked that it was answered, the first time;
 * the platform of both, of each answer after that, and of what was masked or noticed (V3). A vote is told to nobody.
 */
export function questionNews(before: QuestionCourse | undefined, after: QuestionCourse): QuestionNews {
  const { listingId, id: questionId, hostId, seq } = after;
  const detail = { listingId, questionId, hostId };
  const job = { kind: 'question', listingId, questionId } as const;
  if (!before)
    return {
      notices: [{ ...job, about: 'asked' }],
      events: [{ type: 'QuestionAsked', detail }, ...flags(after.asked.notes, detail)],
    };
  if (seq === before.seq || !after.answer || after.state !== 'answered') return NO_NEWS;
  // a mail from before the answer that stands: nobody reads it
  if (isSame(before.answer, after.answer)) return NO_NEWS;
  return {
    notices: before.state === 'open' ? [{ ...job, about: 'answered' }] : [],
    events: [
      { type: 'QuestionAnswered', detail: { ...detail, revised: before.state !== 'open' } },
      ...flags(after.answer.notes, detail),
    ],
  };
}

const isSame = (before: PublicAnswer | undefined, after: PublicAnswer): boolean =>
  before?.at === after.at && before.text === after.text && before.language === after.language;

const flags = (notes: readonly Note[], detail: EventOf<'QuestionAsked'>['detail']): readonly DomainEvent[] =>
  notes.map((note) => ({ type: 'MessageFlagged', detail: { ...detail, note } }));
