import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { messageKey } from '../../core/contract/table.ts';
import type { Message } from '../../core/model.ts';
import type { Threads } from '../../core/ports/searches.ts';
import { text } from './attributes.ts';
import { readMessage } from './message-item.ts';
import { type QueryPage, queryItems } from './table.ts';

/** Messages of the first query of a thread that is read backwards: most threads have no more. Further ones take a megabyte. */
const LATEST = 100;
/** After the number of any message. */
const END = 99_999_999;

/** What was said in conversations, in the one table. */
export const dynamoThreads = (client: DynamoDBClient, table: string): Threads => ({
  since: (conversationId, seq) => messagesSince(client, table, conversationId, seq),
  backwards: (conversationId) => messagesBackwards(client, table, conversationId),
});

async function* messagesSince(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  seq: number,
): AsyncGenerator<readonly Message[]> {
  for (let { pk, sk: after } = messageKey(conversationId, seq), more = true; more; ) {
    const page: QueryPage = await queryItems(client, table, {
      expression: 'pk = :pk AND sk > :after',
      values: { pk, after },
    });
    yield page.items.map(readMessage);
    const last = page.items.at(-1);
    more = page.more && last !== undefined;
    after = last ? text(last, 'sk') : after;
  }
}

/** Words are unpacked one by one: a page of a megabyte may hold a hundred of them. */
async function* messagesBackwards(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
): AsyncGenerator<Message> {
  let limit: { readonly limit?: number } = { limit: LATEST };
  for (let { pk, sk: before } = messageKey(conversationId, END), more = true; more; limit = {}) {
    const page: QueryPage = await queryItems(client, table, {
      expression: 'pk = :pk AND sk < :before',
      values: { pk, before },
      ...{ newestFirst: true, ...limit },
    });
    for (const item of page.items) yield readMessage(item);
    const last = page.items.at(-1);
    more = page.more && last !== undefined;
    before = last ? text(last, 'sk') : before;
  }
}
