import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DISPATCH_MARK, DUE_SHARDS, duePartition, PARTITION, TABLE } from '../../core/contract/table.ts';
import type { Instant } from '../../core/model.ts';
import type { DueSends, DueWork } from '../../core/ports/schedules.ts';
import { type Attributes, text } from './attributes.ts';
import { readDigestPlace } from './digest-item.ts';
import { readDue } from './send-item.ts';
import { getItem, putItem, queryItems } from './table.ts';

/** What is due, in the one table. */
export const dynamoDueSends = (client: DynamoDBClient, table: string): DueSends => ({
  async inHour(hour, from, to) {
    const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => duePartition(hour, shard));
    const found = await Promise.all(shards.map((partition) => dueIn(client, table, partition, from, to)));
    return found.flat().sort((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
  },
  async mark() {
    const item = await getItem(client, table, DISPATCH_MARK);
    return item && { hour: text(item, 'hour'), until: text(item, 'until'), again: text(item, 'again') };
  },
  async keepMark(mark) {
    await putItem(client, table, { ...DISPATCH_MARK, ...mark });
  },
});

const readWork = (item: Attributes): DueWork =>
  text(item, 'pk').startsWith(PARTITION.digests) ? readDigestPlace(item) : readDue(item);

const { name: index, partitionKey, sortKey } = TABLE.indexes.due;
/** Comes after all that is filed under an instant: the next character after what stands behind it. */
const AFTER = '$';

/** All of one partition, in as many queries as it takes: a query's answer ends at 1 MB. */
async function dueIn(
  client: DynamoDBClient,
  table: string,
  partition: string,
  from: Instant,
  to: Instant,
): Promise<readonly DueWork[]> {
  const due: DueWork[] = [];
  for (let first: string | undefined = from; first !== undefined; ) {
    const page = await queryItems(client, table, {
      index,
      expression: '#due = :partition AND #at BETWEEN :first AND :last',
      names: { due: partitionKey, at: sortKey },
      values: { partition, first, last: to + AFTER },
    });
    due.push(...page.items.map(readWork));
    const last = page.items.at(-1);
    first = page.more && last ? text(last, sortKey) + AFTER : undefined;
  }
  return due;
}
