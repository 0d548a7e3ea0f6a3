import * as z from 'zod/mini';
import type { SendJob } from '../../core/ports/work.ts';

const job = z.object({ conversationId: z.string(), sendId: z.string(), due: z.string() });

/** What a job asks to send. @throws where it names no send */
export function readJob(body: string): SendJob {
  const read = z.safeParse(job, JSON.parse(body));
  if (!read.success) throw new Error('not a job of sends');
  return read.data;
}
