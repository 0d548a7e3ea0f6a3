import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoMailLog } from '../../adapters/dynamodb/dynamo-mail-log.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { sqsReleases } from '../../adapters/sqs/sqs-work.ts';
import { inspectMail } from './inspect-mail.ts';

const { table, inboundQueue } = settings('table', 'inboundQueue');

const endpoints = inspectMail({
  log: dynamoMailLog(new DynamoDBClient(), table),
  work: sqsReleases(new SQSClient(), inboundQueue),
});

export const handler = httpHandler('inspect-mail', endpoints, httpOptions('inspect-mail'));
