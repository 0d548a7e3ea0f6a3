import * as z from 'zod/mini';
import type { ArchiveJob } from '../../core/ports/work.ts';

const file = z.object({ id: z.string(), key: z.string() });

const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), conversationId: z.string(), seq: z.int() }),
  z.object({ kind: z.literal('expiry'), conversationId: z.string(), from: z.optional(z.int()) }),
  z.object({
    kind: z.literal('listing'),
    listingId: z.string(),
    hostId: z.string(),
    after: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('reading'), subject: z.string(), at: z.string(), readingId: z.string() }),
  z.object({ kind: z.literal('entry'), questionId: z.string(), seq: z.int() }),
  z.object({
    kind: z.literal('forget'),
    conversationId: z.string(),
    seq: z.int(),
    at: z.string(),
    files: z.array(file),
  }),
  z.object({ kind: z.literal('withdrawn'), conversationId: z.string(), seq: z.int(), file }),
  z.object({ kind: z.literal('unsent'), key: z.string() }),
]);

/** What a job asks to archive, to move or to forget. @throws where it asks for nothing of the kind */
export function readJob(body: string): ArchiveJob {
  const read = z.safeParse(job, JSON.parse(body));
  if (!read.success) throw new Error('not an archive job');
  return read.data;
}
