import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headKey, hostKey, type Key, listingKey } from '../../core/contract/table.ts';
import type { Conversation, ConversationContext } from '../../core/model.ts';
import { type Attributes, UnreadableItem } from './attributes.ts';
import { type Pointer, readHost, readListing } from './fact-items.ts';
import { readHead } from './head-item.ts';
import { getItem, getItems } from './table.ts';

type Found = (key: Key) => Attributes | undefined;

/** Reads what a pointer leads to: one request. */
export async function followPointer(
  client: DynamoDBClient,
  table: string,
  pointer: Pointer,
): Promise<ConversationContext> {
  const head = headKey(pointer.conversationId);
  const found = await getItems(client, table, [head, listingKey(pointer.listingId), hostKey(pointer.hostId)]);
  return contextOf(readHead(needed(found, head)), found);
}

/** Reads a conversation by its id: two requests. */
export async function readContext(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
): Promise<ConversationContext | undefined> {
  const item = await getItem(client, table, headKey(conversationId));
  if (!item) return undefined;
  return readFacts(client, table, readHead(item));
}

/** Reads a conversation's listing and host: one request. */
export async function readFacts(
  client: DynamoDBClient,
  table: string,
  head: Conversation,
): Promise<ConversationContext> {
  return contextOf(head, await getItems(client, table, [listingKey(head.listingId), hostKey(head.hostId)]));
}

/** A conversation with its listing and host among what was found. */
export const contextOf = (conversation: Conversation, found: Found): ConversationContext => ({
  conversation,
  listing: readListing(needed(found, listingKey(conversation.listingId))),
  host: readHost(needed(found, hostKey(conversation.hostId))),
});

function needed(found: Found, key: Key): Attributes {
  const item = found(key);
  if (!item) throw new UnreadableItem(key.sk);
  return item;
}
