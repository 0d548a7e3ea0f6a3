import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { guestChoiceKey, hostKey } from '../../core/contract/table.ts';
import type { Notifications } from '../../core/ports/notifications.ts';
import { guestChoiceItem, readGuestChoice } from './choice-item.ts';
import { readHost } from './fact-items.ts';
import { getItem, putItem, updatedWhere } from './table.ts';

/** What people chose to be mailed, in the one table: a host's mailboxes with the host, which everybody reads who mails it. */
export const dynamoNotifications = (client: DynamoDBClient, tableName: string): Notifications => ({
  ofGuest: async (guestId) => readGuestChoice(await getItem(client, tableName, guestChoiceKey(guestId))),
  async chooseAsGuest(guestId, choice) {
    await putItem(client, tableName, guestChoiceItem(guestId, choice));
  },
  async host(hostId) {
    const item = await getItem(client, tableName, hostKey(hostId));
    return item && readHost(item);
  },
  async chooseAsHost(hostId, choices) {
    const update = { expression: 'SET notifications = :choices', values: { choices } };
    const item = await updatedWhere(client, tableName, hostKey(hostId), update, 'attribute_exists(pk)');
    return item && readHost(item);
  },
});
