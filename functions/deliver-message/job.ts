import * as z from 'zod/mini';
import type { DeliveryJob } from '../../core/ports/work.ts';

const job = z.object({ conversationId: z.string(), seq: z.int(), translation: z.optional(z.string()) });

/** The message that a job names. @throws where it names none */
export function readJob(body: string): DeliveryJob {
  const read = z.safeParse(job, JSON.parse(body));
  if (!read.success) throw new Error('not a delivery job');
  return read.data;
}
