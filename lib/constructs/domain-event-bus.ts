import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { ACCOUNT_SIGNALS } from '../../core/contract/events.ts';
import { type WebhookContract, webhookPattern, webhookQueue } from '../../core/contract/webhooks.ts';
import { nameOf } from '../names.ts';
import type { RelayFunction } from './relay-function.ts';

/** The bus of domain events; the operator's own rules listen here, and the operator tells of hosts' accounts here. */
export class DomainEventBus extends EventBus {
  constructor(scope: Construct, id: string, stage: string) {
    super(scope, id, { eventBusName: nameOf(stage, 'events') });
  }

  /** What the platform tells of hosts' accounts, whichever of its services does. */
  accountSignals(): Rule {
    return new Rule(this, 'AccountSignals', {
      description: "Foyer: signs that somebody else may be using a host's account",
      eventBus: this,
      eventPattern: { detailType: [...ACCOUNT_SIGNALS['detail-type']] },
    });
  }

  /** What a webhook is posted. */
  webhookEvents(webhook: WebhookContract): Rule {
    const { source, 'detail-type': detailType } = webhookPattern(webhook);
    return new Rule(this, webhookQueue(webhook.name), {
      description: `Foyer: what the webhook ${webhook.name} is posted`,
      eventBus: this,
      eventPattern: { source, detailType },
    });
  }

  grantPublish(fn: RelayFunction): void {
    fn.allow({ actions: ['events:PutEvents'], resources: [this.eventBusArn] });
    fn.set('eventBus', this.eventBusName);
  }
}
