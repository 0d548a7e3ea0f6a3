import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { droppedByHost, mayGoOut } from '../../core/schedules/by-host.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { ServeSchedulesDeps } from './deps.ts';
import { findSend } from './find-send.ts';

/** `DELETE /conversations/{id}/scheduled/{scheduledId}`: it does not go out. The same again changes nothing. */
export const dropScheduled = (deps: Pick<ServeSchedulesDeps, 'conversations' | 'sends' | 'now'>) =>
  endpoint(REQUESTS.dropScheduled, ({ caller, path: { conversationId, scheduledId } }) =>
    untilFresh(async () => {
      const found = await findSend(deps, caller, conversationId, scheduledId);
      if (!found.ok) return found.error;
      const { send } = found.value;
      if (send.state === 'sent') return requestProblem('scheduled-settled');
      const now = deps.now();
      const isDropped = !mayGoOut(send) || (await deps.sends.change(droppedByHost(send, now), now)) === 'changed';
      return isDropped ? { status: 204 } : STALE;
    }),
  );
