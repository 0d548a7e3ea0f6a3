import * as z from 'zod/mini';
import type { ResponseJob } from '../../core/ports/work.ts';

const place = { conversationId: z.string(), seq: z.int() };

const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), ...place }),
  z.object({ kind: z.literal('answered'), ...place }),
  z.object({ kind: z.literal('unasked'), ...place, at: z.string() }),
  z.object({ kind: z.literal('facts'), conversationId: z.string() }),
  z.object({ kind: z.literal('conversation'), conversationId: z.string() }),
  z.object({ kind: z.literal('host'), hostId: z.string(), after: z.optional(z.string()) }),
]);

/** Of what a job asks to keep what became. @throws where it asks for nothing of the kind */
export function readJob(body: string): ResponseJob {
  const read = z.safeParse(job, JSON.parse(body));
  if (!read.success) throw new Error('not a job of responses');
  return read.data;
}
