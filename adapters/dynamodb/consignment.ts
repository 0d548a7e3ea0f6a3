import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headKey, messageKey } from '../../core/contract/table.ts';
import type { Side } from '../../core/model.ts';
import type { Consignment } from '../../core/ports/deliveries.ts';
import { receiverOf } from '../../core/receiver-of.ts';
import { readFacts } from './context.ts';
import { readDeliveryState } from './delivery-item.ts';
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
  const places = [messageKey(conversationId, seq), headKey(conversationId)] as const;
  const [found, states] = await Promise.all([
    getItems(client, table, places),
    queryStates(client, table, conversationId, Math.max(1, seq - THREAD_IDS), seq - 1),
  ]);
  const [messageItem, headItem] = [found(places[0]), found(places[1])];
  if (!messageItem || !headItem) return undefined;
  const message = readMessage(messageItem);
  const context = await readFacts(client, table, readHead(headItem));
  return { context, message, seenIds: seenBy(receiverOf(message), states.items.map(readDeliveryState)) };
}

const seenBy = (side: Side, states: readonly ReturnType<typeof readDeliveryState>[]): readonly string[] =>
  states.flatMap(({ seen }) => seen[side] ?? []);
