import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { comparableAddress } from '../../core/comparable-address.ts';
import { MAIL_LOG_SHARDS, mailLogPartition, TABLE } from '../../core/contract/table.ts';
import type { MailRow } from '../../core/model.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import type { MailFilter } from '../../core/ports/mails.ts';
import { BY_INSTANT, fromCursor, toCursor } from './cursor.ts';
import { loggedAt, MAIL_STATES, readMailRow } from './mail-item.ts';
import { queryItems } from './table.ts';

/** Rows that are looked at at once where few of them may fit. */
const CHUNK = 100;
/** How often, for one page: where few fit, the caller goes on with `next`. */
const MOST_CHUNKS = 5;

/** A page of the log, newest first; so many reads for one call at most, whatever fits. */
export async function listMail(
  client: DynamoDBClient,
  table: string,
  filter: MailFilter,
  { limit, cursor }: PageRequest,
): Promise<Page<MailRow>> {
  const found: MailRow[] = [];
  const partitions = partitionsOf(filter);
  const asked = isNarrow(filter) ? CHUNK : limit;
  let before = earlier(filter.until, cursor === undefined ? undefined : fromCursor(cursor, BY_INSTANT));
  for (let chunk = 0; chunk < MOST_CHUNKS && found.length < limit; chunk++) {
    const { rows, more } = await newestBefore(client, table, partitions, before, asked);
    const looked = lookThrough(rows, filter, limit - found.length);
    found.push(...looked.fitting);
    if (looked.isOver || (!more && looked.isWhole)) return { items: found, next: null };
    before = looked.last ?? before;
  }
  return { items: found, next: before === undefined ? null : toCursor(before) };
}

interface Looked {
  readonly fitting: readonly MailRow[];
  /** Where the last one stands that was looked at. */
  readonly last: string | undefined;
  /** All of them were looked at. */
  readonly isWhole: boolean;
  /** What follows is older than what is asked for. */
  readonly isOver: boolean;
}

/** Goes through rows, newest first, until so many fit or they are too old. */
function lookThrough(rows: readonly MailRow[], filter: MailFilter, most: number): Looked {
  const young = rows.filter(({ receivedAt }) => receivedAt >= (filter.since ?? ''));
  const fitting = young.filter((row) => fits(row, filter)).slice(0, most);
  const last = fitting.length === most ? fitting.at(-1) : young.at(-1);
  const isWhole = last === young.at(-1);
  return { fitting, last: last && loggedAt(last), isWhole, isOver: isWhole && young.length < rows.length };
}

const partitionsOf = ({ state }: MailFilter): readonly string[] =>
  (state ? [state] : MAIL_STATES).flatMap((each) =>
    Array.from({ length: MAIL_LOG_SHARDS }, (_, shard) => mailLogPartition(each, shard)),
  );

/** Whether rows are passed over that stand where it looks. */
const isNarrow = ({ reason, conversationId, recipient }: MailFilter): boolean =>
  [reason, conversationId, recipient].some((wanted) => wanted !== undefined);

const fits = (row: MailRow, { reason, conversationId, recipient }: MailFilter): boolean =>
  (reason ?? row.reason) === row.reason &&
  (conversationId ?? row.conversationId) === row.conversationId &&
  comparableAddress(recipient ?? row.recipient) === comparableAddress(row.recipient);

/** Merges what each partition has next: each is asked for as many as all together, since all could be in one. */
async function newestBefore(
  client: DynamoDBClient,
  table: string,
  partitions: readonly string[],
  before: string | undefined,
  limit: number,
): Promise<{ readonly rows: readonly MailRow[]; readonly more: boolean }> {
  const found = await Promise.all(partitions.map((partition) => nextRows(client, table, partition, limit + 1, before)));
  // one that changes its state just now may be seen in both
  const distinct = new Map(found.flat().map((row) => [loggedAt(row), row]));
  const rows = [...distinct.values()].sort((one, other) => (loggedAt(one) < loggedAt(other) ? 1 : -1));
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/** As many as asked for, while there are: a query's answer ends at 1 MB, however few rows that holds. */
async function nextRows(
  client: DynamoDBClient,
  table: string,
  partition: string,
  limit: number,
  before: string | undefined,
): Promise<readonly MailRow[]> {
  const { name, partitionKey, sortKey } = TABLE.indexes.mailLog;
  const { items, more } = await queryItems(client, table, {
    index: name,
    expression: before === undefined ? '#log = :partition' : '#log = :partition AND #at < :before',
    names: { log: partitionKey, ...(before !== undefined && { at: sortKey }) },
    values: { partition, before },
    newestFirst: true,
    limit,
  });
  const rows = items.map(readMailRow);
  const last = rows.at(-1);
  if (!more || !last || rows.length === limit) return rows;
  return [...rows, ...(await nextRows(client, table, partition, limit - rows.length, loggedAt(last)))];
}

const earlier = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? (one ?? other) : one < other ? one : other;
