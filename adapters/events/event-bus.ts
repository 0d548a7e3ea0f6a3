import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { EVENT_SOURCE } from '../../core/contract/events.ts';
import { inBatches } from '../../core/in-batches.ts';
import type { DomainEvent, Events } from '../../core/ports/work.ts';

/** EventBridge takes no more events at once. */
const BATCH = 10;

/** Domain events on the operator's bus. */
export const eventBus = (client: EventBridgeClient, busName: string): Events => ({
  async publish(events) {
    const left: DomainEvent[] = [];
    for (const batch of inBatches(events, BATCH)) {
      const answer = await client.send(
        new PutEventsCommand({ Entries: batch.map((event) => entryOf(busName, event)) }),
      );
      // the answer has one entry for each that was put, in their order
      left.push(...batch.filter((_, index) => answer.Entries?.[index]?.ErrorCode !== undefined));
    }
    return left;
  },
});

const entryOf = (busName: string, { type, detail }: DomainEvent) => ({
  EventBusName: busName,
  Source: EVENT_SOURCE,
  DetailType: type,
  Detail: JSON.stringify(detail),
});
