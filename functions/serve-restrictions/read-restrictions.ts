import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { seesHost } from '../../core/access.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { restrictionView } from '../../core/views/restriction-view.ts';
import type { ServeRestrictionsDeps } from './deps.ts';

type Deps = Pick<ServeRestrictionsDeps, 'restrictions' | 'registry' | 'now'>;

/** `GET /hosts/{hostId}/restrictions`: what the host is kept from, and was; newest first. */
export const listRestrictions = ({ restrictions, registry }: Deps) =>
  endpoint(REQUESTS.listRestrictions, async ({ caller, path: { hostId }, query }) => {
    if (!seesHost(caller, hostId) || !(await registry.host(hostId))) return requestProblem('not-found');
    const { items, next } = await restrictions.history(hostId, query);
    return { status: 200, body: { items: items.map((each) => restrictionView(each, caller.role)), next } };
  });

/** `DELETE /hosts/{hostId}/restrictions/links`: the host may send links again. What is held stays so until somebody ends it. */
export const liftRestriction = ({ restrictions, now }: Deps) =>
  endpoint(REQUESTS.liftRestriction, async ({ caller, path: { hostId } }) => {
    if (caller.id === '') return requestProblem('forbidden');
    const isLifted = await restrictions.lift(hostId, { role: caller.role, id: caller.id }, now());
    return isLifted ? { status: 204 } : requestProblem('not-found');
  });
