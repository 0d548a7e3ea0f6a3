import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { aliasKey, bookingKey, headKey, messageKey, seenKey, stateKey } from '../../core/contract/table.ts';
import { headReadBy, headUnasked } from '../../core/head.ts';
import type { Conversation, Side } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import { appendMessage, unchangedSince } from './append-message.ts';
import { oneOf, text } from './attributes.ts';
import { followPointer, readContext } from './context.ts';
import { readDelivery } from './delivery-item.ts';
import { readPointer } from './fact-items.ts';
import { headItem, readHead } from './head-item.ts';
import { readMessage } from './message-item.ts';
import { getItem, getItems, putItem } from './table.ts';
import { LONG_ARRIVED, readThread, writtenAfter } from './thread.ts';
import { transact, type Write } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

/**
 * Conversations in the one table. Every read that something is decided on sees the latest write.
 *
 * @param sides of which `byId` also reads what became of their mailboxes, in the same request: for whoever mails them
 */
export const dynamoConversations = (
  client: DynamoDBClient,
  tableName: string,
  sides: readonly Side[] = [],
): Conversations => ({
  async byAlias(address) {
    const alias = await getItem(client, tableName, aliasKey(address));
    if (!alias) return undefined;
    const context = await followPointer(client, tableName, readPointer(alias));
    return { side: oneOf(alias, 'side', ['guest', 'host']), context };
  },
  byId: (conversationId) => readContext(client, tableName, conversationId, sides),
  again: ({ conversation: { id, listingId, hostId } }) =>
    followPointer(client, tableName, { conversationId: id, listingId, hostId }),
  async byBooking(bookingId) {
    const booking = await getItem(client, tableName, bookingKey(bookingId));
    return booking && followPointer(client, tableName, readPointer(booking));
  },
  append: (entry) => appendMessage(client, tableName, entry),
  async taken(conversationId, side, hash) {
    const key = seenKey(conversationId, side, hash);
    const item = (await getItems(client, tableName, [key]))(key);
    return item && text(item, 'messageId');
  },
  messages: (conversationId, page) => readThread(client, tableName, conversationId, page),
  async message(conversationId, seq) {
    const item = await getItem(client, tableName, messageKey(conversationId, seq));
    return item && readMessage(item);
  },
  async delivery(conversationId, seq) {
    const item = await getItem(client, tableName, stateKey(conversationId, seq));
    return item ? readDelivery(item) : LONG_ARRIVED;
  },
  async deliveries(conversationId, seqs) {
    const keys = seqs.map((seq) => stateKey(conversationId, seq));
    const items = await getItems(client, tableName, keys);
    return keys.map((key) => {
      const item = items(key);
      return item ? readDelivery(item) : LONG_ARRIVED;
    });
  },
  markRead: ({ conversation }, side, seq, reader) =>
    changeHead(client, tableName, atLeast(conversation, seq), async (head) => {
      const upTo = Math.min(seq, head.seq);
      const after = upTo <= head.readSeq[side] ? [] : await writtenSince(client, tableName, head, upTo);
      const read = headReadBy(head, side, upTo, { after, reader });
      return read && { head: read, marks: [] };
    }),
  markNoAnswerNeeded: ({ conversation }, seq, at) =>
    changeHead(client, tableName, atLeast(conversation, seq), async (head) => {
      const upTo = Math.min(seq, head.seq);
      if (upTo < 1) return undefined;
      const after = await writtenSince(client, tableName, head, upTo);
      return { head: headUnasked(head, after), marks: [noAnswerNeeded(head.id, upTo, at)] };
    }),
});

/** What came after message `seq` of a conversation: no request where that was its latest. */
const writtenSince = async (client: DynamoDBClient, table: string, head: Conversation, seq: number) =>
  seq === head.seq ? [] : await writtenAfter(client, table, head.id, seq);

/** The mark stays with the message it was set on, for the response rate's account of itself (N7). */
const noAnswerNeeded = (conversationId: string, seq: number, at: string): Write<'head' | 'mark'> => ({
  name: 'mark',
  update: stateKey(conversationId, seq),
  by: { expression: 'SET noAnswerNeededAt = if_not_exists(noAnswerNeededAt, :at)', values: { at } },
  condition: 'attribute_exists(pk)',
});

interface HeadChange {
  readonly head: Conversation;
  readonly marks: readonly Write<'head' | 'mark'>[];
}

/** A head to begin with: the one the caller read, or only its id where it is too old to know message `seq`. */
const atLeast = (head: Conversation, seq: number): Begin => (head.seq < seq ? { id: head.id } : { id: head.id, head });

interface Begin {
  readonly id: string;
  readonly head?: Conversation;
}

/** Changes the head as it is at the moment of writing; `change` answers undefined where there is nothing to change. */
function changeHead(
  client: DynamoDBClient,
  table: string,
  begin: Begin,
  change: (head: Conversation) => Promise<HeadChange | undefined>,
): Promise<void> {
  let read = begin.head;
  return untilFresh(async () => {
    const head = read ?? (await currentHead(client, table, begin.id));
    read = undefined;
    const changed = await change(head);
    if (!changed) return undefined;
    const write = { put: headItem(changed.head), condition: unchangedSince(head) };
    const written =
      changed.marks.length === 0
        ? await putItem(client, table, write.put, write.condition)
        : await transact(client, table, [{ name: 'head', ...write }, ...changed.marks]);
    return written.done ? undefined : STALE;
  });
}

async function currentHead(client: DynamoDBClient, table: string, conversationId: string): Promise<Conversation> {
  const item = await getItem(client, table, headKey(conversationId));
  if (!item) throw new Error('a conversation has gone');
  return readHead(item);
}
