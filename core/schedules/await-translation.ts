import { minutesAfter } from '../dates.ts';
import type { Instant } from '../model.ts';
import type { ScheduledSend } from './scheduled-send.ts';

/** How many minutes a send waits for a translation that may be there soon. */
const PATIENCE = 10;

/** A send that is put off until its translation may be there. */
export interface AwaitedTranslation {
  readonly kind: 'await-translation';
  /** When it was due. */
  readonly since: Instant;
  /** When it is looked at again: with the next minute. */
  readonly at: Instant;
}

/**
 * How a send that is due waits for its translation, until ten minutes after it was due at most, whenever it was first looked
 * at; undefined where it has, and goes out as it is.
 */
export function awaitTranslation(
  { translatingSince, at: dueSince }: Pick<ScheduledSend, 'translatingSince' | 'at'>,
  now: Instant,
): AwaitedTranslation | undefined {
  const began = translatingSince ?? dueSince;
  const at = minutesAfter(`${now.slice(0, 16)}:00.000Z`, 1);
  return at <= minutesAfter(began, PATIENCE) ? { kind: 'await-translation', since: began, at } : undefined;
}
