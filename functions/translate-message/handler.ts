import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { attemptOf } from '../../adapters/lambda/batch.ts';
import { batchFifo } from '../../adapters/lambda/batch-fifo.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { sqsDeliveries, sqsPostponement } from '../../adapters/sqs/sqs-work.ts';
import { deployedTranslations } from '../../adapters/translate/deployed-translations.ts';
import { SIDES } from '../../core/model.ts';
import { readJob } from './job.ts';
import { translateMessage } from './translate-message.ts';

const setting = settings('table', 'mailDomain', 'deliveryQueue', 'translationQueue');
const client = new DynamoDBClient();
const queues = new SQSClient();
const journal = log('translate-message');

const translate = translateMessage({
  conversations: dynamoConversations(client, setting.table, SIDES),
  translation: deployedTranslations('translate-message', client, setting.table, journal),
  work: sqsDeliveries(queues, setting.deliveryQueue),
  domain: setting.mailDomain,
});

/** Has messages translated before they are delivered, in order within a conversation. */
export const handler = batchFifo(
  journal,
  async (record) => {
    const job = readJob(record.body);
    const outcome = await translate(job, attemptOf(record));
    journal.info(`message-${outcome}`, { conversationId: job.conversationId, seq: job.seq });
  },
  sqsPostponement(queues, setting.translationQueue),
);
