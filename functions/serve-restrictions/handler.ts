import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoDepartures } from '../../adapters/dynamodb/departures.ts';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoRestrictions } from '../../adapters/dynamodb/dynamo-restrictions.ts';
import { dynamoSignals } from '../../adapters/dynamodb/dynamo-signals.ts';
import { dynamoHeldMessages } from '../../adapters/dynamodb/held-messages.ts';
import { detectionRules } from '../../adapters/lambda/detection-rules.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { BYTES_EACH } from '../../core/aliases.ts';
import { serveRestrictions } from './serve-restrictions.ts';

const { table } = settings('table');
const client = new DynamoDBClient();

const endpoints = serveRestrictions({
  restrictions: dynamoRestrictions(client, table),
  held: dynamoHeldMessages(client, table),
  departures: dynamoDepartures(client, table),
  signals: dynamoSignals(client, table),
  detection: detectionRules(),
  registry: dynamoRegistry(client, table),
  conversations: dynamoConversations(client, table),
  answers: dynamoKeptAnswers(client, table),
  random: () => randomBytes(BYTES_EACH),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-restrictions', endpoints, httpOptions('serve-restrictions'));
