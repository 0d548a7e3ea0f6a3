import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { headItem } from '../../adapters/dynamodb/head-item.ts';
import { toItem } from '../../adapters/dynamodb/table.ts';
import { inBatches } from '../../core/in-batches.ts';
import type { Conversation } from '../../core/model.ts';
import { aHost, aListing } from './facts.ts';

interface Table {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/** BatchWriteItem takes no more. */
const BATCH = 25;

/** Puts heads into the table as they would be stored, with nothing else of their conversations. */
export async function storeHeads({ client, tableName }: Table, heads: readonly Conversation[]): Promise<void> {
  for (const batch of inBatches(heads, BATCH)) {
    const puts = batch.map((head) => ({ PutRequest: { Item: toItem(headItem(head)) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: puts } }));
  }
}

/** Registers a host with listings. */
export async function aHostWithListings(
  { client, tableName }: Table,
  hostId: string,
  listingIds: readonly string[],
): Promise<void> {
  const registry = dynamoRegistry(client, tableName);
  await registry.putHost(aHost({ hostId }));
  for (const listingId of listingIds) await registry.putListing(aListing({ listingId, hostId }));
}
