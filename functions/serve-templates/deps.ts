import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import type { Instant } from '../../core/model.ts';
import type { OwnNames } from '../../core/own-names.ts';
import type { Conversations, KeptAnswers, Registry } from '../../core/ports/conversations.ts';
import type { Templates } from '../../core/ports/templates.ts';

export interface ServeTemplatesDeps extends OwnNames {
  readonly templates: Pick<Templates, 'find' | 'list' | 'put' | 'remove'>;
  readonly registry: Pick<Registry, 'host' | 'listings'>;
  readonly conversations: Pick<Conversations, 'byBooking'>;
  readonly answers: KeptAnswers;
  readonly translation: TranslationDeps;
  /** As many bytes of a cryptographic source as an id takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
