import type { Conversations } from '../../core/ports/conversations.ts';
import type { Expiries, Moved } from '../../core/ports/expiries.ts';
import type { ArchiveJob } from '../../core/ports/work.ts';
import type { Archived } from './archived.ts';
import { neededContext, untilFactsStay } from './until-facts-stay.ts';

export interface MoveExpiriesDeps {
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly expiries: Pick<Expiries, 'move'>;
}

/**
 * Moves the times to live of a conversation's archived messages with its facts.
 *
 * Only those that differ are written, so a job that died half-way is finished by the next. `missing` counts messages that
 * had gone before the facts moved: they can be restored from the archive (docs/runbook.md).
 */
export async function moveExpiries(
  { conversations, expiries }: MoveExpiriesDeps,
  { conversationId }: Extract<ArchiveJob, { kind: 'expiry' }>,
): Promise<Archived> {
  const before = await neededContext(conversations, conversationId);
  let last: Moved = { moved: 0, present: 0 };
  await untilFactsStay(conversations, before, async (expiresAt) => {
    last = await expiries.move(conversationId, expiresAt);
  });
  const missing = Math.max(before.conversation.seq - last.present, 0);
  const counts = { moved: last.moved, missing };
  return missing > 0 ? { code: 'messages-missing', counts, notable: true } : { code: 'expiries-moved', counts };
}
