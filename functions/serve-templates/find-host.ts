import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { type Caller, seesHost } from '../../core/access.ts';
import type { Host } from '../../core/model.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import type { ServeTemplatesDeps } from './deps.ts';

/** The host whose templates are asked for, or 404 where it is not registered, or somebody else asks who may not know. */
export async function findHost(
  { registry }: Pick<ServeTemplatesDeps, 'registry'>,
  caller: Caller,
  hostId: string,
): Promise<Result<Host, Reply>> {
  const host = seesHost(caller, hostId) ? await registry.host(hostId) : undefined;
  return host ? ok(host) : refused(requestProblem('not-found'));
}
