import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { answerBefore, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { CONVERSATION_ID, nameFrom } from '../../core/aliases.ts';
import type { TakenSignal } from '../../core/detection/account-signal.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { signalView } from '../../core/views/signal-view.ts';
import type { ServeRestrictionsDeps } from './deps.ts';

/** `POST /hosts/{hostId}/signals`: somebody else may be using the host's account (N10). */
export const postSignal = ({ signals, departures, answers, detection: rules, random, now }: ServeRestrictionsDeps) =>
  endpoint(REQUESTS.postSignal, async ({ caller, path: { hostId }, body, idempotent }) => {
    if (caller.id === '') return requestProblem('forbidden');
    const by = { role: caller.role, id: caller.id };
    return untilFresh(async () => {
      const before = await answerBefore({ answers, now }, idempotent, () => placeOf(hostId));
      if (before) return before;
      const at = now();
      const told = { ...body, at: body.at ?? at, id: nameFrom(CONVERSATION_ID, random()), hostId, by };
      const keep = idempotent && ((signal: TakenSignal) => keptAnswer(idempotent, 201, signalView(signal), at));
      const context = { rules, now: at, restrictionId: nameFrom(CONVERSATION_ID, random()), keep };
      const outcome = await signals.take(told, context);
      if (outcome.kind === 'host-unknown') return requestProblem('host-unknown');
      if (outcome.kind !== 'taken') return STALE;
      if (outcome.signal.effect === 'restricted') await departures.settled(hostId, now);
      return created(outcome.signal);
    });
  });

const created = (signal: TakenSignal): Reply => ({
  status: 201,
  headers: { Location: placeOf(signal.hostId) },
  body: signalView(signal),
});

/** `GET /hosts/{hostId}/signals`: what was told of the host's account; newest first. */
export const listSignals = ({ signals, registry }: Pick<ServeRestrictionsDeps, 'signals' | 'registry'>) =>
  endpoint(REQUESTS.listSignals, async ({ path: { hostId }, query }) => {
    if (!(await registry.host(hostId))) return requestProblem('not-found');
    const { items, next } = await signals.list(hostId, query);
    return { status: 200, body: { items: items.map(signalView), next } };
  });

const placeOf = (hostId: string): string => `/hosts/${encodeURIComponent(hostId)}/signals`;
