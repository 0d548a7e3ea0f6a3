import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { dynamoMailboxes } from '../../adapters/dynamodb/dynamo-mailboxes.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { sesSuppressionList } from '../../adapters/ses/ses-suppression-list.ts';
import { serveMailboxes } from './serve-mailboxes.ts';

const { table } = settings('table');

const endpoints = serveMailboxes({
  mailboxes: dynamoMailboxes(new DynamoDBClient(), table),
  suppressed: sesSuppressionList(new SESv2Client()),
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('serve-mailboxes', endpoints, httpOptions('serve-mailboxes'));
