import type * as z from 'zod/mini';
import type { previewAnswer } from '../schemas/template.ts';
import type { templateTranslation } from '../schemas/translation.ts';
import type { DoneTranslation, FailedTranslation } from '../translation/kept-translation.ts';

export type PreviewView = z.output<typeof previewAnswer>;
type TranslationState = z.output<typeof templateTranslation>;

type Made = Pick<DoneTranslation, 'by' | 'from'>;

/** What became of a template's translation. */
type Outcome =
  | (Made & { readonly state: 'translated' })
  | (Made & Pick<DoneTranslation, 'lost'> & { readonly state: 'unfaithful' })
  | FailedTranslation
  | { readonly state: 'pending' };

/** The same as its host sees it. */
export function templateTranslationView(outcome: Outcome): TranslationState {
  switch (outcome.state) {
    case 'pending':
      return { state: 'pending' };
    case 'failed':
      return { state: 'failed', reason: outcome.reason, retryAt: outcome.retryAt };
    case 'unfaithful':
      return { state: 'unfaithful', by: outcome.by, from: outcome.from, lost: [...outcome.lost] };
    case 'translated':
      return { state: 'translated', by: outcome.by, from: outcome.from };
  }
}
