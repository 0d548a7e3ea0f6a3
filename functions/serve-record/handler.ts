import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDisclosures } from '../../adapters/dynamodb/dynamo-disclosures.ts';
import { dynamoExports } from '../../adapters/dynamodb/dynamo-exports.ts';
import { dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoMailLog } from '../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoReadings } from '../../adapters/dynamodb/dynamo-readings.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoAskedQuestions } from '../../adapters/dynamodb/shown-questions.ts';
import { threadDeliveries } from '../../adapters/dynamodb/thread-deliveries.ts';
import { exportSigner } from '../../adapters/kms/export-signer.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { optional, settings } from '../../adapters/lambda/settings.ts';
import { recordReader } from '../../adapters/record-reader.ts';
import { archiveReads } from '../../adapters/s3/archive-reads.ts';
import { s3ExportLinks } from '../../adapters/s3/s3-exports.ts';
import { s3FileLinks } from '../../adapters/s3/s3-file-links.ts';
import { s3Media } from '../../adapters/s3/s3-media.ts';
import { s3KeptMails, s3ReceivedMails } from '../../adapters/s3/s3-received-mails.ts';
import { BYTES_EACH } from '../../core/aliases.ts';
import { serveRecord } from './serve-record.ts';

const setting = settings('table', 'mailBucket', 'mediaBucket', 'archiveBucket', 'exportBucket', 'exportKey');
const database = new DynamoDBClient();
const objects = new S3Client();
const archive = archiveReads(objects, setting.archiveBucket);

const endpoints = serveRecord({
  conversations: dynamoConversations(database, setting.table),
  registry: dynamoRegistry(database, setting.table),
  record: recordReader(database, setting.table, { archive, media: s3Media(objects, setting.mediaBucket) }),
  thread: threadDeliveries(database, setting.table),
  files: s3FileLinks(objects, setting.mediaBucket, archive),
  disclosures: dynamoDisclosures(database, setting.table),
  readings: dynamoReadings(database, setting.table),
  questions: dynamoAskedQuestions(database, setting.table),
  log: dynamoMailLog(database, setting.table),
  mails: { ...s3ReceivedMails(objects, setting.mailBucket), ...s3KeptMails(objects, setting.mailBucket) },
  exports: dynamoExports(database, setting.table),
  store: s3ExportLinks(objects, setting.exportBucket),
  signer: exportSigner(new KMSClient(), setting.exportKey),
  answers: dynamoKeptAnswers(database, setting.table),
  limits: optional('rateLimits') === 'off' ? 'off' : 'on',
  random: () => randomBytes(BYTES_EACH),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-record', endpoints, httpOptions('serve-record'));
