import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { SupportCase } from '../../core/ports/support.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { type SupportCaller, seesSupport } from '../../core/support/support-access.ts';
import type { ServeSupportDeps } from './deps.ts';

/** A request as the caller may see it: to the care team with its conversation. 404 where it is another's. */
export async function findRequest(
  { support }: Pick<ServeSupportDeps, 'support'>,
  caller: SupportCaller,
  requestId: string,
): Promise<Result<Pick<SupportCase, 'request' | 'context'>, Reply>> {
  const found = caller.viewer === 'care' ? await support.findCase(requestId) : await ownCase(support, requestId);
  return found && seesSupport(caller, found.request) ? ok(found) : refused(requestProblem('not-found'));
}

async function ownCase(
  support: ServeSupportDeps['support'],
  requestId: string,
): Promise<Pick<SupportCase, 'request' | 'context'> | undefined> {
  const request = await support.find(requestId);
  return request && { request };
}
