import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CancellationRequest, StoredState } from '../../core/cancellation/cancellation.ts';
import { headKey, hostKey, listingKey, TABLE } from '../../core/contract/table.ts';
import type { CancellationCase, CancellationQuery } from '../../core/ports/cancellations.ts';
import type { Page } from '../../core/ports/conversations.ts';
import { cancellationCases, filedAt, readCancellation } from './cancellation-items.ts';
import { contextOf } from './context.ts';
import { BY_INSTANT, fromCursor, toCursor } from './cursor.ts';
import { readHead } from './head-item.ts';
import { getItems, queryItems } from './table.ts';

/** Requests of some states, newest first, each with the facts of its conversation: a query a state and two batches. */
export async function listCancellations(
  client: DynamoDBClient,
  table: string,
  { states, since, limit, cursor }: CancellationQuery,
): Promise<Page<CancellationCase>> {
  const before = cursor === undefined ? undefined : fromCursor(cursor, BY_INSTANT);
  const found = await Promise.all(
    states.map((state) => nextOf(client, table, state, { since, before, limit: limit + 1 })),
  );
  const requests = found.flat().sort((one, other) => (filedAt(one) < filedAt(other) ? 1 : -1));
  const page = requests.slice(0, limit);
  const last = page.at(-1);
  const next = last && requests.length > limit ? toCursor(filedAt(last)) : null;
  return { items: await withFacts(client, table, page), next };
}

interface Stretch {
  readonly since?: string | undefined;
  /** Not included. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** As many as asked for, while there are: a query's answer ends at 1 MB, which some hundred long notes fill. */
async function nextOf(
  client: DynamoDBClient,
  table: string,
  state: StoredState,
  { since = '', before, limit }: Stretch,
): Promise<readonly CancellationRequest[]> {
  const { name, partitionKey, sortKey } = TABLE.indexes.cases;
  const { items, more } = await queryItems(client, table, {
    index: name,
    expression: before === undefined ? '#cases = :cases' : '#cases = :cases AND #at < :before',
    names: { cases: partitionKey, ...(before !== undefined && { at: sortKey }) },
    values: { cases: cancellationCases(state), before },
    newestFirst: true,
    limit,
  });
  const all = items.map(readCancellation);
  const requests = all.filter(({ askedAt }) => askedAt >= since);
  const last = requests.at(-1);
  if (!more || !last || requests.length < all.length || requests.length === limit) return requests;
  const rest = { since, before: filedAt(last), limit: limit - requests.length };
  return [...requests, ...(await nextOf(client, table, state, rest))];
}

async function withFacts(
  client: DynamoDBClient,
  table: string,
  requests: readonly CancellationRequest[],
): Promise<readonly CancellationCase[]> {
  const heads = await getItems(
    client,
    table,
    requests.map(({ conversationId }) => headKey(conversationId)),
  );
  const facts = await getItems(
    client,
    table,
    requests.flatMap(({ listingId, hostId }) => [listingKey(listingId), hostKey(hostId)]),
  );
  return requests.flatMap((request) => {
    const head = heads(headKey(request.conversationId));
    return head ? [{ request, context: contextOf(readHead(head), facts) }] : [];
  });
}
