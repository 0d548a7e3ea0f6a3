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
  const before = cursor === undefined ? LAST : fromCursor(cursor, BY_INSTANT);
  const found = await Promise.all(
    states.map((state) => nextOf(client, table, state, { since: since ?? FIRST, before, limit: limit + 1 })),
  );
  const requests = found.flat().sort((one, other) => (filedAt(one) < filedAt(other) ? 1 : -1));
  const page = requests.slice(0, limit);
  const last = page.at(-1);
  const next = last && requests.length > limit ? toCursor(filedAt(last)) : null;
  return { items: await withFacts(client, table, page), next };
}

/** Before and after every instant that something is filed at. */
const [FIRST, LAST] = ['0', '~'];

interface Stretch {
  readonly since: string;
  /** Not included. */
  readonly before: string;
  readonly limit: number;
}

/** A request is at most some 10 kB, so that a page may take more than one answer. */
async function nextOf(
  client: DynamoDBClient,
  table: string,
  state: StoredState,
  { since, before, limit }: Stretch,
): Promise<readonly CancellationRequest[]> {
  const { name, partitionKey, sortKey } = TABLE.indexes.cases;
  const { items, more } = await queryItems(client, table, {
    index: name,
    expression: '#cases = :cases AND #at BETWEEN :since AND :before',
    names: { cases: partitionKey, at: sortKey },
    values: { cases: cancellationCases(state), since, before },
    newestFirst: true,
    limit,
  });
  const requests = items.map(readCancellation).filter((request) => filedAt(request) < before);
  const last = requests.at(-1);
  if (!more || !last || requests.length >= limit) return requests;
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
