import { BY_INSTANT, fromCursor, toCursor } from '../../adapters/dynamodb/cursor.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findSight } from '../../adapters/lambda/find-sight.ts';
import type { ScheduledSend } from '../../core/schedules/scheduled-send.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { scheduledView } from '../../core/views/scheduled-view.ts';
import type { ServeSchedulesDeps } from './deps.ts';

/** `GET /conversations/{id}/scheduled`: what is sent by itself, and was; in order of time. */
export const listScheduled = (deps: Pick<ServeSchedulesDeps, 'conversations' | 'sends' | 'now'>) =>
  endpoint(REQUESTS.listScheduled, async ({ caller, path: { conversationId }, query: { limit, cursor } }) => {
    const sight = await findSight(deps, caller, conversationId);
    if (!sight.ok) return sight.error;
    const after = cursor === undefined ? '' : fromCursor(cursor, BY_INSTANT);
    const sends = (await deps.sends.of(conversationId)).toSorted(byPlace).filter((send) => placeOf(send) > after);
    const items = sends.slice(0, limit);
    const last = sends.length > limit ? items.at(-1) : undefined;
    return { status: 200, body: { items: items.map(scheduledView), next: last ? toCursor(placeOf(last)) : null } };
  });

const placeOf = ({ at, id }: ScheduledSend): string => `${at}#${id}`;

const byPlace = (one: ScheduledSend, other: ScheduledSend): number => (placeOf(one) < placeOf(other) ? -1 : 1);
