import * as z from 'zod/mini';
import type { NoticeJob } from '../../core/ports/work.ts';

const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), mailId: z.string(), recipient: z.string() }),
  z.object({
    kind: z.literal('undeliverable'),
    conversationId: z.string(),
    seq: z.int(),
    reason: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('failed'), mailId: z.string(), recipient: z.string() }),
  z.object({ kind: z.literal('delayed'), conversationId: z.string(), seq: z.int() }),
  z.object({ kind: z.literal('left-out'), conversationId: z.string(), seq: z.int() }),
  z.object({ kind: z.literal('held'), conversationId: z.string(), seq: z.int() }),
  z.object({
    kind: z.literal('restriction'),
    hostId: z.string(),
    restrictionId: z.string(),
    since: z.string(),
    about: z.enum(['set', 'lifted']),
  }),
  z.object({ kind: z.literal('send-held'), conversationId: z.string(), sendId: z.string(), revision: z.int() }),
  z.object({ kind: z.literal('booking'), conversationId: z.string() }),
  z.object({
    kind: z.literal('cancellation'),
    requestId: z.string(),
    about: z.enum(['asked', 'confirmed', 'declined']),
  }),
  z.object({
    kind: z.literal('question'),
    listingId: z.string(),
    questionId: z.string(),
    about: z.enum(['asked', 'answered']),
  }),
  z.object({ kind: z.literal('answer-files'), mailId: z.string(), recipient: z.string() }),
  z.object({
    kind: z.literal('support'),
    requestId: z.string(),
    seq: z.int(),
    to: z.enum(['requester', 'support']),
  }),
]);

/** What a job asks to tell. @throws where it names none */
export function readJob(body: string): NoticeJob {
  const read = z.safeParse(job, JSON.parse(body));
  // zod's own error quotes what it read, an alias here
  if (!read.success) throw new Error('not a notice job');
  return read.data;
}
