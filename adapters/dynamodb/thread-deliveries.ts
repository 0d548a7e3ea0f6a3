import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { STATE_PREFIX } from '../../core/contract/table.ts';
import type { Delivery } from '../../core/model.ts';
import type { ThreadDeliveries } from '../../core/ports/exports.ts';
import { type Attributes, text } from './attributes.ts';
import { readDelivery } from './delivery-item.ts';
import { queryStates } from './thread.ts';

/** How far messages got, by their numbers; those whose state went by its time to live are not in it. */
export const threadDeliveries = (client: DynamoDBClient, table: string): ThreadDeliveries => ({
  async deliveries(conversationId, { from, to }) {
    const deliveries = new Map<number, Delivery>();
    for (let next = from; next <= to; ) {
      const { items, more } = await queryStates(client, table, conversationId, next, to);
      for (const item of items) deliveries.set(seqIn(item), readDelivery(item));
      const last = items.at(-1);
      if (!more || !last) break;
      next = seqIn(last) + 1;
    }
    return deliveries;
  },
});

const seqIn = (item: Attributes): number => Number(text(item, 'sk').slice(STATE_PREFIX.length));
