import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { dynamoCancellations } from '../../adapters/dynamodb/dynamo-cancellations.ts';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { kmsLinkSigner } from '../../adapters/kms/link-signer.ts';
import { brandSettings } from '../../adapters/lambda/brand-settings.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { CANCELLATION_ID_BYTES } from '../../core/cancellation/cancellation.ts';
import { problemPages } from './problem-pages.ts';
import { serveCancellations } from './serve-cancellations.ts';

const { table, linkKey } = settings('table', 'linkKey');
const client = new DynamoDBClient();
const brand = brandSettings();

const endpoints = serveCancellations({
  conversations: dynamoConversations(client, table),
  cancellations: dynamoCancellations(client, table),
  answers: dynamoKeptAnswers(client, table),
  signer: kmsLinkSigner(new KMSClient(), linkKey),
  brand,
  random: () => randomBytes(CANCELLATION_ID_BYTES),
  now: () => new Date().toISOString(),
});

const serve = httpHandler('serve-cancellations', endpoints, httpOptions('serve-cancellations'));

export const handler = problemPages(serve, brand);
