import { DeleteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../core/contract/table.ts';

/**
 * Deletes what the table's time to live has expired, by the local clock; the embedded database does not by itself.
 *
 * @returns how many items
 */
export async function sweepExpired(client: DynamoDBClient, tableName: string): Promise<number> {
  const pages = paginateScan(
    { client },
    {
      TableName: tableName,
      FilterExpression: '#expiresAt <= :now',
      ProjectionExpression: '#pk, #sk',
      ExpressionAttributeNames: { '#pk': TABLE.partitionKey, '#sk': TABLE.sortKey, '#expiresAt': TABLE.timeToLive },
      ExpressionAttributeValues: { ':now': { N: String(Math.floor(Date.now() / 1000)) } },
    },
  );
  let swept = 0;
  for await (const { Items = [] } of pages) {
    for (const Key of Items) await client.send(new DeleteItemCommand({ TableName: tableName, Key }));
    swept += Items.length;
  }
  return swept;
}
