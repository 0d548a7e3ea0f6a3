import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoNotifications } from '../../adapters/dynamodb/dynamo-notifications.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { serveNotifications } from './serve-notifications.ts';

const { table } = settings('table');

const endpoints = serveNotifications({ notifications: dynamoNotifications(new DynamoDBClient(), table) });

export const handler = httpHandler('serve-notifications', endpoints, httpOptions('serve-notifications'));
