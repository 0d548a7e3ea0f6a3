import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoDeliveries } from '../../adapters/dynamodb/dynamo-deliveries.ts';
import { dynamoMailboxes } from '../../adapters/dynamodb/dynamo-mailboxes.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { BYTES_EACH, CONVERSATION_ID, nameFrom } from '../../core/aliases.ts';
import { trackDelivery } from './track-delivery.ts';

const { table } = settings('table');
const client = new DynamoDBClient();
const journal = log('track-delivery');

const track = trackDelivery({
  deliveries: dynamoDeliveries(client, table),
  mailboxes: dynamoMailboxes(client, table),
  fresh: () => nameFrom(CONVERSATION_ID, randomBytes(BYTES_EACH)),
  now: () => new Date().toISOString(),
});

/** Follows sent mail up: delivered, bounced, complained about. */
export const handler = batch(journal, async ({ body }) => {
  const { message, mailbox } = await track(body);
  if (mailbox) journal.info(`mailbox-${mailbox.state}`, { mailboxId: mailbox.mailboxId, reason: mailbox.reason });
  if (!message) return;
  const { conversationId, seq, told } = message;
  journal.info(`message-${told.state}`, { conversationId, seq, reason: told.reason });
});
