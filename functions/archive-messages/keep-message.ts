import type { Archive } from '../../core/ports/archive.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Expiries } from '../../core/ports/expiries.ts';
import type { ArchiveJob } from '../../core/ports/work.ts';
import type { Archived } from './archived.ts';
import { neededContext, untilFactsStay } from './until-facts-stay.ts';

export interface KeepMessageDeps {
  readonly conversations: Pick<Conversations, 'byId' | 'again' | 'message'>;
  readonly archive: Pick<Archive, 'keep'>;
  readonly expiries: Pick<Expiries, 'set'>;
}

/**
 * Archives a message, and only then gives it a time to live: what expires is archived.
 *
 * A message that is not in the table has gone by the time to live that it got here.
 */
export async function keepMessage(
  { conversations, archive, expiries }: KeepMessageDeps,
  { conversationId, seq }: Extract<ArchiveJob, { kind: 'message' }>,
): Promise<Archived> {
  const message = await conversations.message(conversationId, seq);
  if (!message) return { code: 'message-departed' };
  const context = await neededContext(conversations, conversationId);
  await archive.keep(message, context);
  await untilFactsStay(conversations, context, (expiresAt) => expiries.set(conversationId, seq, expiresAt));
  return { code: 'message-archived' };
}
