import * as z from 'zod/mini';
import { baseLanguage } from '../base-language.ts';
import { LANGUAGES } from '../notices/language.ts';
import { TEMPLATE_LIMITS } from '../templates/template.ts';
import { bookingId } from './booking.ts';
import { refusal } from './conversation.ts';
import { about, count, identifier, language, line, toldInstant } from './fields.ts';
import { isText, normalText } from './formats.ts';
import { hostId } from './host.ts';
import { listingId } from './listing.ts';
import { messageNotes } from './message.ts';
import { pageOf, pageQuery } from './page.ts';
import { problemAnswer } from './problem.ts';
import { distinct, sendRule } from './send-rule.ts';

export const templateId = identifier("The template's id", '01k7q9m2x5w8r1t6n4c0');

const name = line(TEMPLATE_LIMITS.name, 'What the host calls it', 'How to get here');

/** What a text may hold is looked into where it is taken as a template's, with the place of everything that is wrong. */
const words = z.string().check(
  z.refine(isText, {
    error: 'must be text without control characters other than tabs and line ends',
    abort: true,
  }),
  z.overwrite(normalText),
);

/** Why a key is no language of a template's texts. */
function whyNoLanguage(key: string): string | undefined {
  const base = baseLanguage(key);
  if (LANGUAGES.some((each) => each === key)) return undefined;
  const known = LANGUAGES.find((each) => each === base);
  return known ? `must be written as ${known}: it is for all who read it` : `must be one of: ${LANGUAGES.join(', ')}`;
}

const onlyLanguages = z.check<Record<string, string>>(({ value, issues }) => {
  for (const key of Object.keys(value)) {
    const message = whyNoLanguage(key);
    if (message !== undefined) issues.push({ code: 'custom', input: value, path: [key.slice(0, 100)], message });
  }
});

const hasSome = (texts: Readonly<Record<string, string>>): boolean => Object.keys(texts).length > 0;

const texts = about(
  z.record(z.string(), words).check(onlyLanguages, z.refine(hasSome, 'must hold at least one text')),
  {
    description: `The texts by language, up to ${TEMPLATE_LIMITS.text} characters each. \`{{guest.firstName}}\` and its like stand for facts; what lies between \`{{#listing.parking}}\` and \`{{/listing.parking}}\` is there only where the fact is, between \`{{^…}}\` and \`{{/…}}\` only where it is not`,
    examples: [{ en: 'Hello {{guest.firstName}}, see you on {{booking.checkIn}}!' }],
    propertyNames: { enum: [...LANGUAGES] },
  },
);

const fallback = about(z.optional(z.string()), {
  description:
    "Language of the text for guests of other languages; absent: the host's where there is a text of it, else the first",
  examples: ['en'],
});

interface Worded {
  readonly texts: Readonly<Record<string, string>>;
  readonly fallback?: string | undefined;
}

const fallbackHasText = ({ fallback: language, texts: all }: Worded): boolean =>
  language === undefined || Object.hasOwn(all, language);

const fallbackIsThere = z.refine<Worded>(fallbackHasText, {
  error: 'must be the language of one of the texts',
  path: ['fallback'],
});

const listingIds = about(
  z
    .array(listingId)
    .check(
      z.minLength(1, 'must hold at least one listing; leave it out for all'),
      z.maxLength(TEMPLATE_LIMITS.listings, `must hold at most ${TEMPLATE_LIMITS.listings} listings`),
      z.refine(distinct, 'must not name one twice'),
    ),
  { description: "For which of the host's listings; for all where absent" },
);

const content = {
  name,
  listingIds: z.optional(listingIds),
  texts,
  fallback,
  send: about(z.optional(sendRule), { description: 'When it goes out by itself; only by hand where absent' }),
  late: about(z._default(z.enum(['send', 'skip']), 'send'), {
    description: 'What becomes of it where it is due already when a booking comes in: at once, or not at all',
  }),
};

/** A new template. */
export const newTemplate = z.strictObject(content).check(fallbackIsThere);

/** What replaces a template. */
export const templateChange = z
  .strictObject({
    ...content,
    revision: about(z.optional(count(1, Number.MAX_SAFE_INTEGER, 'The revision that was read', 3)), {
      description: 'The revision that was read: where it is another by now, nothing is replaced',
      examples: [3],
    }),
  })
  .check(fallbackIsThere);

/** A template as it is kept. */
export const templateAnswer = z.object({
  id: templateId,
  templateId,
  hostId,
  revision: about(z.int(), { description: 'Grows with every change', examples: [3] }),
  ...content,
  createdAt: toldInstant('When it was made'),
  changedAt: toldInstant('When it was last changed'),
  blocked: about(z.optional(z.literal('links-disabled')), {
    description: 'Why it is not sent for now: the host may send no links, and one of its texts holds one',
  }),
});

export const templatesQuery = z.strictObject(pageQuery);
export const templatesPage = pageOf(templateAnswer);

/** Texts to look at as the guest of a booking would get them. */
export const previewWish = z
  .strictObject({
    texts,
    fallback,
    bookingId: about(bookingId, { description: "A booking of one of the host's listings" }),
    language: about(z.optional(language), {
      description: "As for a guest of this language; the guest's own where absent",
      examples: ['de'],
    }),
  })
  .check(fallbackIsThere);

/** A text as the guest would get it. */
export const previewAnswer = z.object({
  text: about(z.string(), {
    description:
      'As the guest would read it: facts filled in, what the program hides masked; what is missing stands in brackets by its name',
  }),
  language: about(z.string(), { description: 'Of the text that was chosen', examples: ['en'] }),
  missing: about(z.array(z.string()), {
    description: 'Placeholders of facts that are not there: it would not go out without them',
    examples: [['listing.directions']],
  }),
  notes: messageNotes,
  refusal: about(z.optional(z.object({ ...refusal.shape, reason: problemAnswer.shape.reason })), {
    description:
      'Why these words would not be let through now, whatever the windows and limits of the conversation say',
  }),
});
