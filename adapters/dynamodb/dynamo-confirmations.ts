import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { confirmationKey } from '../../core/contract/table.ts';
import type { Confirmations } from '../../core/ports/confirmations.ts';
import type { Confirmation } from '../../core/requirements/confirmation.ts';
import { type Attributes, text, texts } from './attributes.ts';
import { putItem, queryItems } from './table.ts';
import { FREE } from './transact.ts';

/** What guests confirmed, in the one table: hardly ever more than one of a conversation. */
export const dynamoConfirmations = (client: DynamoDBClient, table: string): Confirmations => ({
  async record(confirmation) {
    const { conversationId, confirmedAt, id } = confirmation;
    await putItem(client, table, { ...confirmation, ...confirmationKey(conversationId, confirmedAt, id) }, FREE);
  },
  async of(conversationId) {
    const { pk, sk } = confirmationKey(conversationId, '', '');
    const found: Confirmation[] = [];
    for (let after: string | undefined = sk; after !== undefined; ) {
      const page = await queryItems(client, table, {
        expression: 'pk = :pk AND sk > :after',
        values: { pk, after },
      });
      found.push(...page.items.map(readConfirmation));
      const last = page.items.at(-1);
      after = page.more && last ? text(last, 'sk') : undefined;
    }
    return found;
  },
});

const readConfirmation = (item: Attributes): Confirmation => ({
  id: text(item, 'id'),
  conversationId: text(item, 'conversationId'),
  bookingId: text(item, 'bookingId'),
  confirmedAt: text(item, 'confirmedAt'),
  recordedAt: text(item, 'recordedAt'),
  texts: texts(item, 'texts'),
});
