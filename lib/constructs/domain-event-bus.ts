import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { nameOf } from '../names.ts';
import type { RelayFunction } from './relay-function.ts';

/** The bus of domain events; the operator's own rules listen here. */
export class DomainEventBus extends EventBus {
  constructor(scope: Construct, id: string, stage: string) {
    super(scope, id, { eventBusName: nameOf(stage, 'events') });
  }

  grantPublish(fn: RelayFunction): void {
    fn.allow({ actions: ['events:PutEvents'], resources: [this.eventBusArn] });
    fn.set('eventBus', this.eventBusName);
  }
}
