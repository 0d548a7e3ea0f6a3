import * as z from 'zod/mini';
import type { DeliveryJob } from '../../core/ports/work.ts';

const job = z.object({ conversationId: z.string(), seq: z.int(), released: z.optional(z.boolean()) });

/** The message that a job names. @throws where it names none */
export function readJob(body: string): DeliveryJob {
  const read = z.safeParse(job, JSON.parse(body));
  if (!read.success) throw new Error('not a job of translations');
  return read.data;
}
