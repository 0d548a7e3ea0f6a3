import * as z from 'zod/mini';
import type { DigestJob } from '../../core/ports/work.ts';

const job = z.object({
  holder: z.object({ role: z.enum(['guest', 'host']), id: z.string() }),
  mark: z.string(),
  due: z.string(),
});

/** The digest that a job names. @throws where it names none */
export function readJob(body: string): DigestJob {
  const read = z.safeParse(job, JSON.parse(body));
  if (!read.success) throw new Error('not a digest job');
  return read.data;
}
