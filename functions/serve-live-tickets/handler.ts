import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoLiveTickets } from '../../adapters/dynamodb/dynamo-live.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { TICKET_BYTES } from '../../core/live/connections.ts';
import { serveLiveTickets } from './serve-live-tickets.ts';

const { table, liveUrl } = settings('table', 'liveUrl');

const endpoints = serveLiveTickets({
  tickets: dynamoLiveTickets(new DynamoDBClient(), table),
  liveUrl,
  random: () => randomBytes(TICKET_BYTES),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-live-tickets', endpoints, httpOptions('serve-live-tickets'));
