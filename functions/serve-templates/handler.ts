import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoTemplates } from '../../adapters/dynamodb/dynamo-templates.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { ownLinkDomains } from '../../adapters/lambda/own-link-domains.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { deployedTranslations } from '../../adapters/translate/deployed-translations.ts';
import { BYTES_EACH } from '../../core/aliases.ts';
import { serveTemplates } from './serve-templates.ts';

const { table, mailDomain: domain, platformName } = settings('table', 'mailDomain', 'platformName');
const client = new DynamoDBClient();
const options = httpOptions('serve-templates');

const endpoints = serveTemplates({
  templates: dynamoTemplates(client, table),
  registry: dynamoRegistry(client, table),
  conversations: dynamoConversations(client, table),
  answers: dynamoKeptAnswers(client, table),
  translation: deployedTranslations('serve-templates', client, table, options.log),
  domain,
  ownLinkDomains: ownLinkDomains(),
  platformName,
  random: () => randomBytes(BYTES_EACH),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-templates', endpoints, options);
