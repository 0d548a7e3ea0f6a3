import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { problemReply, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { refusalProblem } from '../../core/problems.ts';
import { isOpen, sentNow, whyHeld } from '../../core/schedules/by-host.ts';
import { judgeSend } from '../../core/schedules/judge-send.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { scheduledView } from '../../core/views/scheduled-view.ts';
import type { ServeSchedulesDeps } from './deps.ts';
import { type FoundSend, findSend } from './find-send.ts';

/**
 * `POST /conversations/{id}/scheduled/{scheduledId}/send`: it is due now, and goes out within the minute.
 *
 * What waits for facts that are still missing goes on waiting, and the answer names them. So does what was held for its links,
 * while the restriction stands and the template is the same.
 */
export const sendNow = (deps: ServeSchedulesDeps) =>
  endpoint(REQUESTS.sendScheduled, ({ caller, path: { conversationId, scheduledId }, idempotent }) =>
    untilFresh(async () => {
      const found = await findSend(deps, caller, conversationId, scheduledId);
      if (!found.ok) return found.error;
      // after all else is read: where the same call changed it meanwhile, its answer is there too
      const before = await answerBefore(deps, idempotent);
      if (before) return before;
      return isOpen(found.value.send) ? hasten(deps, found.value, idempotent) : requestProblem('scheduled-settled');
    }),
  );

async function hasten(
  { sends, templates, now }: ServeSchedulesDeps,
  { send, context }: FoundSend,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const at = now();
  const wanted = sentNow(send, at);
  const template = await templates.find(send.hostId, send.templateId);
  const judged = judgeSend(wanted, template, context, at);
  if (judged.kind === 'hold') return requestProblem('template-facts-missing', { missing: judged.missing });
  const refusal = whyHeld(send, template, context);
  if (refusal) return problemReply(refusalProblem(refusal));
  const body = scheduledView(wanted);
  const keep = idempotent && keptAnswer(idempotent, 202, body, at);
  return (await sends.change(wanted, at, keep)) === 'changed' ? { status: 202, body } : STALE;
}
