import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headKey, hostKey, listingKey, supportKey, TABLE } from '../../core/contract/table.ts';
import type { ConversationContext } from '../../core/model.ts';
import type { SupportCase } from '../../core/ports/support.ts';
import { reachIn, reachOfGuest, reachOfHost, type SupportReach } from '../../core/support/support-reach.ts';
import type { Requester, SupportRequest } from '../../core/support/support-request.ts';
import { contextOf, readContext } from './context.ts';
import { readHost } from './fact-items.ts';
import { readHead } from './head-item.ts';
import { readInbox } from './inbox.ts';
import { readSupportRequest } from './support-items.ts';
import { getItem, getItems } from './table.ts';

export async function findSupport(
  client: DynamoDBClient,
  table: string,
  requestId: string,
): Promise<SupportRequest | undefined> {
  const item = await getItem(client, table, supportKey(requestId));
  return item && readSupportRequest(item);
}

/** A request with its conversation and how its requester is reached: up to three requests. */
export async function findSupportCase(
  client: DynamoDBClient,
  table: string,
  requestId: string,
): Promise<SupportCase | undefined> {
  const request = await findSupport(client, table, requestId);
  if (!request) return undefined;
  const { conversationId, by } = request;
  const context = conversationId === undefined ? undefined : await readContext(client, table, conversationId);
  return { request, context, reach: context ? reachIn(context, by.role) : await reachOf(client, table, by) };
}

/** A host by what it is registered with; a guest, whom only bookings and inquiries tell of, by the latest active one. */
export async function reachOf(
  client: DynamoDBClient,
  table: string,
  { role, id }: Requester,
): Promise<SupportReach | undefined> {
  if (role === 'host') {
    const host = await getItem(client, table, hostKey(id));
    return host && reachOfHost(readHost(host));
  }
  const { items } = await readInbox(client, table, TABLE.indexes.guestInbox, id, { limit: 1 });
  const [latest] = items;
  return latest && reachOfGuest(latest.conversation.guest);
}

/** The conversations that requests are about, with their facts: two requests for up to a hundred. */
export async function supportContexts(
  client: DynamoDBClient,
  table: string,
  requests: readonly SupportRequest[],
): Promise<ReadonlyMap<string, ConversationContext>> {
  const keys = requests.flatMap(({ conversationId }) =>
    conversationId === undefined ? [] : [headKey(conversationId)],
  );
  const found = await getItems(client, table, keys);
  const heads = keys.flatMap((key) => [found(key) ?? []].flat()).map(readHead);
  const facts = await getItems(
    client,
    table,
    heads.flatMap((head) => [listingKey(head.listingId), hostKey(head.hostId)]),
  );
  return new Map(heads.map((head) => [head.id, contextOf(head, facts)]));
}
