import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { s3MediaLinks } from '../../adapters/s3/s3-media-links.ts';
import { deployedTranslations } from '../../adapters/translate/deployed-translations.ts';
import { serveTranslations } from './serve-translations.ts';

const { table, mediaBucket, mailDomain: domain } = settings('table', 'mediaBucket', 'mailDomain');
const client = new DynamoDBClient();
const options = httpOptions('serve-translations');

const endpoints = serveTranslations({
  conversations: dynamoConversations(client, table),
  translation: deployedTranslations('serve-translations', client, table, options.log),
  media: s3MediaLinks(new S3Client(), mediaBucket),
  domain,
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-translations', endpoints, options);
