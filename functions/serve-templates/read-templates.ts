import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { templateView } from '../../core/views/template-view.ts';
import type { ServeTemplatesDeps } from './deps.ts';
import { findHost } from './find-host.ts';

type Deps = Pick<ServeTemplatesDeps, 'templates' | 'registry' | 'ownLinkDomains'>;

/** `GET /hosts/{hostId}/templates`: in the order in which they were made. */
export const listTemplates = (deps: Deps) =>
  endpoint(REQUESTS.listTemplates, async ({ caller, path: { hostId }, query }) => {
    const host = await findHost(deps, caller, hostId);
    if (!host.ok) return host.error;
    const { items, next } = await deps.templates.list(hostId, query);
    const views = items.map((template) => templateView(template, host.value, deps.ownLinkDomains));
    return { status: 200, body: { items: views, next } };
  });

/** `GET /hosts/{hostId}/templates/{templateId}` */
export const getTemplate = (deps: Deps) =>
  endpoint(REQUESTS.getTemplate, async ({ caller, path: { hostId, templateId } }) => {
    const host = await findHost(deps, caller, hostId);
    if (!host.ok) return host.error;
    const template = await deps.templates.find(hostId, templateId);
    if (!template) return requestProblem('not-found');
    return { status: 200, body: templateView(template, host.value, deps.ownLinkDomains) };
  });
