import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { CONVERSATION_ID, nameFrom } from '../../core/aliases.ts';
import type { Actor, Restriction } from '../../core/restrictions/restriction.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { restrictionView } from '../../core/views/restriction-view.ts';
import type { ServeRestrictionsDeps } from './deps.ts';

type Deps = Pick<ServeRestrictionsDeps, 'restrictions' | 'departures' | 'answers' | 'random' | 'now'>;

/**
 * `POST /hosts/{hostId}/restrictions`: the host may send no links, from now on and in every channel (B7).
 *
 * It answers once nothing of the host's is on its way any more that set out before (ADR 0019).
 */
export const postRestriction = (deps: Deps) =>
  endpoint(REQUESTS.postRestriction, async ({ caller, path: { hostId }, body, idempotent }) => {
    if (caller.id === '') return requestProblem('forbidden');
    const by = { role: caller.role, id: caller.id };
    return untilFresh(async () => {
      const before = await answerBefore(deps, idempotent, () => placeOf(hostId));
      return before ?? (await set(deps, { hostId, reason: body.reason, by }, idempotent));
    });
  });

type Wish = Pick<Restriction, 'hostId' | 'reason'> & { readonly by: Actor };

async function set(
  { restrictions, departures, random, now }: Deps,
  { hostId, ...wish }: Wish,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const standing = { id: nameFrom(CONVERSATION_ID, random()), since: now(), cause: 'platform', ...wish } as const;
  const body = restrictionView({ ...standing, hostId, kind: 'links' }, wish.by.role);
  const keep = idempotent && keptAnswer(idempotent, 201, body, standing.since);
  const outcome = await restrictions.set(hostId, standing, keep);
  if (outcome === 'kept') return STALE;
  if (outcome === 'host-unknown') return requestProblem('host-unknown');
  if (outcome === 'already-restricted') return requestProblem('already-restricted');
  await departures.settled(hostId, now);
  return { status: 201, headers: { Location: placeOf(hostId) }, body };
}

const placeOf = (hostId: string): string => `/hosts/${encodeURIComponent(hostId)}/restrictions`;
