import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { attemptOf, batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { webhookSettings } from '../../adapters/lambda/webhook-settings.ts';
import { webhookSecrets } from '../../adapters/secrets/webhook-secrets.ts';
import { sqsPostponement } from '../../adapters/sqs/sqs-work.ts';
import { httpEndpoint } from '../../adapters/webhooks/http-endpoint.ts';
import { readBusEvent } from './bus-event.ts';
import { postWebhook } from './post-webhook.ts';

/** Milliseconds that an endpoint has to take an event. */
const PATIENCE = 10_000;

const journal = log('post-webhook');
const queues = new SQSClient();
const webhooks = new Map(webhookSettings().map((webhook) => [webhook.queueUrl.split('/').at(-1), webhook]));

const post = postWebhook({
  endpoint: httpEndpoint(PATIENCE),
  secrets: webhookSecrets(new SecretsManagerClient(), () => Date.now()),
  postpone: ({ queueUrl }, receipt, seconds) => sqsPostponement(queues, queueUrl).postpone(receipt, seconds),
  log: journal,
  now: () => new Date().toISOString(),
  chance: Math.random,
});

/** Posts domain events to the operator's endpoints; which one, the queue says that they came by. */
export const handler = batch(journal, (record) => {
  const webhook = webhooks.get(record.eventSourceARN.split(':').at(-1));
  if (!webhook) throw new Error('a queue of no webhook');
  const { body, receiptHandle: receipt } = record;
  return post({ webhook, event: readBusEvent(body), attempt: attemptOf(record), receipt });
});
