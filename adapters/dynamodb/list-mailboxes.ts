import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../core/contract/table.ts';
import type { MailboxRecord, MailboxState } from '../../core/mailbox-state.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import { BY_INSTANT, fromCursor, toCursor } from './cursor.ts';
import { filedAt, mailboxCases, readMailboxRecord } from './mailbox-items.ts';
import { queryItems } from './table.ts';

/** Mailboxes in any of `states`, newest first: what each state has next, merged. */
export async function listMailboxes(
  client: DynamoDBClient,
  table: string,
  states: readonly MailboxState[],
  { limit, cursor }: PageRequest,
): Promise<Page<MailboxRecord>> {
  const before = cursor === undefined ? undefined : fromCursor(cursor, BY_INSTANT);
  const found = await Promise.all(states.map((state) => nextIn(client, table, state, limit + 1, before)));
  // one that changes its state just now may be seen in both
  const distinct = new Map(found.flat().map((record) => [record.mailboxId, record]));
  const records = [...distinct.values()].sort((one, other) => (filedAt(one) < filedAt(other) ? 1 : -1));
  const last = records[limit - 1];
  return { items: records.slice(0, limit), next: last && records.length > limit ? toCursor(filedAt(last)) : null };
}

/** A hundred mailboxes, a few hundred bytes and a short history each, are far from a query's 1 MB: one query each. */
async function nextIn(
  client: DynamoDBClient,
  table: string,
  state: MailboxState,
  limit: number,
  before: string | undefined,
): Promise<readonly MailboxRecord[]> {
  const { name, partitionKey, sortKey } = TABLE.indexes.cases;
  const { items } = await queryItems(client, table, {
    index: name,
    expression: before === undefined ? '#cases = :cases' : '#cases = :cases AND #at < :before',
    names: { cases: partitionKey, ...(before !== undefined && { at: sortKey }) },
    values: { cases: mailboxCases(state), before },
    newestFirst: true,
    limit,
  });
  return items.map(readMailboxRecord);
}
