import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { stateKey } from '../../core/contract/table.ts';
import type { Deliveries } from '../../core/ports/deliveries.ts';
import { claimItem, unclaimItem } from './claim.ts';
import { loadConsignment } from './consignment.ts';
import { recordDelayed, recordSent, recordSettled } from './delivery-writes.ts';
import { arrive, setOut } from './departures.ts';
import { recordHeld } from './held-messages.ts';
import { untilFresh } from './until-fresh.ts';

/** How far messages got, in the one table. */
export const dynamoDeliveries = (client: DynamoDBClient, tableName: string): Deliveries => ({
  claim: (conversationId, seq, now, lease) => claimItem(client, tableName, stateKey(conversationId, seq), now, lease),
  unclaim: (conversationId, seq) => unclaimItem(client, tableName, stateKey(conversationId, seq)),
  load: (conversationId, seq) => loadConsignment(client, tableName, conversationId, seq),
  setOut: (hostId, messageId, now) => setOut(client, tableName, { hostId, messageId }, now),
  arrive: (departure) => arrive(client, tableName, departure),
  hold: (conversationId, seq, hostId, held) =>
    untilFresh(() => recordHeld(client, tableName, { conversationId, seq }, hostId, held)),
  delay: (conversationId, seq) => recordDelayed(client, tableName, { conversationId, seq }),
  sent: (conversationId, seq, sent) => untilFresh(() => recordSent(client, tableName, { conversationId, seq }, sent)),
  settle: (conversationId, seq, told) =>
    untilFresh(() => recordSettled(client, tableName, { conversationId, seq }, told)),
});
