import type { Brand } from '../../core/brand.ts';
import type { Instant } from '../../core/model.ts';
import type { Cancellations } from '../../core/ports/cancellations.ts';
import type { Conversations, KeptAnswers } from '../../core/ports/conversations.ts';
import type { LinkSigner } from '../../core/ports/signing.ts';

export interface ServeCancellationsDeps {
  readonly conversations: Pick<Conversations, 'byBooking' | 'byId'>;
  readonly cancellations: Cancellations;
  readonly answers: KeptAnswers;
  readonly signer: Pick<LinkSigner, 'verify'>;
  /** How pages look, and where they send people for help. */
  readonly brand: Brand;
  /** Bytes of a cryptographic source. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
