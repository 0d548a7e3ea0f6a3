import { type Caller, type Sight, sightOf, type Unseen } from '../../core/access.ts';
import type { Instant, Side } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import { refusalProblem } from '../../core/problems.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { problemReply, requestProblem } from './problem.ts';
import type { Reply } from './reply.ts';

/** A conversation as one of its sides sees it now. */
export interface PartySight extends Omit<Sight, 'viewer'> {
  readonly side: Side;
}

export interface SightDeps {
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly now: () => Instant;
}

/** The conversation as the caller may see it, or the answer that says why not: 404 also where it is another's, 410 past the cutoff. */
export async function findSight(
  { conversations, now }: SightDeps,
  caller: Caller,
  id: string,
): Promise<Result<Sight, Reply>> {
  const sight = sightOf(caller, await conversations.byId(id), now());
  return sight.ok ? sight : refused(unseen(sight.error));
}

/** The same for what only a side may do; the platform and its care team may not. */
export async function findPartySight(deps: SightDeps, caller: Caller, id: string): Promise<Result<PartySight, Reply>> {
  const sight = await findSight(deps, caller, id);
  if (!sight.ok) return sight;
  const { viewer: side, context, windows } = sight.value;
  return side === 'care' ? refused(requestProblem('forbidden')) : ok({ side, context, windows });
}

const unseen = (why: Unseen): Reply =>
  why.code === 'not-found' ? requestProblem('not-found') : problemReply(refusalProblem(why));
