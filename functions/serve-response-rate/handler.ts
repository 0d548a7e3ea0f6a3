import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoResponses } from '../../adapters/dynamodb/dynamo-responses.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { serveResponseRate } from './serve-response-rate.ts';

const { table } = settings('table');
const client = new DynamoDBClient();

const endpoints = serveResponseRate({
  registry: dynamoRegistry(client, table),
  responses: dynamoResponses(client, table),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-response-rate', endpoints, httpOptions('serve-response-rate'));
