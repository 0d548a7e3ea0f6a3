import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoDeliveries } from '../../adapters/dynamodb/dynamo-deliveries.ts';
import { dynamoDigests } from '../../adapters/dynamodb/dynamo-digests.ts';
import { dynamoTranslations } from '../../adapters/dynamodb/dynamo-translations.ts';
import { attemptOf } from '../../adapters/lambda/batch.ts';
import { batchFifo } from '../../adapters/lambda/batch-fifo.ts';
import { brandSettings } from '../../adapters/lambda/brand-settings.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { s3Media } from '../../adapters/s3/s3-media.ts';
import { sesSender } from '../../adapters/ses/ses-sender.ts';
import { sqsPostponement } from '../../adapters/sqs/sqs-work.ts';
import { QUEUES } from '../../core/contract/queues.ts';
import { deliverMessage } from './deliver-message.ts';
import { readJob } from './job.ts';

const setting = settings('table', 'mediaBucket', 'configurationSet', 'deliveryQueue');
const journal = log('deliver-message');

const client = new DynamoDBClient();
const deliveries = dynamoDeliveries(client, setting.table);
const deliver = deliverMessage({
  deliveries,
  translations: dynamoTranslations(client, setting.table),
  digests: dynamoDigests(client, setting.table),
  media: s3Media(new S3Client(), setting.mediaBucket),
  // one attempt: a repeat after a lost answer would be a second mail
  sender: sesSender(new SESv2Client({ maxAttempts: 1 }), setting.configurationSet),
  brand: brandSettings(),
  now: () => new Date().toISOString(),
  chance: Math.random,
});

/** Sends messages on, in order within a conversation. */
export const handler = batchFifo(
  journal,
  async (record) => {
    const job = readJob(record.body);
    const { conversationId, seq } = job;
    journal.info(`message-${await deliver(job, attemptOf(record))}`, { conversationId, seq });
  },
  sqsPostponement(new SQSClient(), setting.deliveryQueue),
  {
    attempts: QUEUES.deliveries.attempts,
    giveUp: async ({ body }) => {
      const { conversationId, seq } = readJob(body);
      await deliveries.delay(conversationId, seq);
    },
  },
);
