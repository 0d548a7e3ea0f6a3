import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { MESSAGE_PREFIX, messageKey, stateKey } from '../../core/contract/table.ts';
import type { Written } from '../../core/head.ts';
import type { Delivery, Message } from '../../core/model.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import { type Attributes, text } from './attributes.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { readDelivery } from './delivery-item.ts';
import { fittingItems, jsonBytes } from './fitting-items.ts';
import { readAuthor, readMessage, readNotes, readVia } from './message-item.ts';
import { type QueryPage, queryItems } from './table.ts';

const SORT_KEY = new RegExp(`^${MESSAGE_PREFIX}\\d{8}$`);

export interface Sent {
  readonly message: Message;
  readonly delivery: Delivery;
}

/** More than one attachment takes, with the link that reads it. */
const ATTACHMENT_BYTES = 5_000;

/**
 * A page of a thread, oldest first, each message with how far it got: two queries.
 *
 * It holds fewer messages than asked for where more would be too much for one answer, and at least one.
 */
export async function readThread(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  { limit, cursor }: PageRequest,
): Promise<Page<Sent>> {
  const after = cursor === undefined ? MESSAGE_PREFIX : fromCursor(cursor, SORT_KEY);
  const { items, more } = await queryItems(client, table, {
    expression: 'pk = :pk AND sk > :after',
    values: { pk: messageKey(conversationId, 0).pk, after },
    limit: limit + 1,
  });
  const page = fittingItems(items.slice(0, limit).map(readMessage), bytesOf);
  const last = page.at(-1);
  const next = last && (more || items.length > page.length) ? toCursor(messageKey(conversationId, last.seq).sk) : null;
  return { items: await withDeliveries(client, table, conversationId, page), next };
}

const bytesOf = ({ text: words, attachments }: Message): number =>
  jsonBytes(words) + attachments.length * ATTACHMENT_BYTES;

/** A message and its state are written together; one whose state went by its time to live had long arrived. */
export const LONG_ARRIVED: Delivery = { state: 'delivered' };

async function withDeliveries(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  messages: readonly Message[],
): Promise<readonly Sent[]> {
  const [first, last] = [messages.at(0), messages.at(-1)];
  if (!first || !last) return [];
  const { items } = await queryStates(client, table, conversationId, first.seq, last.seq);
  const deliveries = new Map(items.map((item) => [text(item, 'sk'), readDelivery(item)]));
  return messages.map((message) => ({
    message,
    delivery: deliveries.get(stateKey(conversationId, message.seq).sk) ?? LONG_ARRIVED,
  }));
}

/** The states of messages `first` to `last`, both included. */
export const queryStates = (
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  first: number,
  last: number,
): Promise<QueryPage> =>
  queryItems(client, table, {
    expression: 'pk = :pk AND sk BETWEEN :first AND :last',
    values: {
      pk: stateKey(conversationId, first).pk,
      first: stateKey(conversationId, first).sk,
      last: stateKey(conversationId, last).sk,
    },
  });

/** Reads who wrote a message, how and when. */
export const readWritten = (item: Attributes): Written => ({
  author: readAuthor(item),
  via: readVia(item),
  at: text(item, 'at'),
  notes: readNotes(item),
});

/** Who wrote, how and when, after message `seq`: for the marks of a head. */
export async function writtenAfter(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  seq: number,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (let { pk, sk: after } = messageKey(conversationId, seq); ; ) {
    const { items, more } = await queryItems(client, table, {
      expression: 'pk = :pk AND sk > :after',
      values: { pk, after },
      names: { at: 'at', via: 'via' },
      projection: 'sk, author, #via, #at, notes',
    });
    written.push(...items.map(readWritten));
    const last = items.at(-1);
    if (!more || !last) return written;
    after = text(last, 'sk');
  }
}
