import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CancellationRequest } from '../../core/cancellation/cancellation.ts';
import { cancellationKey, latestCancellationKey } from '../../core/contract/table.ts';
import type { Cancellations } from '../../core/ports/cancellations.ts';
import type { KeptAnswer } from '../../core/ports/conversations.ts';
import {
  cancellationCases,
  cancellationItem,
  pointerItem,
  readCancellation,
  readPointedIds,
} from './cancellation-items.ts';
import { keptWrite } from './kept-answer-item.ts';
import { listCancellations } from './list-cancellations.ts';
import { type Expression, getItem, getItems, updateItem } from './table.ts';
import { FREE, transact } from './transact.ts';

/** Cancellations that customers are asked about, in the one table. */
export const dynamoCancellations = (client: DynamoDBClient, tableName: string): Cancellations => ({
  async find(requestId) {
    const item = await getItem(client, tableName, cancellationKey(requestId));
    return item && readCancellation(item);
  },
  async ofConversation(conversationId) {
    const ids = readPointedIds(await getItem(client, tableName, latestCancellationKey(conversationId)));
    const found = await getItems(client, tableName, ids.map(cancellationKey));
    return ids.map(cancellationKey).flatMap((key) => {
      const item = found(key);
      return item ? [readCancellation(item)] : [];
    });
  },
  list: (query) => listCancellations(client, tableName, query),
  ask: (request, earlier, kept) => ask(client, tableName, request, earlier, kept),
  async keep(answer, now) {
    return (await transact(client, tableName, keptWrite(answer, now))).done;
  },
  async answer(requestId, state, now) {
    const update: Expression = {
      expression: 'SET #state = :state, answeredAt = :now, cases = :cases',
      names: { state: 'state' },
      values: { state, now, cases: cancellationCases(state), asked: 'asked' },
    };
    return (await updateItem(client, tableName, cancellationKey(requestId), update, '#state = :asked')).done;
  },
});

/** The request, its place with the conversation and the kept answer, in one transaction. */
async function ask(
  client: DynamoDBClient,
  table: string,
  request: CancellationRequest,
  earlier: readonly CancellationRequest[],
  kept: KeptAnswer | undefined,
): Promise<boolean> {
  const ids = [...earlier, request].map(({ id }) => id);
  const written = await transact(client, table, [
    { name: 'request', put: cancellationItem(request), condition: FREE },
    { name: 'pointer', put: pointerItem(request.conversationId, ids), condition: noneSince(earlier.length) },
    ...keptWrite(kept, request.askedAt),
  ]);
  return written.done;
}

/** A conversation's requests only ever become more. */
const noneSince = (asked: number): Expression =>
  asked === 0 ? FREE : { expression: 'asked = :asked', values: { asked } };
