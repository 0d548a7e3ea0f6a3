import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamoConfirmations } from '../../adapters/dynamodb/dynamo-confirmations.ts';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDisclosures } from '../../adapters/dynamodb/dynamo-disclosures.ts';
import { dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoTemplates } from '../../adapters/dynamodb/dynamo-templates.ts';
import { dynamoUploads } from '../../adapters/dynamodb/dynamo-uploads.ts';
import { dynamoInbox } from '../../adapters/dynamodb/inbox.ts';
import { detectionRules } from '../../adapters/lambda/detection-rules.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { ownLinkDomains } from '../../adapters/lambda/own-link-domains.ts';
import { optional, settings } from '../../adapters/lambda/settings.ts';
import { s3MediaLinks } from '../../adapters/s3/s3-media-links.ts';
import { deployedTranslations } from '../../adapters/translate/deployed-translations.ts';
import { SIDES } from '../../core/model.ts';
import { DEFAULT_LIMITS } from '../../core/writing.ts';
import { serveConversations } from './serve-conversations.ts';

const { table, mediaBucket } = settings('table', 'mediaBucket');
const { mailDomain: domain, platformName } = settings('mailDomain', 'platformName');
const client = new DynamoDBClient();
const options = httpOptions('serve-conversations');

const endpoints = serveConversations({
  conversations: dynamoConversations(client, table, SIDES),
  inbox: dynamoInbox(client, table),
  answers: dynamoKeptAnswers(client, table),
  disclosures: dynamoDisclosures(client, table),
  confirmations: dynamoConfirmations(client, table),
  uploads: dynamoUploads(client, table),
  templates: dynamoTemplates(client, table),
  translation: deployedTranslations('serve-conversations', client, table, options.log),
  media: s3MediaLinks(new S3Client(), mediaBucket),
  domain,
  ownLinkDomains: ownLinkDomains(),
  platformName,
  detection: detectionRules(),
  limits: optional('rateLimits') === 'off' ? 'off' : DEFAULT_LIMITS,
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-conversations', endpoints, options);
