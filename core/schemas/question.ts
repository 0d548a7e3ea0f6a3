import * as z from 'zod/mini';
import { ANSWER_WAYS, ENTRY_KINDS } from '../questions/question.ts';
import { about, identifier, language, toldInstant } from './fields.ts';
import { isText, normalText } from './formats.ts';
import { listingId } from './listing.ts';
import { pageOf, pageQuery } from './page.ts';
import { pageTranslation, wantedLanguage } from './translation.ts';

export const questionId = identifier("The question's id", '01k7q9m2x5w8r1t6n4c0');

/** How long it may be, and that it says something, is the rules' business, not the schema's. */
const words = (description: string, example: string) =>
  about(
    z.string().check(
      z.refine(isText, {
        error: 'must be text without control characters other than tabs and line ends',
        abort: true,
      }),
      z.overwrite(normalText),
    ),
    { description, examples: [example] },
  );

const ASKED = 'Is there parking?';
const ANSWERED = 'Yes, two cars fit in front of the house.';

/** What a guest asks about a listing. */
export const newQuestion = z.strictObject({
  text: words('Plain text', ASKED),
  language: about(z.optional(language), { description: "The text's language; the listing's where nobody says" }),
});

/** What a host answers. */
export const newAnswer = z.strictObject({
  text: z.optional(words("Plain text; beside a `templateId` the template's text as the host edited it", ANSWERED)),
  templateId: about(z.optional(identifier("The template's id", '01k7q9m2x5w8r1t6n4c0')), {
    description: 'A template of the host: its text in the language of the question is the answer',
  }),
  language: about(z.optional(language), { description: "The text's language, where it is no template's" }),
});

const translateTo = about(z.optional(wantedLanguage), {
  description:
    'A language to have questions and answers in beside their own words: one of en, de, fr, es, nl, pl, ru, ar, pt, of whatever region',
  examples: ['de'],
});

export const questionsQuery = z.strictObject({
  like: about(z.optional(z.string().check(z.maxLength(1000, 'must have at most 1000 characters'))), {
    description: 'What somebody is about to ask: those answered ones that ask the same, likest first, on one page',
  }),
  translateTo,
  ...pageQuery,
});

export const questionQuery = z.strictObject({ translateTo });

export const hostQuestionsQuery = z.strictObject({
  state: about(z.optional(z.enum(['open', 'answered'])), { description: 'Only those; both where absent' }),
  ...pageQuery,
});

export const questionRecordQuery = z.strictObject(pageQuery);

const notes = about(
  z.array(
    z.enum([
      'addresses-masked',
      'phones-masked',
      'phones-present',
      'links-removed',
      'payment-off-platform',
      'review-elsewhere',
    ]),
  ),
  { description: 'What was done to it or noticed in it' },
);

const shown = {
  id: questionId,
  question: about(z.string(), { description: 'As everybody may read it', examples: [ASKED] }),
  askedAt: toldInstant('When it was asked'),
  language: about(language, { description: "The question's language: as the guest said, or else the listing's" }),
  helpful: about(z.int(), { description: 'How many guests it helped', examples: [3] }),
  translation: about(
    z.optional(z.object({ question: z.optional(pageTranslation), answer: z.optional(pageTranslation) })),
    {
      description:
        'Where `translateTo` asked for it: for each of the two its translation, or in `state` why there is none yet: the original is shown then. Absent of what is in that language',
    },
  ),
};

const answered = {
  answer: about(z.string(), { description: 'As everybody may read it', examples: [ANSWERED] }),
  answeredAt: toldInstant('When it was first answered'),
  revisedAt: about(z.optional(toldInstant('When it was answered anew')), {
    description: 'When the answer became what it is; absent where it is the first',
  }),
  answerLanguage: about(z.optional(language), { description: "The answer's language, where somebody said" }),
};

/** An answered question, as everybody sees it. */
export const publicQuestion = z.object({ ...shown, ...answered });
export const publicQuestionPage = pageOf(publicQuestion);

/** A question as its listing's host, the platform and its care team see it. */
export const hostQuestion = z.object({
  ...shown,
  answer: z.optional(answered.answer),
  answeredAt: z.optional(answered.answeredAt),
  revisedAt: answered.revisedAt,
  answerLanguage: answered.answerLanguage,
  listingId,
  state: about(z.enum(['open', 'answered']), { description: 'Waits for the host; shown to everybody' }),
  notes,
  answerNotes: z.optional(notes),
  linksHidden: about(z.optional(z.boolean()), {
    description: 'The answer has links that nobody is shown while the host may send none',
  }),
});
export const hostQuestionPage = pageOf(hostQuestion);

/** A question as who asked it sees it. */
export const askedQuestion = z.object({
  ...shown,
  answer: z.optional(answered.answer),
  answeredAt: z.optional(answered.answeredAt),
  revisedAt: answered.revisedAt,
  answerLanguage: answered.answerLanguage,
  state: hostQuestion.shape.state,
  notes,
});

/** A question that was asked just now, with what was answered before to such. */
export const newlyAsked = z.object({
  ...askedQuestion.shape,
  similar: about(z.array(z.object({ id: questionId, question: shown.question, answer: answered.answer })), {
    description: 'Answered questions of the listing that ask the same, likest first, three at most',
  }),
});

/** An entry of a question's record. */
export const questionEntry = z.object({
  id: identifier("The entry's id", '01k7q9m2x5w8r1t6n4c0-1'),
  kind: about(z.enum(ENTRY_KINDS), {
    description: 'What happened; `overtaken`: a mail from before the answer that stood by then, which nobody reads',
  }),
  at: toldInstant('When it happened; of a mail that answered, when it came'),
  by: z.object({
    role: z.enum(['guest', 'host']),
    id: about(z.string(), { description: "The guest's or host's id", examples: ['guest-1'] }),
  }),
  text: about(z.optional(z.string()), {
    description: 'What was said, as it was shown; nothing where it was taken off',
  }),
  notes: z.optional(notes),
  language: z.optional(language),
  via: about(z.optional(z.enum(ANSWER_WAYS)), { description: 'How an answer came' }),
});
export const questionRecordPage = pageOf(questionEntry);
