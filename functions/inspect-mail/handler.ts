import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoAnswerKeeper, dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoMailLog } from '../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { httpOptions } from '../../adapters/lambda/http-options.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { s3KeptMails } from '../../adapters/s3/s3-received-mails.ts';
import { sqsReleases } from '../../adapters/sqs/sqs-work.ts';
import { inspectMail } from './inspect-mail.ts';

const { table, mailBucket, mailDomain, inboundQueue } = settings('table', 'mailBucket', 'mailDomain', 'inboundQueue');
const database = new DynamoDBClient();

const endpoints = inspectMail({
  log: dynamoMailLog(database, table),
  mails: s3KeptMails(new S3Client(), mailBucket),
  work: sqsReleases(new SQSClient(), inboundQueue),
  conversations: dynamoConversations(database, table),
  registry: dynamoRegistry(database, table),
  answers: { ...dynamoKeptAnswers(database, table), ...dynamoAnswerKeeper(database, table) },
  domain: mailDomain,
  now: () => new Date().toISOString(),
});

export const handler = httpHandler('inspect-mail', endpoints, httpOptions('inspect-mail'));
