import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../core/contract/table.ts';

/**
 * Deletes what the table's time to live has expired, by the local clock; the embedded database does not by itself.
 *
 * @returns how many items
 */
export async function sweepExpired(client: DynamoDBClient, tableName: string): Promise<number> {
  const expired = {
    TableName: tableName,
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(Date.now() / 1000)) } },
  };
  const pages = paginateScan(
    { client },
    {
      ...expired,
      FilterExpression: '#expiresAt <= :now',
      ProjectionExpression: '#pk, #sk',
      ExpressionAttributeNames: { '#pk': TABLE.partitionKey, '#sk': TABLE.sortKey, '#expiresAt': TABLE.timeToLive },
    },
  );
  // Deleting while one pages through would move what is still to come.
  const keys: Record<string, AttributeValue>[] = [];
  for await (const { Items = [] } of pages) keys.push(...Items);
  let swept = 0;
  for (const Key of keys) {
    const input = { ...expired, Key, ConditionExpression: `${TABLE.timeToLive} <= :now` };
    if (await deleteUnlessMoved(client, input)) swept++;
  }
  return swept;
}

/** Its time to live may be another since it was found. */
async function deleteUnlessMoved(
  client: DynamoDBClient,
  input: ConstructorParameters<typeof DeleteItemCommand>[0],
): Promise<boolean> {
  try {
    await client.send(new DeleteItemCommand(input));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
