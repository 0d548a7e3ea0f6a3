import { entryKey, questionKey } from '../../core/contract/table.ts';
import {
  ANSWER_WAYS,
  ENTRY_KINDS,
  type JudgedWords,
  type PageWords,
  type PublicAnswer,
  QUESTION_STATES,
  type Question,
  type QuestionEntry,
} from '../../core/questions/question.ts';
import { type Attributes, map, number, oneOf, optionalMap, optionalOneOf, optionalText, text } from './attributes.ts';
import { readNotes } from './message-item.ts';

/** In which partition of the index of cases a host's questions stand while in `state`. */
export const questionCases = (hostId: string, state: string): string => `question#${state}#${hostId}`;

/** Where a question stands among those of its host: by when it was asked, which never changes. */
export const askedPlace = ({ askedAt, id }: Pick<Question, 'askedAt' | 'id'>): string => `${askedAt}#${id}`;

/** A question as it is stored: in its host's list while it is not taken off, in its listing's while it is answered. */
export const questionItem = (question: Question): Attributes => ({
  ...question,
  ...questionKey(question.listingId, question.id),
  ...(question.state !== 'taken-off' && {
    cases: questionCases(question.hostId, question.state),
    filedAt: askedPlace(question),
  }),
  ...(question.state === 'answered' && {
    answered: question.listingId,
    shownAt: `${question.answeredAt}#${question.id}`,
  }),
});

/** Reads a question as {@link questionItem} made it. */
export const readQuestion = (item: Attributes): Question => ({
  ...readQuestionPlace(item),
  asked: readWords(map(item, 'asked')),
  language: text(item, 'language'),
  askedAt: text(item, 'askedAt'),
  answer: optionalMap(item, 'answer', readAnswer),
  answeredAt: optionalText(item, 'answeredAt'),
  helpful: number(item, 'helpful'),
  alias: text(item, 'alias'),
});

/** Reads which question it is, and how it stands. */
export const readQuestionPlace = (
  item: Attributes,
): Pick<Question, 'id' | 'revision' | 'listingId' | 'hostId' | 'guestId' | 'state' | 'seq'> => ({
  id: text(item, 'id'),
  revision: number(item, 'revision'),
  listingId: text(item, 'listingId'),
  hostId: text(item, 'hostId'),
  guestId: text(item, 'guestId'),
  state: oneOf(item, 'state', QUESTION_STATES),
  seq: number(item, 'seq'),
});

const readWords = (item: Attributes): PageWords => ({ text: text(item, 'text'), notes: readNotes(item) });

const readAnswer = (item: Attributes): PublicAnswer => ({
  ...readWords(item),
  at: text(item, 'at'),
  language: optionalText(item, 'language'),
});

/** An entry of a question's record as it is stored, once and for good. */
export const entryItem = (entry: QuestionEntry, listingId: string): Attributes => ({
  ...entry,
  ...entryKey(entry.questionId, entry.seq),
  listingId,
});

/** Reads an entry as {@link entryItem} made it. */
export const readEntry = (item: Attributes): QuestionEntry => ({
  questionId: text(item, 'questionId'),
  seq: number(item, 'seq'),
  kind: oneOf(item, 'kind', ENTRY_KINDS),
  at: text(item, 'at'),
  by: readActor(map(item, 'by')),
  words: optionalMap(item, 'words', readJudged),
  language: optionalText(item, 'language'),
  via: optionalOneOf(item, 'via', ANSWER_WAYS),
  mailId: optionalText(item, 'mailId'),
});

const readActor = (item: Attributes): QuestionEntry['by'] => ({
  role: oneOf(item, 'role', ['guest', 'host']),
  id: text(item, 'id'),
});

const readJudged = (item: Attributes): JudgedWords => ({
  ...readWords(item),
  original: optionalText(item, 'original'),
});
