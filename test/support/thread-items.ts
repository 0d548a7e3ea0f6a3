import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { PARTITION, TABLE, WRITTEN_ONCE } from '../../core/contract/table.ts';

/**
 * All that is written once, as it lies in the table: each item by its place, without its time to live.
 *
 * Two looks are equal where not a byte of any item changed.
 */
export async function writtenOnce(client: DynamoDBClient, tableName: string): Promise<ReadonlyMap<string, string>> {
  const items = new Map<string, string>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName, ConsistentRead: true })) {
    for (const { [TABLE.timeToLive]: _, ...item } of Items) {
      const { pk, sk } = unmarshall(item);
      if (isWrittenOnce(String(pk))) items.set(`${pk} ${sk}`, JSON.stringify(sorted(item)));
    }
  }
  return items;
}

export const isWrittenOnce = (pk: string): boolean => WRITTEN_ONCE.some((name) => pk.startsWith(PARTITION[name]));

/** With the attributes of all maps in order: a map has none in the table. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}
