import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { MESSAGE_PREFIX, messageKey } from '../../core/contract/table.ts';
import type { Instant } from '../../core/model.ts';
import { text } from './attributes.ts';
import { queryItems } from './table.ts';

/** Messages that are looked at by one query. */
const PAGE = 20;

/**
 * When the latest message of a conversation before `instant` was written; undefined where there is none. Messages are looked at
 * from the newest on, so as many queries as were written since take.
 */
export async function activeBefore(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
  instant: Instant,
): Promise<Instant | undefined> {
  const { pk } = messageKey(conversationId, 0);
  for (let before = `${MESSAGE_PREFIX}~`; ; ) {
    const { items, more } = await queryItems(client, table, {
      expression: 'pk = :pk AND sk < :before',
      values: { pk, before },
      names: { at: 'at' },
      projection: 'sk, #at',
      newestFirst: true,
      limit: PAGE,
    });
    const earlier = items.map((item) => text(item, 'at')).filter((at) => at < instant);
    const latest = earlier.toSorted().at(-1);
    const last = items.at(-1);
    if (latest !== undefined || !more || !last) return latest;
    before = text(last, 'sk');
  }
}
