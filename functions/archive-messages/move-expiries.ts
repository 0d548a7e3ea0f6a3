import type { Instant } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Expiries, Moved } from '../../core/ports/expiries.ts';
import type { ArchiveJob, Work } from '../../core/ports/work.ts';
import type { Archived } from './archived.ts';
import { passOn } from './pass-on.ts';
import { neededContext, untilFactsStay } from './until-facts-stay.ts';

export interface MoveExpiriesDeps {
  readonly conversations: Pick<Conversations, 'byId' | 'again'>;
  readonly expiries: Pick<Expiries, 'move'>;
  readonly work: Pick<Work, 'archive'>;
  readonly now: () => Instant;
}

/** Messages of one job, which is over in seconds: a long thread goes on as another job. */
const AT_ONCE = 500;

/**
 * Moves the times to live of a conversation's archived messages with its facts.
 *
 * Only those that differ are written, so a job that died half-way is finished by the next. `missing` counts messages that
 * have gone. Where they would still be there by the facts as they are, somebody is to restore them from the archive
 * (docs/runbook.md); where their time is over, that is as it should be.
 */
export async function moveExpiries(
  { conversations, expiries, work, now }: MoveExpiriesDeps,
  { kind, conversationId, from = 1 }: Extract<ArchiveJob, { kind: 'expiry' }>,
): Promise<Archived> {
  const range = { from, to: from + AT_ONCE - 1 };
  const before = await neededContext(conversations, conversationId);
  let last: Moved & { readonly expiresAt: number } = { moved: 0, present: 0, expiresAt: 0 };
  const { seq } = await untilFactsStay(conversations, before, async (expiresAt) => {
    last = { ...(await expiries.move(conversationId, range, expiresAt)), expiresAt };
  });
  if (range.to < seq) await passOn(work, [{ kind, conversationId, from: range.to + 1 }]);
  const missing = Math.max(Math.min(range.to, before.conversation.seq) - from + 1 - last.present, 0);
  const counts = { moved: last.moved, missing };
  const early = missing > 0 && last.expiresAt * 1000 > Date.parse(now());
  return early ? { code: 'messages-missing', counts, notable: true } : { code: 'expiries-moved', counts };
}
