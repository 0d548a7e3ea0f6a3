import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findSight } from '../../adapters/lambda/find-sight.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { disclosureView } from '../../core/views/disclosure-view.ts';
import type { ServeRecordDeps } from './deps.ts';

type Deps = Pick<ServeRecordDeps, 'conversations' | 'disclosures' | 'now'>;

/** `GET /conversations/{id}/disclosures`: which contact details were given out to whom, newest first (V6, B18). */
export const listDisclosures = (deps: Deps) =>
  endpoint(REQUESTS.listDisclosures, async ({ caller, path: { conversationId }, query }) => {
    const sight = await findSight(deps, caller, conversationId);
    if (!sight.ok) return sight.error;
    const { items, next } = await deps.disclosures.list(conversationId, query);
    return { status: 200, body: { items: items.map(disclosureView), next } };
  });
