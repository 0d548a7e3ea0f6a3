import * as z from 'zod/mini';
import { LOST_KINDS } from '../translation/check-faithful.ts';
import { TRANSLATION_FAILURES } from '../translation/kept-translation.ts';
import { about, toldInstant } from './fields.ts';

/** Longer than any tag of BCP 47; which languages there are is the rules' business. */
export const wantedLanguage = z.string().check(z.maxLength(100, 'must be a language of BCP 47, or own'));

export const translationQuery = z.strictObject({
  to: about(z.optional(wantedLanguage), {
    description:
      'One of en, de, fr, es, nl, pl, ru, ar, pt, of whatever region; `own`, and nothing, for the one that is set for the reader',
    examples: ['de'],
  }),
});

const lost = about(z.optional(z.array(z.enum(LOST_KINDS))), {
  description: 'Of `unfaithful`: what of the original is missing in the translation, doubled or made up',
});

/** Why there is nothing yet, and when to ask again. */
const failure = {
  reason: about(z.optional(z.enum(TRANSLATION_FAILURES)), {
    description:
      'Of `failed`: the service was busy, or away; it can not tell which language this is, and will not; what the operator spends on translation in a day is used up; the text is too long',
  }),
  retryAt: about(
    z.optional(toldInstant('Of `failed`: from when on the same call may make it; never where absent')),
    {},
  ),
};

const by = about(z.string(), { description: 'Who translated', examples: ['Amazon Translate'] });
const byAny = about(z.optional(z.string()), {
  description: 'Who translated; absent where there is no translation',
  examples: ['Amazon Translate'],
});

const MADE = ['translated', 'unfaithful'] as const;
const MADE_IS = '`translated`; `unfaithful`: not all that must survive did, so the original belongs first';
const MISSING = ['pending', 'failed'] as const;
const MISSING_IS = '`pending`: it is being made, ask again soon; `failed`';
const WHAT = `${MADE_IS}; ${MISSING_IS}`;

/** The translation beside a message. */
export const messageTranslation = about(
  z.object({
    language: about(z.string(), { description: 'BCP 47: the language that was asked for', examples: ['de'] }),
    text: z.string(),
    by,
    from: about(z.string(), { description: "BCP 47: the original's language", examples: ['fr'] }),
    state: about(z.enum(MADE), { description: MADE_IS }),
    lost,
  }),
  {
    description:
      'Where `translateTo` asked for it and there is one. Absent where the message is in that language, has no words, or the reader is none of the nine languages; where it could not be made yet, `translationState` says so',
  },
);

/** Why a message that is to be translated has no translation beside it. */
export const missingTranslation = about(
  z.object({ state: about(z.enum(MISSING), { description: MISSING_IS }), ...failure }),
  { description: 'Where `translateTo` asked for a `translation` that is not there, or not yet: the original is shown' },
);

/** What stands for a public question's text, or its answer's: the translation, or why there is none yet. */
export const pageTranslation = z.union([messageTranslation, missingTranslation]);

/** A message as it is to be shown to who asked for a language. */
export const translationAnswer = z.object({
  language: about(z.string(), {
    description: 'BCP 47: the language of `text`; `und` where it is the original and nobody can tell',
    examples: ['de'],
  }),
  text: about(z.string(), {
    description: 'The translation where `state` is `translated` or `unfaithful`, the original otherwise',
  }),
  by: byAny,
  from: about(z.string(), {
    description: "BCP 47: the original's language; `und` where nobody can tell",
    examples: ['fr'],
  }),
  state: about(z.enum([...MADE, ...MISSING, 'original']), {
    description: `${WHAT}; \`original\`: it is in that language, has no words, or the reader's is none of the nine`,
  }),
  lost,
  ...failure,
});

/** What became of the translation of a template's text, which nobody asks for by itself. */
export const templateTranslation = about(
  z.object({
    state: about(z.enum([...MADE, ...MISSING, 'refused']), {
      description: `${WHAT}; \`refused\`: the rules for all messages would not let it through. But for \`translated\`, \`text\` is as it was written, and a send goes out so: one that goes out by itself waits for what is \`pending\` or \`failed\` for ten minutes at most`,
    }),
    by: byAny,
    from: about(z.optional(z.string()), {
      description: 'BCP 47: the language of the text that was translated',
      examples: ['fr'],
    }),
    lost,
    ...failure,
  }),
  { description: 'Where no text is in the language asked for; absent where nothing is to be translated' },
);
