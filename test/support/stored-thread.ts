import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headItem } from '../../adapters/dynamodb/head-item.ts';
import { messageItem } from '../../adapters/dynamodb/message-item.ts';
import { putItem, toItem } from '../../adapters/dynamodb/table.ts';
import { inBatches } from '../../core/in-batches.ts';
import type { ConversationContext, MessageDraft } from '../../core/model.ts';
import { messagesOf } from './messages.ts';

/** BatchWriteItem takes no more. */
const BATCH = 25;

/**
 * Puts a whole thread into the table as if it had been written message by message: for tests of long ones.
 *
 * How far the messages got is not in it: as if that had gone by its time to live.
 */
export async function storeThread(
  { client, tableName }: { readonly client: DynamoDBClient; readonly tableName: string },
  { conversation }: ConversationContext,
  drafts: readonly Partial<MessageDraft>[],
): Promise<void> {
  const messages = messagesOf(conversation.id, drafts);
  for (const batch of inBatches(messages, BATCH)) {
    const puts = batch.map((message) => ({ PutRequest: { Item: toItem(messageItem(message)) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: puts } }));
  }
  const last = messages.at(-1);
  const head = { ...conversation, seq: messages.length, activityAt: last?.at ?? conversation.activityAt };
  await putItem(client, tableName, headItem({ ...head, lastHash: last?.proof.hash ?? conversation.lastHash }));
}
