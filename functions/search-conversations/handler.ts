import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoSearchedConversations } from '../../adapters/dynamodb/dynamo-searches.ts';
import { dynamoThreads } from '../../adapters/dynamodb/dynamo-threads.ts';
import { dynamoInbox } from '../../adapters/dynamodb/inbox.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { searchConversations } from './search-conversations.ts';

const { table } = settings('table');
const client = new DynamoDBClient();

const endpoints = searchConversations({
  inbox: dynamoInbox(client, table),
  searched: dynamoSearchedConversations(client, table),
  threads: dynamoThreads(client, table),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('search-conversations', endpoints, httpOptions('search-conversations'));
