import type { Instant } from '../../core/model.ts';
import type { Conversations, Registry } from '../../core/ports/conversations.ts';

export interface RegisterFactsDeps {
  readonly registry: Registry;
  readonly conversations: Pick<Conversations, 'byBooking'>;
  /** The domain that aliases live under. */
  readonly domain: string;
  /** As many bytes of a cryptographic source as a new conversation takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
