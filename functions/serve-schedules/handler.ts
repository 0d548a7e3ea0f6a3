import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoTemplates } from '../../adapters/dynamodb/dynamo-templates.ts';
import { dynamoScheduledSends } from '../../adapters/dynamodb/scheduled-sends.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { serveSchedules } from './serve-schedules.ts';

const { table } = settings('table');
const client = new DynamoDBClient();

const endpoints = serveSchedules({
  conversations: dynamoConversations(client, table),
  sends: dynamoScheduledSends(client, table),
  templates: dynamoTemplates(client, table),
  answers: dynamoKeptAnswers(client, table),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-schedules', endpoints, httpOptions('serve-schedules'));
