import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PARTITION, READING_PREFIX, readingKey, TABLE } from '../../core/contract/table.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import type { Readings } from '../../core/ports/readings.ts';
import type { Reading, ReadingFilter } from '../../core/readings.ts';
import { BY_INSTANT, fromCursor, toCursor } from './cursor.ts';
import { keptWrite } from './kept-answer-item.ts';
import { filedAt, READINGS_CASE, readingWrite, readReading } from './reading-item.ts';
import { getItem, type QueryPage, queryItems } from './table.ts';
import { transact } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

/** Most queries for one page: where a purpose is rare, the caller goes on with `next`. */
const MOST_QUERIES = 8;

/** The log of readings in the one table. */
export const dynamoReadings = (client: DynamoDBClient, tableName: string): Readings => ({
  record: (reading, keep) =>
    untilFresh(async () => {
      const written = await transact(client, tableName, [readingWrite(reading), ...keptWrite(keep, reading.at)]);
      if (written.done) return 'recorded';
      if (written.against.has('kept')) return 'kept';
      if (written.against.has('reading')) throw new Error('a reading of that id was recorded before');
      return STALE;
    }),
  async find(subject, at, readingId) {
    const item = await getItem(client, tableName, readingKey(subject, at, readingId));
    return item && readReading(item);
  },
  ofSubject: (subject, page) => pageOfSubject(client, tableName, subject, page),
  list: (filter, page) => pageOfAll(client, tableName, filter, page),
});

async function pageOfSubject(
  client: DynamoDBClient,
  table: string,
  subject: string,
  { limit, cursor }: PageRequest,
): Promise<Page<Reading>> {
  const before = cursor === undefined ? undefined : READING_PREFIX + fromCursor(cursor, BY_INSTANT);
  const { items, more } = await queryItems(client, table, {
    expression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
    values: { pk: PARTITION.reading + subject, before },
    newestFirst: true,
    limit: limit + 1,
  });
  const readings = items.map(readReading);
  return pageOf(readings.slice(0, limit), more || readings.length > limit);
}

async function pageOfAll(
  client: DynamoDBClient,
  table: string,
  filter: ReadingFilter,
  { limit, cursor }: PageRequest,
): Promise<Page<Reading>> {
  const found: Reading[] = [];
  let before = earlier(filter.to, cursor === undefined ? undefined : fromCursor(cursor, BY_INSTANT));
  for (let queries = 0; queries < MOST_QUERIES; queries++) {
    const { items, more } = await filedBefore(client, table, before, limit + 1);
    const readings = items.map(readReading);
    const inTime = readings.filter(({ at }) => at >= (filter.from ?? ''));
    found.push(...inTime.filter(({ purpose }) => purpose === (filter.purpose ?? purpose)));
    if (found.length > limit) return pageOf(found.slice(0, limit), true);
    const last = inTime.at(-1);
    if (!more || !last || inTime.length < readings.length) return { items: found, next: null };
    before = filedAt(last);
  }
  return { items: found, next: before === undefined ? null : toCursor(before) };
}

/** Readings of all kinds before a place in the log, newest first. */
function filedBefore(
  client: DynamoDBClient,
  table: string,
  before: string | undefined,
  limit: number,
): Promise<QueryPage> {
  const { name, partitionKey, sortKey } = TABLE.indexes.cases;
  return queryItems(client, table, {
    index: name,
    expression: before === undefined ? '#case = :case' : '#case = :case AND #filed < :before',
    names: { case: partitionKey, ...(before !== undefined && { filed: sortKey }) },
    values: { case: READINGS_CASE, before },
    newestFirst: true,
    limit,
  });
}

function pageOf(items: readonly Reading[], more: boolean): Page<Reading> {
  const last = items.at(-1);
  return { items, next: more && last ? toCursor(filedAt(last)) : null };
}

const earlier = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? (one ?? other) : one < other ? one : other;
