import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoConfirmations } from '../../adapters/dynamodb/dynamo-confirmations.ts';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoMailboxes } from '../../adapters/dynamodb/dynamo-mailboxes.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { NEW_CONVERSATION_BYTES } from '../../core/aliases.ts';
import { registerFacts } from './register-facts.ts';

const { table, mailDomain: domain } = settings('table', 'mailDomain');
const client = new DynamoDBClient();

const endpoints = registerFacts({
  registry: dynamoRegistry(client, table),
  conversations: dynamoConversations(client, table),
  mailboxes: dynamoMailboxes(client, table),
  confirmations: dynamoConfirmations(client, table),
  domain,
  random: () => randomBytes(NEW_CONVERSATION_BYTES),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('register-facts', endpoints, httpOptions('register-facts'));
