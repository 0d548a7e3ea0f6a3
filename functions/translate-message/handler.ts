import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { attemptOf } from '../../adapters/lambda/batch.ts';
import { batchFifo } from '../../adapters/lambda/batch-fifo.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { sqsDeliveries, sqsPostponement } from '../../adapters/sqs/sqs-work.ts';
import { deployedTranslations } from '../../adapters/translate/deployed-translations.ts';
import { QUEUES } from '../../core/contract/queues.ts';
import { readJob } from './job.ts';
import { handOn, translateMessage } from './translate-message.ts';

const setting = settings('table', 'mailDomain', 'deliveryQueue', 'translationQueue');
const client = new DynamoDBClient();
const queues = new SQSClient();
const journal = log('translate-message');

const work = sqsDeliveries(queues, setting.deliveryQueue);
const translate = translateMessage({
  conversations: dynamoConversations(client, setting.table),
  translation: deployedTranslations('translate-message', client, setting.table, journal),
  work,
  domain: setting.mailDomain,
});

/** Has messages translated before they are delivered, in order within a conversation. What it gives up goes on as it is. */
export const handler = batchFifo(
  journal,
  async (record) => {
    const job = readJob(record.body);
    const outcome = await translate(job, attemptOf(record));
    journal.info(`message-${outcome}`, { conversationId: job.conversationId, seq: job.seq });
  },
  sqsPostponement(queues, setting.translationQueue),
  { attempts: QUEUES.translations.attempts, giveUp: ({ body }) => handOn({ work }, readJob(body)) },
);
