import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoEntries } from '../../adapters/dynamodb/dynamo-entries.ts';
import { dynamoReadings } from '../../adapters/dynamodb/dynamo-readings.ts';
import { dynamoExpiries } from '../../adapters/dynamodb/expiry.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { archiveWrites } from '../../adapters/s3/archive-writes.ts';
import { s3MediaCopies } from '../../adapters/s3/s3-media-copies.ts';
import { sqsArchive } from '../../adapters/sqs/sqs-work.ts';
import { archiveMessages } from './archive-messages.ts';
import { readJob } from './job.ts';
import { journaled } from './journaled.ts';

const setting = settings('table', 'mediaBucket', 'archiveBucket', 'archiveQueue');
// many updates of one partition within seconds: DynamoDB asks to slow down
const database = new DynamoDBClient({ maxAttempts: 8 });
const objects = new S3Client();
const journal = log('archive-messages');

const jobs = archiveMessages({
  conversations: dynamoConversations(database, setting.table),
  expiries: dynamoExpiries(database, setting.table),
  archive: archiveWrites(objects, setting.archiveBucket, setting.mediaBucket),
  media: s3MediaCopies(objects, setting.mediaBucket),
  readings: dynamoReadings(database, setting.table),
  questions: dynamoEntries(database, setting.table),
  work: sqsArchive(new SQSClient(), setting.archiveQueue),
  now: () => new Date().toISOString(),
});
const archive = journaled(journal, jobs);

/** Keeps for good what was stored, and lets the table go of it in its time. */
export const handler = batch(journal, ({ body }) => archive(readJob(body)));
