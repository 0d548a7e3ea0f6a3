import type { Instant } from '../../core/model.ts';
import type { Conversations, KeptAnswers, Registry } from '../../core/ports/conversations.ts';
import type { Templates } from '../../core/ports/templates.ts';

export interface ServeTemplatesDeps {
  readonly templates: Pick<Templates, 'find' | 'list' | 'put' | 'remove'>;
  readonly registry: Pick<Registry, 'host' | 'listings'>;
  readonly conversations: Pick<Conversations, 'byBooking'>;
  readonly answers: KeptAnswers;
  /** The domain that aliases live under. */
  readonly domain: string;
  /** Links to these and what is below them are the operator's own. */
  readonly ownLinkDomains: readonly string[];
  /** As many bytes of a cryptographic source as an id takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
