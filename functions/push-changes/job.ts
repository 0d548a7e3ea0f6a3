import * as z from 'zod/mini';
import type { LiveJob } from '../../core/live/live-frame.ts';

const side = z.enum(['guest', 'host']);
const conversationId = z.string();
const place = { conversationId, messageId: z.string(), seq: z.int() };

const frame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), ...place, at: z.optional(z.string()) }),
  z.object({ type: z.literal('delivery'), ...place }),
  z.object({ type: z.literal('read'), conversationId, seq: z.int() }),
  z.object({ type: z.literal('conversation'), conversationId }),
  z.object({ type: z.literal('scheduled'), conversationId, scheduledId: z.string() }),
  z.object({ type: z.literal('attachment'), conversationId, attachmentId: z.string() }),
  z.object({ type: z.literal('question'), listingId: z.string(), questionId: z.string() }),
  z.object({ type: z.literal('cancellation'), conversationId, requestId: z.string() }),
  z.object({ type: z.literal('restriction') }),
]);

const job = z.discriminatedUnion('to', [
  z.object({ to: z.literal('sides'), conversationId, sides: z.array(side), frame, doubtful: z.optional(z.int()) }),
  z.object({ to: z.literal('party'), party: z.object({ role: side, id: z.string() }), frame }),
]);

/** What somebody is to be told. A frame holds what stands here, whatever a job holds beside it. @throws where it is nothing of the kind */
export function readJob(body: string): LiveJob {
  const read = z.safeParse(job, JSON.parse(body));
  if (!read.success) throw new Error('not a job of live updates');
  return read.data;
}
