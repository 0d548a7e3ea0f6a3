import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoDeliveries } from '../../adapters/dynamodb/dynamo-deliveries.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { trackDelivery } from './track-delivery.ts';

const { table } = settings('table');
const journal = log('track-delivery');
const track = trackDelivery({ deliveries: dynamoDeliveries(new DynamoDBClient(), table) });

/** Follows sent mail up: delivered, bounced, complained about. */
export const handler = batch(journal, async ({ body }) => {
  const news = await track(body);
  if (!news) return;
  const { conversationId, seq, told } = news;
  journal.info(`message-${told.state}`, { conversationId, seq, reason: told.reason });
});
