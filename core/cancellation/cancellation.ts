import type { Instant } from '../model.ts';

/** What the customer said. */
export type CancellationAnswer = 'yes' | 'no';

/** What is stored of a request's course. */
export type StoredState = 'asked' | 'confirmed' | 'declined';

/** What a request is now. `superseded`: the platform cancelled the booking before the customer answered. */
export type CancellationState = StoredState | 'expired' | 'superseded';

export const STORED_STATES: readonly StoredState[] = ['asked', 'confirmed', 'declined'];

/** A host's report that the customer asked to cancel, about which the customer is asked (G18). */
export interface CancellationRequest {
  readonly id: string;
  readonly bookingId: string;
  readonly conversationId: string;
  readonly listingId: string;
  readonly hostId: string;
  readonly state: StoredState;
  readonly askedAt: Instant;
  /** From then on it can't be answered any more. */
  readonly expiresAt: Instant;
  readonly answeredAt?: Instant | undefined;
  /** The host's words to the platform; the guest never sees them. */
  readonly note?: string | undefined;
}

/** What links in mails to the customer are for. */
export const CANCELLATION_LINK = 'cancellation';

const ID_BYTES = 16;

/**
 * A request's id.
 *
 * @param random bytes of a cryptographic source @throws RangeError where they are fewer than 16
 */
export function cancellationId(random: Uint8Array): string {
  if (random.length < ID_BYTES) throw new RangeError('too few random bytes for a cancellation request');
  return Buffer.from(random.subarray(0, ID_BYTES)).toString('hex');
}

/** How many random bytes {@link cancellationId} takes. */
export const CANCELLATION_ID_BYTES = ID_BYTES;
