import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  headKey,
  hostKey,
  type Key,
  listingKey,
  messageKey,
  stateKey,
  TABLE,
  type TableIndex,
} from '../../core/contract/table.ts';
import { placeOf } from '../../core/inbox/place.ts';
import type { Conversation, ConversationContext } from '../../core/model.ts';
import type { Inbox, InboxEntry, InboxList, InboxPart } from '../../core/ports/inbox.ts';
import { activeBefore } from './active-before.ts';
import { type Attributes, map, text } from './attributes.ts';
import { contextOf, needed } from './context.ts';
import { readDelivery } from './delivery-item.ts';
import { readListing, readSubject } from './fact-items.ts';
import { readHead } from './head-item.ts';
import { readMessage } from './message-item.ts';
import { getItems, queryItems } from './table.ts';
import { LONG_ARRIVED } from './thread.ts';

/** Lists of conversations, in the indexes of the one table. */
export const dynamoInbox = (client: DynamoDBClient, table: string): Inbox => ({
  newest: (list, { below, limit }) =>
    queryList(client, table, list, { sign: '<', bound: below, limit, newestFirst: true }),
  since: (list, { from, limit }) =>
    queryList(client, table, list, { sign: '>=', bound: from, limit, newestFirst: false }),
  async entries(ids) {
    const keys = ids.map(headKey);
    const found = await getItems(client, table, keys);
    return keys.flatMap((key) => [found(key) ?? []].flat()).map((item) => entryOfHead(readHead(item)));
  },
  contexts: (entries) => withFacts(client, table, entries),
  async listings(entries) {
    const ids = [...new Set(entries.map(({ listingId }) => listingId))];
    const found = await getItems(client, table, ids.map(listingKey));
    return new Map(ids.map((id) => [id, readListing(needed(found, listingKey(id)))]));
  },
  activeBefore: (conversationId, instant) => activeBefore(client, table, conversationId, instant),
  async deliveries(places) {
    const keys = places.map(({ conversationId, seq }) => stateKey(conversationId, seq));
    const items = await itemsAt(client, table, keys);
    return items.map((item) => (item ? readDelivery(item) : LONG_ARRIVED));
  },
  async messages(places) {
    const keys = places.map(({ conversationId, seq }) => messageKey(conversationId, seq));
    const items = await itemsAt(client, table, keys);
    return items.map((item) => item && readMessage(item));
  },
});

/** A part of a list: what stands on one side of `bound`, or all. */
interface Part {
  readonly sign: '<' | '>=';
  readonly bound: string | undefined;
  readonly limit: number;
  readonly newestFirst: boolean;
}

async function queryList(
  client: DynamoDBClient,
  table: string,
  { index, of }: InboxList,
  { sign, bound, limit, newestFirst }: Part,
): Promise<InboxPart> {
  const { name, partitionKey, sortKey, holds }: TableIndex = TABLE.indexes[index];
  const { items, more } = await queryItems(client, table, {
    index: name,
    expression: bound === undefined ? '#of = :of' : `#of = :of AND #at ${sign} :bound`,
    names: { of: partitionKey, ...(bound !== undefined && { at: sortKey }) },
    values: { of, bound },
    newestFirst,
    limit,
  });
  return { entries: items.map((item) => (holds ? readEntry(item) : entryOfHead(readHead(item)))), more };
}

const readEntry = (item: Attributes): InboxEntry => ({
  place: text(item, 'activityAt'),
  id: text(item, 'id'),
  listingId: text(item, 'listingId'),
  hostId: text(item, 'hostId'),
  createdAt: text(item, 'createdAt'),
  subject: readSubject(map(item, 'subject')),
});

function entryOfHead(head: Conversation): InboxEntry {
  const { id, listingId, hostId, createdAt, subject } = head;
  return { place: placeOf(head), id, listingId, hostId, createdAt, subject, head };
}

/** Heads that the list does not hold are read as last written, together with the facts of all. */
async function withFacts(
  client: DynamoDBClient,
  table: string,
  entries: readonly InboxEntry[],
): Promise<readonly ConversationContext[]> {
  const keys = entries.flatMap(({ id, listingId, hostId, head }) => [
    listingKey(listingId),
    hostKey(hostId),
    ...(head ? [] : [headKey(id)]),
  ]);
  const found = await getItems(client, table, keys);
  return entries.map(({ id, head }) => contextOf(head ?? readHead(needed(found, headKey(id))), found));
}

async function itemsAt(
  client: DynamoDBClient,
  table: string,
  keys: readonly Key[],
): Promise<readonly (Attributes | undefined)[]> {
  const found = await getItems(client, table, keys);
  return keys.map(found);
}
