import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoSupport } from '../../adapters/dynamodb/dynamo-support.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { optional, settings } from '../../adapters/lambda/settings.ts';
import { DEFAULT_SUPPORT_LIMITS } from '../../core/support/support-limits.ts';
import { SUPPORT_NAMES_BYTES } from '../../core/support/support-names.ts';
import { serveSupport } from './serve-support.ts';

const { table, mailDomain: domain } = settings('table', 'mailDomain');
const client = new DynamoDBClient();

const endpoints = serveSupport({
  support: dynamoSupport(client, table),
  conversations: dynamoConversations(client, table),
  answers: dynamoKeptAnswers(client, table),
  domain,
  limits: optional('rateLimits') === 'off' ? 'off' : DEFAULT_SUPPORT_LIMITS,
  random: () => randomBytes(SUPPORT_NAMES_BYTES),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-support', endpoints, httpOptions('serve-support'));
