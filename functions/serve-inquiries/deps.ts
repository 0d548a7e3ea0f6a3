import type { Instant } from '../../core/model.ts';
import type { OwnNames } from '../../core/own-names.ts';
import type { Conversations, KeptAnswers } from '../../core/ports/conversations.ts';
import type { Inquiries } from '../../core/ports/inquiries.ts';
import type { RateLimits } from '../../core/writing.ts';

export interface ServeInquiriesDeps extends OwnNames {
  readonly inquiries: Inquiries;
  readonly conversations: Pick<Conversations, 'append' | 'deliveries'>;
  readonly answers: KeptAnswers;
  readonly limits: RateLimits;
  /** As many bytes of a cryptographic source as a new conversation takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
