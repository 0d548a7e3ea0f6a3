import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ACCOUNT_SIGNAL } from '../../core/contract/events.ts';
import { NAMES } from '../../local/environment.ts';

/** Puts a sign of a host's account on the bus, as the platform's own services do. To be called while a stack runs. */
export async function tellSignal(detail: object, eventBus: string = NAMES.eventBus): Promise<void> {
  const bus = new EventBridgeClient();
  const entry = { Source: 'marketplace.accounts', DetailType: ACCOUNT_SIGNAL, Detail: JSON.stringify(detail) };
  const { FailedEntryCount } = await bus.send(
    new PutEventsCommand({ Entries: [{ ...entry, EventBusName: eventBus }] }),
  );
  bus.destroy();
  if (FailedEntryCount !== 0) throw new Error('the bus did not take the event');
}
