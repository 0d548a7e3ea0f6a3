import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  careKey,
  MESSAGE_PREFIX,
  OWN_SUPPORT_PREFIX,
  ownSupportKey,
  supportKey,
  TABLE,
} from '../../core/contract/table.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import type { CareMessage, Requester, SupportRequest, SupportState } from '../../core/support/support-request.ts';
import { type Attributes, text } from './attributes.ts';
import { BY_INSTANT, fromCursor, toCursor } from './cursor.ts';
import { fittingItems, jsonBytes } from './fitting-items.ts';
import { filedAt, readCareMessage, readSupportRequest, supportCases } from './support-items.ts';
import { getItems, queryItems } from './table.ts';

/** Requests in any of `states`, newest first: what each state has next, merged. */
export async function listSupport(
  client: DynamoDBClient,
  table: string,
  states: readonly SupportState[],
  { limit, cursor }: PageRequest,
): Promise<Page<SupportRequest>> {
  const after = cursor === undefined ? undefined : fromCursor(cursor, BY_INSTANT);
  const found = await Promise.all(states.map((state) => nextIn(client, table, state, limit + 1, after)));
  // one that changes its state just now may be seen in both
  const distinct = new Map(found.flat().map((request) => [request.id, request]));
  const requests = [...distinct.values()].sort((one, other) => (filedAt(one) < filedAt(other) ? 1 : -1));
  const last = requests[limit - 1];
  return { items: requests.slice(0, limit), next: last && requests.length > limit ? toCursor(filedAt(last)) : null };
}

/** A hundred requests are far from a query's 1 MB: one query each. */
async function nextIn(
  client: DynamoDBClient,
  table: string,
  state: SupportState,
  limit: number,
  after: string | undefined,
): Promise<readonly SupportRequest[]> {
  const { name, partitionKey, sortKey } = TABLE.indexes.cases;
  const { items } = await queryItems(client, table, {
    index: name,
    expression: after === undefined ? '#cases = :cases' : '#cases = :cases AND #at < :after',
    names: { cases: partitionKey, ...(after !== undefined && { at: sortKey }) },
    values: { cases: supportCases(state), after },
    newestFirst: true,
    limit,
  });
  return items.map(readSupportRequest);
}

/** A requester's own requests, newest first: two requests. */
export async function ownSupport(
  client: DynamoDBClient,
  table: string,
  { role, id }: Requester,
  { limit, cursor }: PageRequest,
): Promise<Page<SupportRequest>> {
  const before = cursor === undefined ? PAST_ALL : OWN_SUPPORT_PREFIX + fromCursor(cursor, BY_INSTANT);
  const { items, more } = await queryItems(client, table, {
    expression: 'pk = :pk AND sk BETWEEN :first AND :before',
    values: { pk: ownSupportKey(role, id, '', '').pk, first: OWN_SUPPORT_PREFIX, before },
    newestFirst: true,
    limit: limit + 2,
  });
  const page = items.filter((item) => text(item, 'sk') !== before).slice(0, limit);
  const last = page.at(-1);
  const isMore = more || last?.['sk'] !== items.at(-1)?.['sk'];
  return { items: await pointedTo(client, table, page), next: last && isMore ? cursorOf(last) : null };
}

/** Behind every instant. */
const PAST_ALL = `${OWN_SUPPORT_PREFIX}~`;

const cursorOf = (pointer: Attributes): string => toCursor(text(pointer, 'sk').slice(OWN_SUPPORT_PREFIX.length));

async function pointedTo(
  client: DynamoDBClient,
  table: string,
  pointers: readonly Attributes[],
): Promise<readonly SupportRequest[]> {
  const keys = pointers.map((pointer) => supportKey(text(pointer, 'requestId')));
  const found = await getItems(client, table, keys);
  return keys.flatMap((key) => [found(key) ?? []].flat()).map(readSupportRequest);
}

const MESSAGE = new RegExp(`^${MESSAGE_PREFIX}\\d{8}$`);

/** A request's messages, oldest first; fewer than asked for where more would be too much for one answer. */
export async function careMessages(
  client: DynamoDBClient,
  table: string,
  requestId: string,
  { limit, cursor }: PageRequest,
): Promise<Page<CareMessage>> {
  const after = cursor === undefined ? MESSAGE_PREFIX : fromCursor(cursor, MESSAGE);
  const { items, more } = await queryItems(client, table, {
    expression: 'pk = :pk AND sk > :after',
    values: { pk: careKey(requestId, 0).pk, after },
    limit: limit + 1,
  });
  const page = fittingItems(items.slice(0, limit).map(readCareMessage), ({ text: words }) => jsonBytes(words));
  const last = page.at(-1);
  const next = last && (more || items.length > page.length) ? toCursor(careKey(requestId, last.seq).sk) : null;
  return { items: page, next };
}
