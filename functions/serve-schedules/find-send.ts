import { findPartySight } from '../../adapters/lambda/find-sight.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { Caller } from '../../core/access.ts';
import type { ConversationContext } from '../../core/model.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import type { ScheduledSend } from '../../core/schedules/scheduled-send.ts';
import type { ServeSchedulesDeps } from './deps.ts';

/** A send with its conversation, as its host sees it. */
export interface FoundSend {
  readonly send: ScheduledSend;
  readonly context: ConversationContext;
}

/** The send that a host names in a conversation of its own, or the answer that says why not. */
export async function findSend(
  deps: Pick<ServeSchedulesDeps, 'conversations' | 'sends' | 'now'>,
  caller: Caller,
  conversationId: string,
  sendId: string,
): Promise<Result<FoundSend, Reply>> {
  const sight = await findPartySight(deps, caller, conversationId);
  if (!sight.ok) return sight;
  const send = await deps.sends.find(conversationId, sendId);
  return send ? ok({ send, context: sight.value.context }) : refused(requestProblem('not-found'));
}
