import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../core/contract/table.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import { type Attributes, text } from './attributes.ts';
import { BY_INSTANT, fromCursor, toCursor } from './cursor.ts';
import { queryItems } from './table.ts';

/** An index whose sort keys begin with an instant. */
interface Index {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

/** What is filed under `cases`, newest first. One query of the index, which is shortly behind. */
export async function listCases(
  client: DynamoDBClient,
  table: string,
  cases: string,
  { limit, cursor }: PageRequest,
  { name, partitionKey, sortKey }: Index = TABLE.indexes.cases,
): Promise<Page<Attributes>> {
  const before = cursor === undefined ? undefined : fromCursor(cursor, BY_INSTANT);
  const { items, more } = await queryItems(client, table, {
    index: name,
    expression: before === undefined ? '#cases = :cases' : '#cases = :cases AND #at < :before',
    names: { cases: partitionKey, ...(before !== undefined && { at: sortKey }) },
    values: { cases, before },
    newestFirst: true,
    limit: limit + 1,
  });
  const page = items.slice(0, limit);
  const last = page.at(-1);
  const next = last && (more || items.length > limit) ? toCursor(text(last, sortKey)) : null;
  return { items: page, next };
}
