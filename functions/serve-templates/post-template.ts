import { untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { answerBefore, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { Template } from '../../core/templates/template.ts';
import { templateId } from '../../core/templates/template-id.ts';
import { templateView } from '../../core/views/template-view.ts';
import type { ServeTemplatesDeps } from './deps.ts';
import { findHost } from './find-host.ts';
import { whyNotStored } from './why-not-stored.ts';
import { whyNotTaken } from './why-not-taken.ts';

/** `POST /hosts/{hostId}/templates`: a new template, once nothing in it is wrong. */
export const postTemplate = (deps: ServeTemplatesDeps) =>
  endpoint(REQUESTS.postTemplate, async ({ caller, path: { hostId }, body: told, idempotent }) => {
    const host = await findHost(deps, caller, hostId);
    if (!host.ok) return host.error;
    const placeOf = (id: string): string => `/hosts/${encodeURIComponent(hostId)}/templates/${id}`;
    return untilFresh(async () => {
      const settled = (await answerBefore(deps, idempotent, placeOf)) ?? (await whyNotTaken(deps, hostId, told));
      if (settled) return settled;
      const now = deps.now();
      const id = templateId(now, deps.random());
      const template: Template = { ...told, id, hostId, revision: 1, createdAt: now, changedAt: now };
      const body = templateView(template, host.value, deps.ownLinkDomains);
      const keep = idempotent && keptAnswer(idempotent, 201, body, now);
      const outcome = await deps.templates.put({ template, keep, now });
      if (outcome === 'stored') return { status: 201, headers: { Location: placeOf(id) }, body };
      return whyNotStored(outcome);
    });
  });
