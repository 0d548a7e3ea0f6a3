import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { invalidRequest, requestProblem } from '../../adapters/lambda/problem.ts';
import { seesHost } from '../../core/access.ts';
import { askedDays } from '../../core/response-rate/asked-days.ts';
import { responseDays } from '../../core/response-rate/response-days.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { ServeResponseRateDeps } from './deps.ts';

/** `GET /hosts/{hostId}/response-rate/days`: the figures of each day, for a chart of a year. */
export const listResponseDays = ({ registry, responses, now }: ServeResponseRateDeps) =>
  endpoint(REQUESTS.listResponseDays, async ({ caller, path: { hostId }, query }) => {
    if (!seesHost(caller, hostId) || !(await registry.host(hostId))) return requestProblem('not-found');
    const at = now();
    const days = askedDays(query, at);
    if (!days.ok) return invalidRequest({ query: [{ path: [days.error.field], detail: days.error.problem }] });
    const { from, to } = days.value;
    const messages = await responses.of(hostId, `${from}T00:00:00.000Z`, `${to}T23:59:59.999Z`);
    const own = messages.filter(({ listingId }) => listingId === (query.listingId ?? listingId));
    return { status: 200, body: { items: responseDays(own, from, to, at), next: null } };
  });
