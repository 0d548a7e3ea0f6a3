import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoUploads } from '../../adapters/dynamodb/dynamo-uploads.ts';
import { attemptOf, batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { ownLinkDomains } from '../../adapters/lambda/own-link-domains.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { s3Media } from '../../adapters/s3/s3-media.ts';
import { s3MediaCopies } from '../../adapters/s3/s3-media-copies.ts';
import { s3Uploads } from '../../adapters/s3/s3-uploads.ts';
import { sqsPostponement } from '../../adapters/sqs/sqs-work.ts';
import { clearUpload } from './clear-upload.ts';
import { readScanResult, saysScansStopped } from './scan-result.ts';
import { soonAgain } from './soon-again.ts';

const setting = settings('table', 'uploadBucket', 'mediaBucket', 'mailDomain', 'platformName', 'scanQueue');
const database = new DynamoDBClient();
const objects = new S3Client();
const journal = log('clear-upload');

const clear = clearUpload({
  uploads: dynamoUploads(database, setting.table),
  store: s3Uploads(objects, setting.uploadBucket),
  conversations: dynamoConversations(database, setting.table),
  media: { ...s3Media(objects, setting.mediaBucket), ...s3MediaCopies(objects, setting.mediaBucket) },
  domain: setting.mailDomain,
  ownLinkDomains: ownLinkDomains(),
  platformName: setting.platformName,
  now: () => new Date().toISOString(),
});
const again = soonAgain(sqsPostponement(new SQSClient(), setting.scanQueue));

/** Looks into uploaded files once they were scanned. */
export const handler = batch(journal, (record) =>
  again(record.receiptHandle, attemptOf(record), async () => {
    if (saysScansStopped(record.body)) return journal.warn('scans-stopped');
    const result = readScanResult(record.body);
    if (!result) return journal.info('no-upload');
    const { uploadId, verdict, isFault } = result;
    if (isFault) journal.warn('scan-failed', { uploadId });
    journal.info(`upload-${await clear(result)}`, { uploadId, verdict });
  }),
);
