import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamoConfirmations } from '../../adapters/dynamodb/dynamo-confirmations.ts';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDisclosures } from '../../adapters/dynamodb/dynamo-disclosures.ts';
import { dynamoExports } from '../../adapters/dynamodb/dynamo-exports.ts';
import { threadDeliveries } from '../../adapters/dynamodb/thread-deliveries.ts';
import { exportSigner } from '../../adapters/kms/export-signer.ts';
import { attemptOf, batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { recordReader } from '../../adapters/record-reader.ts';
import { archiveReads } from '../../adapters/s3/archive-reads.ts';
import { s3Exports } from '../../adapters/s3/s3-exports.ts';
import { s3Media } from '../../adapters/s3/s3-media.ts';
import { QUEUES } from '../../core/contract/queues.ts';
import { exportConversation } from './export-conversation.ts';
import { readJob } from './job.ts';

const setting = settings('table', 'mediaBucket', 'archiveBucket', 'exportBucket', 'exportKey', 'platformName');
const database = new DynamoDBClient();
const objects = new S3Client();
const journal = log('export-conversation');

const make = exportConversation({
  exports: dynamoExports(database, setting.table),
  conversations: dynamoConversations(database, setting.table),
  record: recordReader(database, setting.table, {
    archive: archiveReads(objects, setting.archiveBucket),
    media: s3Media(objects, setting.mediaBucket),
  }),
  thread: threadDeliveries(database, setting.table),
  disclosures: dynamoDisclosures(database, setting.table),
  confirmations: dynamoConfirmations(database, setting.table),
  store: s3Exports(objects, setting.exportBucket),
  signer: exportSigner(new KMSClient(), setting.exportKey),
  platformName: setting.platformName,
  now: () => new Date().toISOString(),
});

/** Makes the exports that were asked for. */
export const handler = batch(journal, async (record) => {
  const job = readJob(record.body);
  journal.info(`export-${await make(job, attemptOf(record) >= QUEUES.exports.attempts)}`, { exportId: job.exportId });
});
