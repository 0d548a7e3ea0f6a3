import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { hostKey, RESTRICTION_PREFIX, restrictionKey } from '../../core/contract/table.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import type { RestrictionBook, RestrictionSet } from '../../core/ports/restrictions.ts';
import type { Restriction } from '../../core/restrictions/restriction.ts';
import { text } from './attributes.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { readHost } from './fact-items.ts';
import { keptWrite } from './kept-answer-item.ts';
import { readRestriction } from './restriction-items.ts';
import { liftingWrites, type RestrictionPart, restrictionWrites } from './restriction-writes.ts';
import { getItem, queryItems } from './table.ts';
import { type Transacted, transact } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

/** Restrictions in the one table: what stands with the host, what was in the history. */
export const dynamoRestrictions = (client: DynamoDBClient, tableName: string): RestrictionBook => ({
  set: (hostId, standing, keep) =>
    untilFresh(async () => {
      const writes = [...restrictionWrites(hostId, standing), ...keptWrite(keep, standing.since)];
      const written = await transact(client, tableName, writes);
      return written.done ? 'set' : whyNotSet(written);
    }),
  lift: (hostId, by, at) =>
    untilFresh(async () => {
      const item = await getItem(client, tableName, hostKey(hostId));
      const standing = item && readHost(item).restrictions?.links;
      if (!standing) return false;
      const written = await transact(client, tableName, liftingWrites(hostId, standing, by, at));
      return written.done ? true : STALE;
    }),
  history: (hostId, page) => readHistory(client, tableName, hostId, page),
  async find(hostId, since, restrictionId) {
    const item = await getItem(client, tableName, restrictionKey(hostId, since, restrictionId));
    return item && readRestriction(item);
  },
});

type NotDone = Extract<Transacted<RestrictionPart | 'kept'>, { done: false }>;

/** A repeat stays one, also when it finds the host restricted: by itself. */
function whyNotSet({ against }: NotDone): Exclude<RestrictionSet, 'set'> | typeof STALE {
  if (against.has('kept')) return 'kept';
  if (!against.has('host')) return STALE;
  return against.get('host') ? 'already-restricted' : 'host-unknown';
}

const SORT_KEY = new RegExp(`^${RESTRICTION_PREFIX}.+$`);

async function readHistory(
  client: DynamoDBClient,
  table: string,
  hostId: string,
  { limit, cursor }: PageRequest,
): Promise<Page<Restriction>> {
  // `$` follows `#`: all that begins with the prefix comes before it
  const before = cursor === undefined ? RESTRICTION_PREFIX.replace('#', '$') : fromCursor(cursor, SORT_KEY);
  const { items, more } = await queryItems(client, table, {
    expression: 'pk = :pk AND sk BETWEEN :first AND :before',
    values: { pk: hostKey(hostId).pk, first: RESTRICTION_PREFIX, before },
    newestFirst: true,
    // the cursor's own item comes first
    limit: limit + 2,
  });
  const rest = items.filter((item) => text(item, 'sk') < before);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const next = last && (more || rest.length > limit) ? toCursor(text(last, 'sk')) : null;
  return { items: page.map(readRestriction), next };
}
