import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDueDigests } from '../../adapters/dynamodb/dynamo-digests.ts';
import { dynamoMailboxes } from '../../adapters/dynamodb/dynamo-mailboxes.ts';
import { dynamoNotifications } from '../../adapters/dynamodb/dynamo-notifications.ts';
import { dynamoInbox } from '../../adapters/dynamodb/inbox.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { brandSettings } from '../../adapters/lambda/brand-settings.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { sesSender } from '../../adapters/ses/ses-sender.ts';
import { readJob } from './job.ts';
import { sendDigest } from './send-digest.ts';

const { table, mailDomain, configurationSet } = settings('table', 'mailDomain', 'configurationSet');
const database = new DynamoDBClient();
const journal = log('send-digest');

const send = sendDigest({
  digests: dynamoDueDigests(database, table),
  inbox: dynamoInbox(database, table),
  conversations: dynamoConversations(database, table),
  mailboxes: dynamoMailboxes(database, table),
  notifications: dynamoNotifications(database, table),
  // one attempt: a repeat after a lost answer would be a second mail
  sender: sesSender(new SESv2Client({ maxAttempts: 1 }), configurationSet),
  brand: brandSettings(),
  domain: mailDomain,
  now: () => new Date().toISOString(),
  pause,
  chance: Math.random,
});

/** Sends people one mail about all that they have not read. */
export const handler = batch(journal, async ({ body }) => {
  const job = readJob(body);
  journal.info(`digest-${await send(job)}`, { role: job.holder.role, due: job.due });
});
