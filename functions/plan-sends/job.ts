import * as z from 'zod/mini';
import type { ScheduleJob } from '../../core/ports/work.ts';

const many = { hostId: z.string(), after: z.optional(z.string()), again: z.optional(z.literal(true)) };

const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('host'), ...many }),
  z.object({ kind: z.literal('listing'), listingId: z.string(), ...many }),
  z.object({ kind: z.literal('conversation'), conversationId: z.string() }),
  z.object({ kind: z.literal('answers'), conversationId: z.string(), seq: z.int() }),
]);

/** What a job asks to plan. @throws where it asks for nothing of the kind */
export function readJob(body: string): ScheduleJob {
  const read = z.safeParse(job, JSON.parse(body));
  if (!read.success) throw new Error('not a job of schedules');
  return read.data;
}
