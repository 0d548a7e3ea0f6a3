import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { problemReply } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { Instant } from '../../core/model.ts';
import type { SupportCase } from '../../core/ports/support.ts';
import { refusalProblem } from '../../core/problems.ts';
import { ok, type Refusal, type Result } from '../../core/refusals.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { careDraft } from '../../core/support/care-draft.ts';
import { type SupportCaller, supportCaller } from '../../core/support/support-access.ts';
import { countIn, type RatesChange } from '../../core/support/support-limits.ts';
import { continueSupport } from '../../core/support/support-request.ts';
import { supportMessageView } from '../../core/views/support-view.ts';
import type { ServeSupportDeps } from './deps.ts';
import { findRequest } from './find-request.ts';

type Found = Pick<SupportCase, 'request' | 'context'>;

/**
 * `POST /support-requests/{id}/messages`: the care team answers, or the requester adds something, which opens the request
 * again. What the care team writes is masked (B18).
 */
export const postSupportMessage = (deps: ServeSupportDeps) =>
  endpoint(REQUESTS.postSupportMessage, ({ caller, path: { requestId }, body: { text }, idempotent }) =>
    untilFresh(async () => {
      const asking = supportCaller(caller);
      const found = await findRequest(deps, asking, requestId);
      if (!found.ok) return found.error;
      const before = await answerBefore(deps, idempotent, () => placeOf(requestId));
      return before ?? (await write(deps, asking, found.value, text, idempotent));
    }),
  );

async function write(
  deps: ServeSupportDeps,
  caller: SupportCaller,
  found: Found,
  text: string,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const now = deps.now();
  const counted = await count(deps, caller, now);
  if (!counted.ok) return problemReply(refusalProblem(counted.error));
  const agent = caller.viewer === 'care' ? caller.agent : undefined;
  const author = caller.viewer === 'care' ? 'support' : caller.by.role;
  const draft = careDraft({ at: now, author, via: 'api', text, notes: [], agent }, found, deps.domain);
  const { request, message } = continueSupport(found.request, draft);
  const body = supportMessageView(message, caller.viewer);
  const keep = idempotent && keptAnswer(idempotent, 201, body, now);
  const stored = await deps.support.append({ before: found.request, request, message, rates: counted.value, keep });
  if (stored.kind !== 'stored') return STALE;
  return { status: 201, headers: { Location: placeOf(request.id) }, body };
}

/** Only who asks is limited. */
const count = async (
  deps: ServeSupportDeps,
  caller: SupportCaller,
  now: Instant,
): Promise<Result<RatesChange | undefined, Refusal>> =>
  caller.viewer === 'care' ? ok(undefined) : countIn(await deps.support.rates(caller.by), 'messages', now, deps.limits);

/** Messages are read with their request. */
const placeOf = (requestId: string): string => `/support-requests/${requestId}`;
