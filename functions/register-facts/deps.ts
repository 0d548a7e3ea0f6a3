import type { Instant } from '../../core/model.ts';
import type { Confirmations } from '../../core/ports/confirmations.ts';
import type { Conversations, Registry } from '../../core/ports/conversations.ts';
import type { Mailboxes } from '../../core/ports/mailboxes.ts';

export interface RegisterFactsDeps {
  readonly registry: Registry;
  readonly conversations: Pick<Conversations, 'byBooking'>;
  readonly mailboxes: Pick<Mailboxes, 'of'>;
  readonly confirmations: Confirmations;
  /** The domain that aliases live under. */
  readonly domain: string;
  /** As many bytes of a cryptographic source as a new conversation takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
