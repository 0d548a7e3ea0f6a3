import type * as z from 'zod/mini';
import { areSame, type Confirmation } from '../requirements/confirmation.ts';
import type { confirmationAnswer } from '../schemas/confirmation.ts';
import type { confirmedRequirements } from '../schemas/requirements.ts';

/** What a guest confirmed, as a booking and its conversation show it. */
export const confirmedView = ({ confirmedAt, texts }: Confirmation): z.output<typeof confirmedRequirements> => ({
  confirmedAt,
  texts: [...texts],
});

/**
 * What a guest confirmed before a booking: the last of `all` (oldest first), with those before it.
 *
 * @param asked what the listing asks now, as everybody reads it
 */
export function confirmationView(
  last: Confirmation,
  all: readonly Confirmation[],
  asked: readonly string[],
): z.output<typeof confirmationAnswer> {
  const { bookingId, conversationId } = last;
  return {
    ...{ id: bookingId, bookingId, conversationId },
    ...factsOf(last),
    current: areSame(last.texts, asked),
    earlier: all.filter(({ id }) => id !== last.id).map(factsOf),
  };
}

const factsOf = ({ confirmedAt, recordedAt, texts }: Confirmation) => ({
  confirmedAt,
  recordedAt,
  requirements: [...texts],
});
