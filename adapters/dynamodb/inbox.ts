import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { hostKey, listingKey, type TABLE } from '../../core/contract/table.ts';
import type { Conversation, ConversationContext } from '../../core/model.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import { text } from './attributes.ts';
import { contextOf } from './context.ts';
import { BY_INSTANT, fromCursor, toCursor } from './cursor.ts';
import { readHead } from './head-item.ts';
import { getItems, queryItems } from './table.ts';

type Inbox = typeof TABLE.indexes.hostInbox | typeof TABLE.indexes.guestInbox;

/** One party's conversations, newest activity first, each with its facts. */
export async function readInbox(
  client: DynamoDBClient,
  table: string,
  inbox: Inbox,
  party: string,
  { limit, cursor }: PageRequest,
): Promise<Page<ConversationContext>> {
  const after = cursor === undefined ? undefined : fromCursor(cursor, BY_INSTANT);
  const { items, more } = await queryItems(client, table, {
    index: inbox.name,
    expression: after === undefined ? '#party = :party' : '#party = :party AND #at < :after',
    names: { party: inbox.partitionKey, ...(after !== undefined && { at: inbox.sortKey }) },
    values: { party, after },
    newestFirst: true,
    limit: limit + 1,
  });
  const page = items.slice(0, limit);
  const last = page.at(-1);
  const next = last && (more || items.length > limit) ? toCursor(text(last, inbox.sortKey)) : null;
  return { items: await withFacts(client, table, page.map(readHead)), next };
}

async function withFacts(
  client: DynamoDBClient,
  table: string,
  heads: readonly Conversation[],
): Promise<readonly ConversationContext[]> {
  const keys = heads.flatMap((head) => [listingKey(head.listingId), hostKey(head.hostId)]);
  const facts = await getItems(client, table, keys);
  return heads.map((head) => contextOf(head, facts));
}
