import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SESClient } from '@aws-sdk/client-ses';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { dynamoCancellations } from '../../adapters/dynamodb/dynamo-cancellations.ts';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDisclosures } from '../../adapters/dynamodb/dynamo-disclosures.ts';
import { dynamoMailLog } from '../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoMailboxes } from '../../adapters/dynamodb/dynamo-mailboxes.ts';
import { dynamoNotices } from '../../adapters/dynamodb/dynamo-notices.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoRestrictions } from '../../adapters/dynamodb/dynamo-restrictions.ts';
import { dynamoSupport } from '../../adapters/dynamodb/dynamo-support.ts';
import { dynamoTemplates } from '../../adapters/dynamodb/dynamo-templates.ts';
import { dynamoScheduledSends } from '../../adapters/dynamodb/scheduled-sends.ts';
import { dynamoShownQuestions } from '../../adapters/dynamodb/shown-questions.ts';
import { kmsLinkSigner } from '../../adapters/kms/link-signer.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { brandSettings } from '../../adapters/lambda/brand-settings.ts';
import { log } from '../../adapters/lambda/log.ts';
import { ownLinkDomains } from '../../adapters/lambda/own-link-domains.ts';
import { optional, settings } from '../../adapters/lambda/settings.ts';
import { sesBouncer } from '../../adapters/ses/ses-bouncer.ts';
import { sesSender } from '../../adapters/ses/ses-sender.ts';
import { SIDES } from '../../core/model.ts';
import { readJob } from './job.ts';
import { sendNotice } from './send-notice.ts';

const { table, mailDomain, configurationSet } = settings('table', 'mailDomain', 'configurationSet');
const { linkKey, publicUrl } = settings('linkKey', 'publicUrl');
const database = new DynamoDBClient();
const journal = log('send-notice');

const notify = sendNotice({
  notices: dynamoNotices(database, table),
  log: dynamoMailLog(database, table),
  conversations: dynamoConversations(database, table, SIDES),
  support: dynamoSupport(database, table, SIDES),
  questions: dynamoShownQuestions(database, table),
  cancellations: dynamoCancellations(database, table),
  restrictions: dynamoRestrictions(database, table),
  registry: dynamoRegistry(database, table),
  mailboxes: dynamoMailboxes(database, table),
  disclosures: dynamoDisclosures(database, table),
  sends: dynamoScheduledSends(database, table),
  templates: dynamoTemplates(database, table),
  signer: kmsLinkSigner(new KMSClient(), linkKey),
  publicUrl,
  // one attempt: a repeat after a lost answer would be a second notice
  bouncer: sesBouncer(new SESClient({ maxAttempts: 1 }), mailDomain),
  sender: sesSender(new SESv2Client({ maxAttempts: 1 }), configurationSet),
  brand: brandSettings(),
  domain: mailDomain,
  ownLinkDomains: ownLinkDomains(),
  supportMailbox: optional('supportMailbox'),
  now: () => new Date().toISOString(),
  chance: Math.random,
  pause,
});

/** Tells senders what was refused or did not arrive, and the ends of support requests what was said. */
export const handler = batch(journal, async ({ body }) => {
  const job = readJob(body);
  journal.info(`notice-${await notify(job)}`, { kind: job.kind });
});
