import type * as z from 'zod/mini';
import type { Host } from '../model.ts';
import type { Question, QuestionEntry } from '../questions/question.ts';
import { hideLinks } from '../restrictions/hide-links.ts';
import type {
  askedQuestion,
  hostQuestion,
  newlyAsked,
  publicQuestion,
  questionRecordPage,
} from '../schemas/question.ts';
import { besideMessage, type TranslationOutcome } from './translation-view.ts';

export type PublicQuestionView = z.output<typeof publicQuestion>;
export type HostQuestionView = z.output<typeof hostQuestion>;
export type AskedQuestionView = z.output<typeof askedQuestion>;
export type NewlyAskedView = z.output<typeof newlyAsked>;
type EntryView = z.output<typeof questionRecordPage>['items'][number];
type Notes = HostQuestionView['notes'];

/** By what an answer is shown: links of a host who may send none for now are hidden, whenever they were written (B7). */
export interface ShownBy {
  readonly host: Pick<Host, 'restrictions'>;
  readonly ownLinkDomains: readonly string[];
  /** What became of translations, by the question's id, where somebody asked for a language. */
  readonly translations?: ReadonlyMap<string, ShownTranslations> | undefined;
}

/** What became of a question's translations into the language `to`; nothing of what is in it. */
export interface ShownTranslations {
  readonly to: string;
  readonly question?: TranslationOutcome | undefined;
  readonly answer?: TranslationOutcome | undefined;
}

/** An answered question as everybody sees it; nothing of who asked. None where it is not answered. */
export function publicQuestionViews(question: Question, by: ShownBy): readonly PublicQuestionView[] {
  const { answer, answeredAt } = question;
  if (question.state !== 'answered' || !answer || answeredAt === undefined) return [];
  return [
    { ...questionPart(question, by), ...answerPart(question, by), answer: shownAnswer(answer.text, by), answeredAt },
  ];
}

/** A question as its host, the platform and its care team see it: who asked stands in the record alone. */
export const hostQuestionView = (question: Question, by: ShownBy): HostQuestionView => ({
  ...askedQuestionView(question, by),
  listingId: question.listingId,
  answerNotes: question.answer && notesOf(question.answer),
  linksHidden: question.answer && shownAnswer(question.answer.text, by) !== question.answer.text ? true : undefined,
});

/** A question as who asked it sees it. */
export const askedQuestionView = (question: Question, by: ShownBy): AskedQuestionView => ({
  ...questionPart(question, by),
  ...answerPart(question, by),
  state: question.state === 'answered' ? 'answered' : 'open',
  notes: notesOf(question.asked),
});

/** The same right after it was asked, with what was answered to such before. */
export const newlyAskedView = (question: Question, similar: readonly Question[], by: ShownBy): NewlyAskedView => ({
  ...askedQuestionView(question, by),
  similar: similar
    .flatMap((each) => publicQuestionViews(each, by))
    .map(({ id, question: text, answer }) => ({ id, question: text, answer })),
});

const questionPart = ({ id, asked, askedAt, language, helpful }: Question, by: ShownBy) => ({
  ...{ id, question: asked.text, askedAt, language, helpful },
  translation: translationPart(by.translations?.get(id), by),
});

/** Links that are hidden in an answer are hidden in its translation. */
function translationPart(translations: ShownTranslations | undefined, by: ShownBy): PublicQuestionView['translation'] {
  if (!translations) return undefined;
  const { to, question, answer } = translations;
  const [asked, answered] = [besideText(question, to), besideText(answer, to)];
  if (!asked && !answered) return undefined;
  const isShown = answered && 'text' in answered;
  return { question: asked, answer: isShown ? { ...answered, text: shownAnswer(answered.text, by) } : answered };
}

function besideText(outcome: TranslationOutcome | undefined, to: string) {
  const { translation, translationState } = besideMessage(outcome, to);
  return translation ?? translationState;
}

const answerPart = ({ answer, answeredAt }: Question, by: ShownBy) => ({
  answer: answer && shownAnswer(answer.text, by),
  answeredAt,
  revisedAt: answer && answer.at !== answeredAt ? answer.at : undefined,
  answerLanguage: answer?.language,
});

const shownAnswer = (text: string, { host, ownLinkDomains }: ShownBy): string => hideLinks(text, host, ownLinkDomains);

const isOnPage = (note: string): note is Notes[number] => ON_PAGE.some((each) => each === note);
const ON_PAGE: Notes = [
  'addresses-masked',
  'phones-masked',
  'phones-present',
  'links-removed',
  'payment-off-platform',
  'review-elsewhere',
];

const notesOf = ({ notes }: { readonly notes: readonly string[] }): Notes => notes.filter(isOnPage);

/** An entry of a question's record, as the platform reads it: words as they were shown. */
export const entryView = ({ questionId, seq, kind, at, by, words, language, via }: QuestionEntry): EntryView => ({
  id: `${questionId}-${seq}`,
  kind,
  at,
  by: { ...by },
  text: words?.text,
  notes: words && notesOf(words),
  language,
  via,
});
