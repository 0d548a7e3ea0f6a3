import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { guestChoiceKey, headKey, hostKey, listingKey, mailboxesKey, supportKey } from '../../core/contract/table.ts';
import type { KnownMailbox } from '../../core/mailbox-state.ts';
import type { ConversationContext, Side } from '../../core/model.ts';
import type { NotificationChoice } from '../../core/notifications/notification-choice.ts';
import type { SupportCase } from '../../core/ports/support.ts';
import { reachIn, reachOfGuest, reachOfHost, type SupportReach } from '../../core/support/support-reach.ts';
import type { Requester, SupportRequest } from '../../core/support/support-request.ts';
import { readGuestChoice } from './choice-item.ts';
import { contextOf, readContext } from './context.ts';
import { readHost } from './fact-items.ts';
import { readHead } from './head-item.ts';
import { dynamoInbox } from './inbox.ts';
import { readBook } from './mailbox-items.ts';
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

/**
 * A request with its conversation and how its requester is reached: up to three requests.
 *
 * @param sides whose mailboxes' states are read along
 */
export async function findSupportCase(
  client: DynamoDBClient,
  table: string,
  requestId: string,
  sides: readonly Side[],
): Promise<SupportCase | undefined> {
  const request = await findSupport(client, table, requestId);
  if (!request) return undefined;
  const { conversationId, by } = request;
  const context = conversationId === undefined ? undefined : await readContext(client, table, conversationId, sides);
  return { request, context, reach: context ? reachIn(context, by.role) : await reachOf(client, table, by, sides) };
}

/** A host by what it is registered with; a guest, whom only bookings and inquiries tell of, by the latest active one. */
export async function reachOf(
  client: DynamoDBClient,
  table: string,
  { role, id }: Requester,
  sides: readonly Side[],
): Promise<SupportReach | undefined> {
  const reading = sides.includes(role) ? knownOf(client, table, { role, id }) : undefined;
  if (role === 'host') {
    const [host, known] = await Promise.all([getItem(client, table, hostKey(id)), reading]);
    return host && reachOfHost(readHost(host), known?.mailboxes);
  }
  const inbox = dynamoInbox(client, table).newest({ index: 'guestInbox', of: id }, { limit: 1 });
  const [{ entries }, known] = await Promise.all([inbox, reading]);
  const latest = entries.at(0)?.head;
  return latest && reachOfGuest(latest.guest, known?.mailboxes, known?.choice);
}

interface Known {
  readonly mailboxes: readonly KnownMailbox[];
  /** A guest's. */
  readonly choice: NotificationChoice | undefined;
}

async function knownOf(client: DynamoDBClient, table: string, { role, id }: Requester): Promise<Known> {
  const [book, choice] = [mailboxesKey(role, id), guestChoiceKey(id)];
  const found = await getItems(client, table, role === 'guest' ? [book, choice] : [book]);
  return { mailboxes: readBook(found(book)).mailboxes, choice: readGuestChoice(found(choice)) };
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
