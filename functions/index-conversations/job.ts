import * as z from 'zod/mini';
import type { SearchJob } from '../../core/ports/work.ts';

const conversation = { conversationId: z.string() };
const many = { hostId: z.string(), after: z.optional(z.string()) };

const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('said'), ...conversation, hostId: z.string(), createdAt: z.string(), seq: z.int() }),
  z.object({ kind: z.literal('facts'), ...conversation }),
  z.object({ kind: z.literal('conversation'), ...conversation }),
  z.object({ kind: z.literal('listing'), listingId: z.string(), ...many }),
  z.object({ kind: z.literal('host'), ...many }),
]);

/** Which conversations a job asks to be found by what. @throws where it asks for nothing of the kind */
export function readJob(body: string): SearchJob {
  const read = z.safeParse(job, JSON.parse(body));
  if (!read.success) throw new Error('not a job of searches');
  return read.data;
}
