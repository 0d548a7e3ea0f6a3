import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { guestChoiceKey, headKey, hostKey, type Key, listingKey, mailboxesKey } from '../../core/contract/table.ts';
import type { Conversation, ConversationContext, Side } from '../../core/model.ts';
import { type Attributes, UnreadableItem } from './attributes.ts';
import { readGuestChoice } from './choice-item.ts';
import { type Pointer, readHost, readListing } from './fact-items.ts';
import { readHead } from './head-item.ts';
import { readBook } from './mailbox-items.ts';
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

/** Reads a conversation by its id: two requests. @param sides whose mailboxes' states are read along */
export async function readContext(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  sides: readonly Side[] = [],
): Promise<ConversationContext | undefined> {
  const item = await getItem(client, table, headKey(conversationId));
  if (!item) return undefined;
  return readFacts(client, table, readHead(item), sides);
}

/** Reads a conversation's listing and host: one request. @param sides whose mailboxes' states and choices are read along */
export async function readFacts(
  client: DynamoDBClient,
  table: string,
  head: Conversation,
  sides: readonly Side[] = [],
): Promise<ConversationContext> {
  const books = sides.map((side) => bookKey(head, side));
  const choice = guestChoiceKey(head.guest.id);
  const places = [...books, ...(sides.includes('guest') ? [choice] : [])];
  const found = await getItems(client, table, [listingKey(head.listingId), hostKey(head.hostId), ...places]);
  const known = sides.map((side) => [side, readBook(found(bookKey(head, side))).mailboxes]);
  return {
    ...contextOf(head, found),
    ...(sides.length > 0 && { knownMailboxes: Object.fromEntries(known), guestChoice: readGuestChoice(found(choice)) }),
  };
}

/** Where the states of a side's mailboxes are. */
const bookKey = ({ guest, hostId }: Conversation, side: Side): Key =>
  mailboxesKey(side, side === 'guest' ? guest.id : hostId);

/** A conversation with its listing and host among what was found. */
export const contextOf = (conversation: Conversation, found: Found): ConversationContext => ({
  conversation,
  listing: readListing(needed(found, listingKey(conversation.listingId))),
  host: readHost(needed(found, hostKey(conversation.hostId))),
});

/** @throws where it is not there: what leads to it was written with it */
export function needed(found: Found, key: Key): Attributes {
  const item = found(key);
  if (!item) throw new UnreadableItem(key.sk);
  return item;
}
