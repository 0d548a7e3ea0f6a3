import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { disclosureKey, PARTITION } from '../../core/contract/table.ts';
import { DISCLOSED, DISCLOSED_BY, type Disclosure } from '../../core/disclosures.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import type { Disclosures } from '../../core/ports/disclosures.ts';
import { type Attributes, number, oneOf, text, texts } from './attributes.ts';
import { BY_INSTANT, fromCursor, toCursor } from './cursor.ts';
import { putItem, queryItems } from './table.ts';
import { FREE } from './transact.ts';

/** What was given out, in the one table: a few entries of each conversation, named after what they tell. */
export const dynamoDisclosures = (client: DynamoDBClient, tableName: string): Disclosures => ({
  async record(disclosure) {
    const item = { ...disclosure, ...disclosureKey(disclosure.conversationId, disclosure.id) };
    await putItem(client, tableName, item, FREE);
  },
  list: async (conversationId, page) => pageOf((await readAll(client, tableName, conversationId)).toReversed(), page),
  all: (conversationId) => readAll(client, tableName, conversationId),
});

/** Their keys are in no order of time: there are a handful. */
async function readAll(client: DynamoDBClient, table: string, conversationId: string): Promise<readonly Disclosure[]> {
  const found: Disclosure[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await queryItems(client, table, {
      expression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk > :after',
      values: { pk: PARTITION.disclosure + conversationId, after },
    });
    found.push(...page.items.map(readDisclosure));
    more = page.more;
    after = page.items.map((item) => text(item, 'sk')).at(-1);
  }
  return found.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

const placeOf = ({ at, id }: Disclosure): string => `${at}#${id}`;

function pageOf(newestFirst: readonly Disclosure[], { limit, cursor }: PageRequest): Page<Disclosure> {
  const before = cursor === undefined ? undefined : fromCursor(cursor, BY_INSTANT);
  const rest = newestFirst.filter((disclosure) => before === undefined || placeOf(disclosure) < before);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && rest.length > limit ? toCursor(placeOf(last)) : null };
}

const readDisclosure = (item: Attributes): Disclosure => ({
  id: text(item, 'id'),
  conversationId: text(item, 'conversationId'),
  at: text(item, 'at'),
  to: oneOf(item, 'to', ['guest', 'host']),
  by: oneOf(item, 'by', DISCLOSED_BY),
  what: DISCLOSED.filter((kind) => texts(item, 'what').includes(kind)),
  payment: oneOf(item, 'payment', ['none', 'part', 'full']),
  release: number(item, 'release'),
});
