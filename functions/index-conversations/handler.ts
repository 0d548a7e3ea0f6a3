import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoSearchEntries } from '../../adapters/dynamodb/dynamo-searches.ts';
import { dynamoThreads } from '../../adapters/dynamodb/dynamo-threads.ts';
import { dynamoHostConversations } from '../../adapters/dynamodb/listing-conversations.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { sqsSearches } from '../../adapters/sqs/sqs-work.ts';
import { indexConversations } from './index-conversations.ts';
import { readJob } from './job.ts';

const { table, searchQueue } = settings('table', 'searchQueue');
const client = new DynamoDBClient();
const journal = log('index-conversations');

const index = indexConversations({
  conversations: dynamoConversations(client, table),
  entries: dynamoSearchEntries(client, table),
  threads: dynamoThreads(client, table),
  inboxes: dynamoHostConversations(client, table),
  work: sqsSearches(new SQSClient(), searchQueue),
  now: () => new Date().toISOString(),
});

/** Keeps what conversations are found by. */
export const handler = batch(journal, async ({ body }) => {
  const job = readJob(body);
  const { code, count } = await index(job);
  const { kind } = job;
  journal.info(code, { kind, count, ...('conversationId' in job && { conversationId: job.conversationId }) });
});
