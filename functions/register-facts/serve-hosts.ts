import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { invalidRequest, requestProblem } from '../../adapters/lambda/problem.ts';
import { seesHost } from '../../core/access.ts';
import { IS_ALIAS, isAlias } from '../../core/aliases.ts';
import { withoutAdmitted } from '../../core/mailboxes.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { hostSummaryView, hostView } from '../../core/views/host-view.ts';
import type { RegisterFactsDeps } from './deps.ts';

/** `PUT /hosts/{hostId}`: keeps a host as told. An alias as a mailbox would send Foyer's mail round in circles. */
export const putHost = ({
  registry,
  mailboxes,
  domain,
}: Pick<RegisterFactsDeps, 'registry' | 'mailboxes' | 'domain'>) =>
  endpoint(REQUESTS.putHost, async ({ path, body }) => {
    const alias = body.mailboxes.findIndex(({ address }) => isAlias(address, domain));
    if (alias >= 0)
      return invalidRequest({ body: [{ path: ['mailboxes', String(alias), 'address'], detail: IS_ALIAS }] });
    const host = await registry.putHost({ ...path, ...body });
    return { status: 200, body: hostView(host, await mailboxes.of({ role: 'host', id: host.hostId })) };
  });

/** `GET /hosts/{hostId}`: what is kept of a host, for the platform and the host; for the care team without mailboxes and numbers. */
export const getHost = ({ registry, mailboxes }: Pick<RegisterFactsDeps, 'registry' | 'mailboxes'>) =>
  endpoint(REQUESTS.getHost, async ({ caller, path: { hostId } }) => {
    if (!seesHost(caller, hostId)) return requestProblem('not-found');
    const [host, known] = await Promise.all([registry.host(hostId), mailboxes.of({ role: 'host', id: hostId })]);
    if (!host) return requestProblem('not-found');
    return { status: 200, body: caller.role === 'support' ? hostSummaryView(host, known) : hostView(host, known) };
  });

/** `DELETE /hosts/{hostId}/admitted-mailboxes/{address}`: what comes from it is of an unknown sender again. */
export const withdrawMailbox = ({ registry }: Pick<RegisterFactsDeps, 'registry'>) =>
  endpoint(REQUESTS.withdrawMailbox, async ({ path: { hostId, address } }) => {
    const changed = await registry.changeAdmitted(hostId, (host) => {
      const rest = withoutAdmitted(host, address);
      return rest.length < (host.admittedMailboxes ?? []).length ? { admitted: rest } : {};
    });
    return changed?.admitted ? { status: 204 } : requestProblem('not-found');
  });
