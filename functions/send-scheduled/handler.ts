import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoTemplates } from '../../adapters/dynamodb/dynamo-templates.ts';
import { dynamoScheduledSends } from '../../adapters/dynamodb/scheduled-sends.ts';
import { batchFifo } from '../../adapters/lambda/batch-fifo.ts';
import { detectionRules } from '../../adapters/lambda/detection-rules.ts';
import { log } from '../../adapters/lambda/log.ts';
import { ownLinkDomains } from '../../adapters/lambda/own-link-domains.ts';
import { optional, settings } from '../../adapters/lambda/settings.ts';
import { sqsPostponement } from '../../adapters/sqs/sqs-work.ts';
import { deployedTranslations } from '../../adapters/translate/deployed-translations.ts';
import { DEFAULT_LIMITS } from '../../core/writing.ts';
import { sendScheduled } from './send-scheduled.ts';
import { takeJob } from './take-job.ts';

const setting = settings('table', 'mailDomain', 'platformName', 'sendQueue');
const { table, mailDomain: domain, platformName } = setting;
const client = new DynamoDBClient();
const journal = log('send-scheduled');

const send = sendScheduled({
  conversations: dynamoConversations(client, table),
  templates: dynamoTemplates(client, table),
  sends: dynamoScheduledSends(client, table),
  translation: deployedTranslations('send-scheduled', client, table, journal),
  domain,
  ownLinkDomains: ownLinkDomains(),
  platformName,
  limits: optional('rateLimits') === 'off' ? 'off' : DEFAULT_LIMITS,
  detection: detectionRules(),
  now: () => new Date().toISOString(),
});

/** Sends what is due, in order within a conversation. One that is given up is planned still, and handed out again. */
export const handler = batchFifo(
  journal,
  takeJob({ log: journal, chance: Math.random, send }),
  sqsPostponement(new SQSClient(), setting.sendQueue),
);
