import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findSight } from '../../adapters/lambda/find-sight.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { hostSubject, mailSubject } from '../../core/contract/table.ts';
import type { Page } from '../../core/ports/conversations.ts';
import type { Reading } from '../../core/readings.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { readingRecordView } from '../../core/views/reading-view.ts';
import type { ServeRecordDeps } from './deps.ts';

type Deps = Pick<ServeRecordDeps, 'conversations' | 'readings' | 'registry' | 'now'>;

/** `GET /conversations/{id}/readings`: who read it, newest first (B5). */
export const listConversationReadings = (deps: Deps) =>
  endpoint(REQUESTS.listConversationReadings, async ({ caller, path: { conversationId }, query }) => {
    const sight = await findSight(deps, caller, conversationId);
    return sight.ok ? listed(await deps.readings.ofSubject(conversationId, query)) : sight.error;
  });

/** `GET /hosts/{hostId}/readings`: who looked up its numbers, newest first (V12). */
export const listHostReadings = ({ readings, registry }: Deps) =>
  endpoint(REQUESTS.listHostReadings, async ({ path: { hostId }, query }) => {
    const host = await registry.host(hostId);
    return host ? listed(await readings.ofSubject(hostSubject(hostId), query)) : requestProblem('not-found');
  });

/** `GET /mail/{mailId}/readings`: who read what it says, newest first (B5). */
export const listMailReadings = ({ log, readings }: Pick<ServeRecordDeps, 'log' | 'readings'>) =>
  endpoint(REQUESTS.listMailReadings, async ({ path: { mailId }, query }) => {
    const rows = await log.rows(mailId);
    return rows.length > 0 ? listed(await readings.ofSubject(mailSubject(mailId), query)) : requestProblem('not-found');
  });

/** `GET /readings`: over all, newest first. */
export const listReadings = ({ readings }: Deps) =>
  endpoint(REQUESTS.listReadings, async ({ query: { limit, cursor, ...filter } }) =>
    listed(await readings.list(filter, { limit, cursor })),
  );

/** A page of them, as the platform sees it. */
export const listed = ({ items, next }: Page<Reading>): Reply => ({
  status: 200,
  body: { items: items.map(readingRecordView), next },
});
