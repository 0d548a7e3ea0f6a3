import {
  WEBHOOK_QUEUE,
  type WebhookContract,
  type WebhookSetting,
  webhookPattern,
  webhookQueue,
} from '../core/contract/webhooks.ts';
import { nameOf } from '../lib/names.ts';
import type { BusRule } from './aws/bus-rule.ts';
import { Secrets } from './aws/secrets-manager.ts';
import { queueUrlOf } from './aws/sqs-message.ts';
import { NAMES, STAGE } from './environment.ts';
import type { PumpedQueue } from './services.ts';
import type { Notes } from './store/event-log.ts';

/** The full name of a webhook's queue, and of its secret. */
export const webhookName = (name: string): string => nameOf(STAGE, webhookQueue(name));

/** The rule of each webhook, as the stacks make it. */
export const webhookRules = (given: readonly WebhookContract[]): readonly BusRule[] =>
  given.map((webhook) => ({
    bus: NAMES.eventBus,
    pattern: webhookPattern(webhook),
    queue: webhookName(webhook.name),
  }));

/** The queue of each. */
export const webhookQueues = (given: readonly WebhookContract[]): readonly PumpedQueue[] =>
  given.map(({ name }) => ({
    ...{ name: webhookName(name), dead: nameOf(STAGE, `${webhookQueue(name)}-dead`) },
    contract: WEBHOOK_QUEUE,
  }));

/** What the function that posts is told of them. Here they may be anywhere. */
export const webhookSettingsOf = (given: readonly WebhookContract[], awsUrl: string): readonly WebhookSetting[] =>
  given.map(({ name, url }) => ({
    ...{ name, url, isLocal: true },
    secretId: webhookName(name),
    queueUrl: queueUrlOf(awsUrl, webhookName(name)),
  }));

/** A webhook with what it is signed by, for those who receive it here. */
export interface ShownWebhook extends WebhookContract {
  readonly secret: string;
}

/** The webhooks with their current secrets, as receivers take them. */
export function shownWebhooks(given: readonly WebhookContract[], notes: Notes): readonly ShownWebhook[] {
  const secrets = new Secrets(
    notes,
    given.map(({ name }) => webhookName(name)),
  );
  return given.map((webhook) => ({ ...webhook, secret: `whsec_${secrets.get(webhookName(webhook.name))}` }));
}
