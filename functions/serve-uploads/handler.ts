import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoUploads } from '../../adapters/dynamodb/dynamo-uploads.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { optional, settings } from '../../adapters/lambda/settings.ts';
import { presigningClient, s3UploadLinks } from '../../adapters/s3/s3-upload-links.ts';
import { UPLOAD_ID_BYTES } from '../../core/uploads/new-upload.ts';
import { DEFAULT_UPLOAD_LIMIT } from '../../core/uploads/upload-limit.ts';
import { serveUploads } from './serve-uploads.ts';

const { table, uploadBucket, mailDomain: domain } = settings('table', 'uploadBucket', 'mailDomain');
const client = new DynamoDBClient();

const endpoints = serveUploads({
  conversations: dynamoConversations(client, table),
  answers: dynamoKeptAnswers(client, table),
  uploads: dynamoUploads(client, table),
  store: s3UploadLinks(presigningClient(), uploadBucket),
  domain,
  limit: optional('rateLimits') === 'off' ? 'off' : DEFAULT_UPLOAD_LIMIT,
  random: () => randomBytes(UPLOAD_ID_BYTES),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-uploads', endpoints, httpOptions('serve-uploads'));
