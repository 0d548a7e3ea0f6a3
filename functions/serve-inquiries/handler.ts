import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoInquiries } from '../../adapters/dynamodb/dynamo-inquiries.ts';
import { dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { ownLinkDomains } from '../../adapters/lambda/own-link-domains.ts';
import { optional, settings } from '../../adapters/lambda/settings.ts';
import { NEW_CONVERSATION_BYTES } from '../../core/aliases.ts';
import { DEFAULT_LIMITS } from '../../core/writing.ts';
import { serveInquiries } from './serve-inquiries.ts';

const { table, mailDomain: domain, platformName } = settings('table', 'mailDomain', 'platformName');
const client = new DynamoDBClient();

const endpoints = serveInquiries({
  inquiries: dynamoInquiries(client, table),
  conversations: dynamoConversations(client, table),
  answers: dynamoKeptAnswers(client, table),
  domain,
  ownLinkDomains: ownLinkDomains(),
  platformName,
  limits: optional('rateLimits') === 'off' ? 'off' : DEFAULT_LIMITS,
  random: () => randomBytes(NEW_CONVERSATION_BYTES),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-inquiries', endpoints, httpOptions('serve-inquiries'));
