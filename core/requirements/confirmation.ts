import { createHash } from 'node:crypto';
import type { Instant } from '../model.ts';

/**
 * That a guest confirmed what a listing asks before booking (B19), as it was then: the texts that the guest was shown. Written
 * once; another confirmation, of other texts or at another time, is one of its own.
 */
export interface Confirmation {
  readonly id: string;
  readonly conversationId: string;
  readonly bookingId: string;
  /** When the guest confirmed, as the platform told. */
  readonly confirmedAt: Instant;
  /** When it was told first. */
  readonly recordedAt: Instant;
  readonly texts: readonly string[];
}

const ID_LENGTH = 24;

/** A confirmation as it is recorded. Its id follows from what was confirmed and when: told again, it is the same. */
export function confirmationOf(told: Omit<Confirmation, 'id'>): Confirmation {
  const { bookingId, confirmedAt, texts } = told;
  const content = JSON.stringify([bookingId, confirmedAt, texts]);
  return { ...told, id: createHash('sha256').update(content).digest('hex').slice(0, ID_LENGTH) };
}

/** Whether the same was confirmed: each text to the letter, in the same order. */
export const areSame = (texts: readonly string[], others: readonly string[]): boolean =>
  JSON.stringify(texts) === JSON.stringify(others);
