import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import {
  WEBHOOK_QUEUE,
  type WebhookContract,
  type WebhookSetting,
  webhookQueue,
} from '../../core/contract/webhooks.ts';
import { nameOf } from '../names.ts';
import type { DomainEventBus } from './domain-event-bus.ts';
import type { RelayFunction } from './relay-function.ts';
import { WorkQueue } from './work-queue.ts';

/** Base64 of 48 bytes: letters and digits are all that Secrets Manager makes without a function of ours. */
const SECRET_LETTERS = 64;

export interface WebhookProps {
  readonly stage: string;
  readonly webhook: WebhookContract;
  readonly bus: DomainEventBus;
}

/** Where domain events are posted to: the rule that takes them from the bus, their queue, and the secret that signs them. */
export class Webhook extends Construct {
  readonly name: string;
  readonly queue: WorkQueue;
  readonly #url: string;
  readonly #secret: Secret;

  constructor(scope: Construct, id: string, { stage, webhook, bus }: WebhookProps) {
    super(scope, id);
    this.name = webhook.name;
    this.#url = webhook.url;
    const name = webhookQueue(webhook.name);
    this.queue = new WorkQueue(this, 'Events', { stage, name, contract: WEBHOOK_QUEUE });
    this.queue.takeEvents(bus.webhookEvents(webhook));
    this.#secret = new Secret(this, 'Secret', {
      secretName: nameOf(stage, name),
      description: `Foyer: signs what is posted to the webhook ${webhook.name}`,
      generateSecretString: { passwordLength: SECRET_LETTERS, excludePunctuation: true },
    });
    Validations.of(this.#secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'The receiver has to be told of a new secret, so it is changed by hand (docs/runbook.md), both signing meanwhile.',
    });
  }

  /** Hands its events to a function that may read the secret. @returns what that function is to be told of it */
  feed(fn: RelayFunction): WebhookSetting {
    this.queue.feed(fn, this.node.id);
    const queueUrl = this.queue.allowPostponing(fn);
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], resources: [this.#secret.secretArn] });
    return { name: this.name, url: this.#url, secretId: this.#secret.secretArn, queueUrl };
  }
}
