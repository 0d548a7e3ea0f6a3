import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoSearchedConversations } from '../../adapters/dynamodb/dynamo-searches.ts';
import { dynamoThreads } from '../../adapters/dynamodb/dynamo-threads.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { searchConversations } from './search-conversations.ts';

const { table } = settings('table');
const client = new DynamoDBClient();

const endpoints = searchConversations({
  conversations: dynamoConversations(client, table),
  searched: dynamoSearchedConversations(client, table),
  threads: dynamoThreads(client, table),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('search-conversations', endpoints, httpOptions('search-conversations'));
