import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  MAIL_LOG_SHARDS,
  mailKey,
  mailLogPartition,
  PARTITION,
  RECIPIENT_PREFIX,
  TABLE,
} from '../../core/contract/table.ts';
import type { MailRow, MailState } from '../../core/model.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import type { MailLog } from '../../core/ports/mails.ts';
import { BY_INSTANT, fromCursor, toCursor } from './cursor.ts';
import { loggedAt, MAIL_STATES, mailItem, mailLogOf, readMailRow } from './mail-item.ts';
import { putItem, queryItems, updateItem } from './table.ts';
import { FREE } from './transact.ts';

/** The log of received mail in the one table. */
export const dynamoMailLog = (client: DynamoDBClient, tableName: string): MailLog => ({
  async record(row) {
    const written = await putItem(client, tableName, mailItem(row), FREE);
    return written.done ? 'recorded' : 'arrived';
  },
  async rows(mailId) {
    const { items } = await queryItems(client, tableName, {
      expression: 'pk = :pk AND begins_with(sk, :rows)',
      values: { pk: PARTITION.mail + mailId, rows: RECIPIENT_PREFIX },
    });
    return items.map(readMailRow);
  },
  list: (state, page) => listRows(client, tableName, state ? [state] : MAIL_STATES, page),
  async move(row, from, to) {
    const values = { ...to, mailLog: mailLogOf(row, to.state) };
    const set = Object.entries(values).filter(([, value]) => value !== undefined);
    const written = await updateItem(
      client,
      tableName,
      mailKey(row.mailId, row.recipient),
      {
        expression: `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        names: Object.fromEntries(set.map(([name]) => [name, name])),
        values: { ...Object.fromEntries(set), from },
      },
      '#state = :from',
    );
    return written.done;
  },
});

/** Merges what each shard of each state has next: every shard is asked for a whole page, since all could be in one. */
async function listRows(
  client: DynamoDBClient,
  table: string,
  states: readonly MailState[],
  { limit, cursor }: PageRequest,
): Promise<Page<MailRow>> {
  const after = cursor === undefined ? undefined : fromCursor(cursor, BY_INSTANT);
  const partitions = states.flatMap((state) =>
    Array.from({ length: MAIL_LOG_SHARDS }, (_, shard) => mailLogPartition(state, shard)),
  );
  const found = await Promise.all(partitions.map((partition) => nextRows(client, table, partition, limit + 1, after)));
  const rows = found.flat().sort((one, other) => (loggedAt(one) < loggedAt(other) ? 1 : -1));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page, next: last && rows.length > limit ? toCursor(loggedAt(last)) : null };
}

/** As many as asked for, while there are: a query's answer ends at 1 MB, however few rows that holds. */
async function nextRows(
  client: DynamoDBClient,
  table: string,
  partition: string,
  limit: number,
  after: string | undefined,
): Promise<readonly MailRow[]> {
  const { name, partitionKey, sortKey } = TABLE.indexes.mailLog;
  const { items, more } = await queryItems(client, table, {
    index: name,
    expression: after === undefined ? '#log = :partition' : '#log = :partition AND #at < :after',
    names: { log: partitionKey, ...(after !== undefined && { at: sortKey }) },
    values: { partition, after },
    newestFirst: true,
    limit,
  });
  const rows = items.map(readMailRow);
  const last = rows.at(-1);
  if (!more || !last || rows.length === limit) return rows;
  return [...rows, ...(await nextRows(client, table, partition, limit - rows.length, loggedAt(last)))];
}
