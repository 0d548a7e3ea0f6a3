import type * as z from 'zod/mini';
import { baseLanguage } from '../base-language.ts';
import type { messageTranslation, translationAnswer } from '../schemas/translation.ts';
import type { DetectedLanguage } from '../translation/detected-language.ts';
import type { DoneTranslation, FailedTranslation } from '../translation/kept-translation.ts';

type MessageTranslation = z.output<typeof messageTranslation>;
export type TranslationView = z.output<typeof translationAnswer>;

/** What became of a translation that a reader wants. `same-language`: there is nothing to translate. */
type Outcome =
  | DoneTranslation
  | FailedTranslation
  | { readonly state: 'pending' }
  | { readonly state: 'same-language'; readonly from?: string | undefined };

/** The translation beside its message, where there is any. @param to the language that was asked for */
export function besideMessage(outcome: Outcome | undefined, to: string): MessageTranslation | undefined {
  if (!outcome || outcome.state === 'same-language') return undefined;
  const language = baseLanguage(to);
  if (outcome.state === 'pending') return { language, state: 'pending' };
  if (outcome.state === 'failed') return { language, ...failed(outcome) };
  return { language, text: outcome.text, ...done(outcome) };
}

/** The translation by itself: the original, with what there is to say, where there is none. */
export function translationView(
  text: string,
  detected: DetectedLanguage,
  outcome: Outcome = { state: 'same-language' },
): TranslationView {
  if (outcome.state === 'done') return { language: baseLanguage(outcome.to), text: outcome.text, ...done(outcome) };
  const told = outcome.state === 'same-language' ? outcome.from : undefined;
  const from = told ?? (detected.sure ? detected.language : undefined);
  const original = { language: from ?? UNDETERMINED, text, ...(from !== undefined && { from }) };
  if (outcome.state === 'failed') return { ...original, ...failed(outcome) };
  return { ...original, state: outcome.state === 'pending' ? 'pending' : 'original' };
}

/** BCP 47 for what nobody can tell. */
const UNDETERMINED = 'und';

const done = ({ by, from, lost }: DoneTranslation) =>
  lost.length === 0
    ? { state: 'translated' as const, by, from }
    : { state: 'unfaithful' as const, by, from, lost: [...lost] };

const failed = ({ reason, retryAt }: FailedTranslation) => ({
  state: 'failed' as const,
  reason,
  ...(retryAt !== undefined && { retryAt }),
});
