import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headKey, hostKey, listingKey, searchKey, TABLE } from '../../core/contract/table.ts';
import type { ConversationContext } from '../../core/model.ts';
import type { EntryPage, GuestConversation, SearchEntries, SearchedConversations } from '../../core/ports/searches.ts';
import { type Attributes, number, text } from './attributes.ts';
import { contextOf } from './context.ts';
import { readHead } from './head-item.ts';
import { entryItem, entryPlace, readEntry } from './search-item.ts';
import { getItem, getItems, putItem, queryItems } from './table.ts';
import { FREE } from './transact.ts';

/** Of a megabyte each: several hundred conversations, with all that their heads hold. */
const GUEST_QUERIES = 4;

/** What conversations are found by, in the one table. */
export const dynamoSearchEntries = (client: DynamoDBClient, table: string): SearchEntries => ({
  async find(place) {
    const item = await getItem(client, table, entryPlace(place));
    return item && readEntry(item);
  },
  async keep(entry) {
    const before = { expression: 'revision = :before', values: { before: entry.revision - 1 } };
    const { done } = await putItem(client, table, entryItem(entry), entry.revision === 1 ? FREE : before);
    return done;
  },
});

/** Conversations for whoever looks for some of them, in the one table. */
export const dynamoSearchedConversations = (client: DynamoDBClient, table: string): SearchedConversations => ({
  ofHost: (hostId, place, limit) => pageOf(client, table, hostId, place, limit),
  ofGuest: (guestId) => conversationsOfGuest(client, table, guestId),
  async entries(places) {
    const found = await getItems(client, table, places.map(entryPlace));
    return places.map((place) => {
      const item = found(entryPlace(place));
      return item && readEntry(item);
    });
  },
  contexts: (conversationIds) => contextsOf(client, table, conversationIds),
});

async function pageOf(
  client: DynamoDBClient,
  table: string,
  hostId: string,
  place: string | undefined,
  limit: number,
): Promise<EntryPage> {
  const { pk, sk } = searchKey(hostId, place ?? '');
  const { items, more } = await queryItems(client, table, {
    expression: place === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :sk',
    values: { pk, ...(place !== undefined && { sk }) },
    ...{ newestFirst: true, mayLag: true },
    limit,
  });
  return { entries: items.map(readEntry), more };
}

async function conversationsOfGuest(
  client: DynamoDBClient,
  table: string,
  guestId: string,
): Promise<readonly GuestConversation[]> {
  const { name, partitionKey, sortKey } = TABLE.indexes.guestInbox;
  const conversations: GuestConversation[] = [];
  let before: string | undefined;
  for (let query = 0; query < GUEST_QUERIES; query++) {
    const { items, more } = await queryItems(client, table, {
      index: name,
      expression: before === undefined ? '#guest = :guest' : '#guest = :guest AND #at < :before',
      names: { guest: partitionKey, at: sortKey },
      values: { guest: guestId, before },
      projection: 'id, hostId, listingId, createdAt, seq, #at',
      newestFirst: true,
    });
    conversations.push(...items.map(readOwn));
    const last = items.at(-1);
    if (!more || !last) break;
    before = text(last, sortKey);
  }
  return conversations.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
}

const readOwn = (item: Attributes): GuestConversation => ({
  conversationId: text(item, 'id'),
  hostId: text(item, 'hostId'),
  listingId: text(item, 'listingId'),
  createdAt: text(item, 'createdAt'),
  seq: number(item, 'seq'),
});

async function contextsOf(
  client: DynamoDBClient,
  table: string,
  conversationIds: readonly string[],
): Promise<readonly ConversationContext[]> {
  const found = await getItems(client, table, conversationIds.map(headKey));
  const heads = conversationIds.flatMap((id) => {
    const item = found(headKey(id));
    return item ? [readHead(item)] : [];
  });
  const keys = heads.flatMap((head) => [listingKey(head.listingId), hostKey(head.hostId)]);
  const facts = await getItems(client, table, keys);
  return heads.map((head) => contextOf(head, facts));
}
