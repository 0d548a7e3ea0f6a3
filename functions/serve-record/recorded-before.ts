import * as z from 'zod/mini';
import { type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import type { KeptAnswer } from '../../core/ports/conversations.ts';
import type { Readings } from '../../core/ports/readings.ts';
import { type Reading, subjectOf } from '../../core/readings.ts';

/** What is kept of a reading's answer: what was read is read again, so that no text is stored a second time. */
const keptReading = z.object({ id: z.string(), at: z.string(), next: z.nullable(z.string()) });

/** What to keep for a repeat of the call. */
export const keepReading = (
  call: IdempotentCall | undefined,
  { id, at }: Reading,
  next: string | null,
): KeptAnswer | undefined => call && keptAnswer(call, 201, { id, at, next }, at);

/** A reading that the same call recorded before, and the cursor that it gave. @throws where it can't be found */
export async function recordedBefore(
  readings: Pick<Readings, 'find'>,
  subject: string,
  kept: KeptAnswer,
): Promise<{ readonly reading: Reading; readonly next: string | null }> {
  const { id, at, next } = z.parse(keptReading, JSON.parse(kept.answer));
  const reading = await readings.find(subject, at, id);
  if (!reading || subjectOf(reading) !== subject) throw new Error('a reading that was recorded is not there');
  return { reading, next };
}
