import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headKey, messageKey, stateKey } from '../../core/contract/table.ts';
import type { Side } from '../../core/model.ts';
import type { Consignment } from '../../core/ports/deliveries.ts';
import { receiverOf } from '../../core/receiver-of.ts';
import { readFacts } from './context.ts';
import { type DeliveryState, readDelivery, readDeliveryState } from './delivery-item.ts';
import { readHead } from './head-item.ts';
import { readMessage } from './message-item.ts';
import { getItems } from './table.ts';
import { queryStates } from './thread.ts';

/** How many of a conversation's latest messages lend their ids to a mail's thread: clients need a few, not all. */
const THREAD_IDS = 20;

/** Reads a message with all that is needed to send it on: three requests. */
export async function loadConsignment(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  seq: number,
): Promise<Consignment | undefined> {
  const places = [messageKey(conversationId, seq), headKey(conversationId), stateKey(conversationId, seq)] as const;
  const [found, states] = await Promise.all([
    getItems(client, table, places),
    statesBefore(client, table, conversationId, seq),
  ]);
  const [messageItem, headItem, stateItem] = [found(places[0]), found(places[1]), found(places[2])];
  if (!messageItem || !headItem || !stateItem) return undefined;
  const message = readMessage(messageItem);
  const receiver = receiverOf(message);
  const context = await readFacts(client, table, readHead(headItem), [receiver]);
  const { withdrawn, released } = readDelivery(stateItem);
  return { context, message, withdrawn, released, seenIds: seenBy(receiver, states) };
}

/** None before the first: a range that ends before it begins is no query. */
async function statesBefore(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  seq: number,
): Promise<readonly DeliveryState[]> {
  if (seq <= 1) return [];
  const { items } = await queryStates(client, table, conversationId, Math.max(1, seq - THREAD_IDS), seq - 1);
  return items.map(readDeliveryState);
}

const seenBy = (side: Side, states: readonly DeliveryState[]): readonly string[] =>
  states.flatMap(({ seen }) => seen[side] ?? []);
