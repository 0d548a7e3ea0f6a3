import * as z from 'zod/mini';
import type { ScheduleJob } from '../../core/ports/work.ts';

const after = z.optional(z.string());

const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('host'), hostId: z.string(), after }),
  z.object({ kind: z.literal('listing'), listingId: z.string(), hostId: z.string(), after }),
  z.object({ kind: z.literal('conversation'), conversationId: z.string() }),
  z.object({ kind: z.literal('answers'), conversationId: z.string(), seq: z.int() }),
]);

/** What a job asks to plan. @throws where it asks for nothing of the kind */
export function readJob(body: string): ScheduleJob {
  const read = z.safeParse(job, JSON.parse(body));
  if (!read.success) throw new Error('not a job of schedules');
  return read.data;
}
