import type { Instant } from '../../core/model.ts';
import type { Conversations, KeptAnswers } from '../../core/ports/conversations.ts';
import type { Support } from '../../core/ports/support.ts';
import type { SupportLimits } from '../../core/support/support-limits.ts';

export interface ServeSupportDeps {
  readonly support: Support;
  readonly conversations: Pick<Conversations, 'byId' | 'byBooking'>;
  readonly answers: KeptAnswers;
  /** The domain that aliases live under. */
  readonly domain: string;
  readonly limits: SupportLimits;
  /** As many bytes of a cryptographic source as a new request takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
