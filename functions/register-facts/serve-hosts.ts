import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { invalidRequest, requestProblem } from '../../adapters/lambda/problem.ts';
import { seesHost } from '../../core/access.ts';
import { isAlias } from '../../core/aliases.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { hostSummaryView, hostView } from '../../core/views/host-view.ts';
import type { RegisterFactsDeps } from './deps.ts';

/** `PUT /hosts/{hostId}`: keeps a host as told. An alias as a mailbox would send Foyer's mail round in circles. */
export const putHost = ({ registry, domain }: Pick<RegisterFactsDeps, 'registry' | 'domain'>) =>
  endpoint(REQUESTS.putHost, async ({ path, body }) => {
    const alias = body.mailboxes.findIndex(({ address }) => isAlias(address, domain));
    if (alias >= 0)
      return invalidRequest({ body: [{ path: ['mailboxes', String(alias), 'address'], detail: IS_ALIAS }] });
    const host = { ...path, ...body };
    await registry.putHost(host);
    return { status: 200, body: hostView(host) };
  });

/** `GET /hosts/{hostId}`: what is kept of a host, for the platform and the host; for the care team without mailboxes and numbers. */
export const getHost = ({ registry }: Pick<RegisterFactsDeps, 'registry'>) =>
  endpoint(REQUESTS.getHost, async ({ caller, path: { hostId } }) => {
    const host = seesHost(caller, hostId) ? await registry.host(hostId) : undefined;
    if (!host) return requestProblem('not-found');
    return { status: 200, body: caller.role === 'support' ? hostSummaryView(host) : hostView(host) };
  });

export const IS_ALIAS = "must not be an address under Foyer's own domain";
