import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoResponses } from '../../adapters/dynamodb/dynamo-responses.ts';
import { dynamoHostConversations } from '../../adapters/dynamodb/listing-conversations.ts';
import { dynamoRecorded } from '../../adapters/dynamodb/recorded-thread.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { sqsResponses } from '../../adapters/sqs/sqs-work.ts';
import { readJob } from './job.ts';
import { trackResponses } from './track-responses.ts';

const { table, responseQueue } = settings('table', 'responseQueue');
const client = new DynamoDBClient();
const journal = log('track-responses');

const track = trackResponses({
  conversations: dynamoConversations(client, table),
  recorded: dynamoRecorded(client, table),
  responses: dynamoResponses(client, table),
  inboxes: dynamoHostConversations(client, table),
  work: sqsResponses(new SQSClient(), responseQueue),
  now: () => new Date().toISOString(),
});

/** Keeps what became of guests' messages, for their hosts' response rates. */
export const handler = batch(journal, async ({ body }) => {
  const job = readJob(body);
  const { code, count } = await track(job);
  const { kind } = job;
  journal.info(code, { kind, count, ...('conversationId' in job && { conversationId: job.conversationId }) });
});
