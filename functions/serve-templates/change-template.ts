import { isDeepStrictEqual } from 'node:util';
import { type STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { Instant } from '../../core/model.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { Template, TemplateDraft } from '../../core/templates/template.ts';
import { templateView } from '../../core/views/template-view.ts';
import type { ServeTemplatesDeps } from './deps.ts';
import { findHost } from './find-host.ts';
import { whyNotStored } from './why-not-stored.ts';
import { whyNotTaken } from './why-not-taken.ts';

/** `PUT /hosts/{hostId}/templates/{templateId}`: replaces it as a whole; with `revision` only where it is still that one. */
export const putTemplate = (deps: ServeTemplatesDeps) =>
  endpoint(REQUESTS.putTemplate, async ({ caller, path: { hostId, templateId }, body: { revision, ...told } }) => {
    const host = await findHost(deps, caller, hostId);
    if (!host.ok) return host.error;
    return untilFresh(async () => {
      const before = await deps.templates.find(hostId, templateId);
      if (!before) return requestProblem('not-found');
      const wrong = await whyNotTaken(deps, hostId, told);
      if (wrong) return wrong;
      const stored = await replace(deps, before, told, revision);
      if (!stored.ok) return stored.error;
      return { status: 200, body: templateView(stored.value, host.value, deps.ownLinkDomains) };
    });
  });

/** The template as it is kept from now on: who says nothing new is in nobody's way. */
async function replace(
  { templates, now }: Pick<ServeTemplatesDeps, 'templates' | 'now'>,
  before: Template,
  told: TemplateDraft,
  revision: number | undefined,
): Promise<Result<Template, Reply | typeof STALE>> {
  if (saysTheSame(told, before)) return ok(before);
  if (revision !== undefined && revision !== before.revision) return refused(requestProblem('template-changed'));
  const template = changed(before, told, now());
  const outcome = await templates.put({ template, before, now: template.changedAt });
  return outcome === 'stored' ? ok(template) : refused(whyNotStored(outcome));
}

const changed = ({ id, hostId, revision, createdAt }: Template, told: TemplateDraft, changedAt: Instant): Template => ({
  ...told,
  ...{ id, hostId, revision: revision + 1, createdAt, changedAt },
});

/** Also in the same order of texts: the first may stand in for a language that is not there. */
const saysTheSame = (told: TemplateDraft, before: TemplateDraft): boolean =>
  isDeepStrictEqual(contentOf(told), contentOf(before));

/** What a host says of a template, without the difference between absent and undefined. */
const contentOf = ({ name, listingIds, texts, fallback, send, late }: TemplateDraft): unknown =>
  JSON.parse(JSON.stringify({ name, listingIds, texts: Object.entries(texts), fallback, send, late }));

/** `DELETE /hosts/{hostId}/templates/{templateId}`: gone for good; messages that it was sent as stay. */
export const deleteTemplate = (deps: Pick<ServeTemplatesDeps, 'templates' | 'registry' | 'now'>) =>
  endpoint(REQUESTS.deleteTemplate, async ({ caller, path: { hostId, templateId } }) => {
    const host = await findHost(deps, caller, hostId);
    if (!host.ok) return host.error;
    const isRemoved = await deps.templates.remove(hostId, templateId, deps.now());
    return isRemoved ? { status: 204 } : requestProblem('not-found');
  });
