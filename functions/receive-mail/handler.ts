import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoMailLog } from '../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoQuestions } from '../../adapters/dynamodb/dynamo-questions.ts';
import { dynamoSupport } from '../../adapters/dynamodb/dynamo-support.ts';
import { attemptOf, batch } from '../../adapters/lambda/batch.ts';
import { detectionRules } from '../../adapters/lambda/detection-rules.ts';
import { log } from '../../adapters/lambda/log.ts';
import { ownLinkDomains } from '../../adapters/lambda/own-link-domains.ts';
import { optional, settings } from '../../adapters/lambda/settings.ts';
import { s3Media } from '../../adapters/s3/s3-media.ts';
import { s3ReceivedMails } from '../../adapters/s3/s3-received-mails.ts';
import { QUEUES } from '../../core/contract/queues.ts';
import { DEFAULT_QUESTION_LIMITS } from '../../core/questions/question-limits.ts';
import { DEFAULT_SUPPORT_LIMITS } from '../../core/support/support-limits.ts';
import { DEFAULT_LIMITS } from '../../core/writing.ts';
import { receiveMail } from './receive-mail.ts';
import { readJob } from './received.ts';

const { table, mailBucket, mediaBucket } = settings('table', 'mailBucket', 'mediaBucket');
const { mailDomain, platformName } = settings('mailDomain', 'platformName');
const database = new DynamoDBClient();
const storage = new S3Client();
const journal = log('receive-mail');

const receive = receiveMail({
  mails: s3ReceivedMails(storage, mailBucket),
  media: s3Media(storage, mediaBucket),
  conversations: dynamoConversations(database, table),
  log: dynamoMailLog(database, table),
  support: dynamoSupport(database, table),
  supportMailbox: optional('supportMailbox'),
  supportLimits: optional('rateLimits') === 'off' ? 'off' : DEFAULT_SUPPORT_LIMITS,
  questions: dynamoQuestions(database, table),
  questionLimits: optional('rateLimits') === 'off' ? 'off' : DEFAULT_QUESTION_LIMITS,
  domain: mailDomain,
  ownLinkDomains: ownLinkDomains(),
  platformName,
  detection: detectionRules(),
  limits: optional('rateLimits') === 'off' ? 'off' : DEFAULT_LIMITS,
  now: () => new Date().toISOString(),
});

/** Takes mail in from the inbound queue: SES's notifications, and releases from quarantine. */
export const handler = batch(journal, async (record) => {
  const job = readJob(record.body);
  if (!job) return journal.info('no-mail');
  const last = attemptOf(record) >= QUEUES['inbound-mail'].attempts;
  for (const { end, ...ending } of await receive(job, last)) journal.info(`mail-${end}`, ending);
});
