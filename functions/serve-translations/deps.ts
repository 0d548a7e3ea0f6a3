import type { LinkDeps } from '../../adapters/lambda/links-to.ts';
import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import type { Conversations } from '../../core/ports/conversations.ts';

export interface ServeTranslationsDeps extends LinkDeps {
  readonly conversations: Pick<Conversations, 'byId' | 'messages'>;
  readonly translation: TranslationDeps;
  /** The one that aliases live under. */
  readonly domain: string;
}
