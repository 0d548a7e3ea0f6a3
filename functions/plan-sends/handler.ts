import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoTemplates } from '../../adapters/dynamodb/dynamo-templates.ts';
import { dynamoHostConversations } from '../../adapters/dynamodb/listing-conversations.ts';
import { dynamoScheduledSends } from '../../adapters/dynamodb/scheduled-sends.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { sqsSchedules } from '../../adapters/sqs/sqs-work.ts';
import { readJob } from './job.ts';
import { planSends } from './plan-sends.ts';

const { table, scheduleQueue } = settings('table', 'scheduleQueue');
const client = new DynamoDBClient();
const journal = log('plan-sends');

const plan = planSends({
  conversations: dynamoConversations(client, table),
  inboxes: dynamoHostConversations(client, table),
  templates: dynamoTemplates(client, table),
  sends: dynamoScheduledSends(client, table),
  work: sqsSchedules(new SQSClient(), scheduleQueue),
  now: () => new Date().toISOString(),
});

/** Plans anew what is sent by itself, where rules or facts changed or a guest wrote. */
export const handler = batch(journal, async ({ body }) => {
  const job = readJob(body);
  const { code, count } = await plan(job);
  const { kind } = job;
  journal.info(code, { kind, count, ...('conversationId' in job && { conversationId: job.conversationId }) });
});
