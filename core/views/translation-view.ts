import type * as z from 'zod/mini';
import { baseLanguage } from '../base-language.ts';
import type { messageTranslation, missingTranslation, translationAnswer } from '../schemas/translation.ts';
import type { DetectedLanguage } from '../translation/detected-language.ts';
import type { DoneTranslation, FailedTranslation } from '../translation/kept-translation.ts';

type MessageTranslation = z.output<typeof messageTranslation>;
type MissingTranslation = z.output<typeof missingTranslation>;
export type TranslationView = z.output<typeof translationAnswer>;

/** What became of a translation that a reader wants. `same-language`: there is nothing to translate. */
export type TranslationOutcome =
  | DoneTranslation
  | FailedTranslation
  | { readonly state: 'pending' }
  | { readonly state: 'same-language'; readonly from?: string | undefined };

/** What stands beside a message: its translation, or why there is none yet. */
interface BesideMessage {
  readonly translation?: MessageTranslation;
  readonly translationState?: MissingTranslation;
}

/** What stands beside a message; nothing where nothing is to be translated. @param to the language that was asked for */
export function besideMessage(outcome: TranslationOutcome | undefined, to: string): BesideMessage {
  if (!outcome || outcome.state === 'same-language') return {};
  if (outcome.state !== 'done') return { translationState: missing(outcome) };
  return { translation: { language: baseLanguage(to), text: outcome.text, ...done(outcome) } };
}

/** The translation by itself: the original, with what there is to say, where there is none. */
export function translationView(
  text: string,
  detected: DetectedLanguage,
  outcome: TranslationOutcome = { state: 'same-language' },
): TranslationView {
  if (outcome.state === 'done') return { language: baseLanguage(outcome.to), text: outcome.text, ...done(outcome) };
  const told = outcome.state === 'same-language' ? outcome.from : undefined;
  const from = told ?? (detected.sure ? detected.language : undefined) ?? UNDETERMINED;
  const original = { language: from, text, from };
  return outcome.state === 'same-language' ? { ...original, state: 'original' } : { ...original, ...missing(outcome) };
}

/** BCP 47 for what nobody can tell. */
const UNDETERMINED = 'und';

const done = ({ by, from, lost }: DoneTranslation) =>
  lost.length === 0
    ? { state: 'translated' as const, by, from }
    : { state: 'unfaithful' as const, by, from, lost: [...lost] };

function missing(outcome: FailedTranslation | { readonly state: 'pending' }): MissingTranslation {
  if (outcome.state === 'pending') return { state: 'pending' };
  const { reason, retryAt } = outcome;
  return { state: 'failed', reason, ...(retryAt !== undefined && { retryAt }) };
}
