import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoReadings } from '../../adapters/dynamodb/dynamo-readings.ts';
import { dynamoExpiries } from '../../adapters/dynamodb/expiry.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { archiveWrites } from '../../adapters/s3/archive-writes.ts';
import { s3MediaCopies } from '../../adapters/s3/s3-media-copies.ts';
import { sqsArchive } from '../../adapters/sqs/sqs-work.ts';
import { ArchiveDiffers } from '../../core/ports/archive.ts';
import { UnreadableLine } from '../../core/record/archive-line.ts';
import { archiveMessages } from './archive-messages.ts';
import { readJob } from './job.ts';

const { table, mediaBucket, archiveBucket, archiveQueue } = settings(
  'table',
  'mediaBucket',
  'archiveBucket',
  'archiveQueue',
);
// many updates of one partition within seconds: DynamoDB asks to slow down
const database = new DynamoDBClient({ maxAttempts: 8 });
const objects = new S3Client();
const journal = log('archive-messages');

const archive = archiveMessages({
  conversations: dynamoConversations(database, table),
  expiries: dynamoExpiries(database, table),
  archive: archiveWrites(objects, archiveBucket, mediaBucket),
  media: s3MediaCopies(objects, mediaBucket),
  readings: dynamoReadings(database, table),
  work: sqsArchive(new SQSClient(), archiveQueue),
});

/** Keeps for good what was stored, and lets the table go of it in its time. */
export const handler = batch(journal, async ({ body }) => {
  const job = readJob(body);
  const ids = 'conversationId' in job ? { conversationId: job.conversationId } : {};
  try {
    const { code, counts, notable } = await archive(job);
    journal[notable ? 'warn' : 'info'](code, { kind: job.kind, ...ids, ...counts });
  } catch (error) {
    if (error instanceof ArchiveDiffers || error instanceof UnreadableLine)
      journal.fault('archive-differs', error, ids);
    throw error;
  }
});
