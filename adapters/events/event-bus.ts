import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { EVENT_SOURCE, EVENT_VERSIONS } from '../../core/contract/events.ts';
import { inBatches } from '../../core/in-batches.ts';
import type { Events, ToldEvent } from '../../core/ports/work.ts';

/** EventBridge takes no more events at once. */
const BATCH = 10;

/** Domain events on the operator's bus. */
export const eventBus = (client: EventBridgeClient, busName: string): Events => ({
  async publish(events) {
    const left: ToldEvent[] = [];
    for (const batch of inBatches(events, BATCH)) {
      const answer = await client.send(new PutEventsCommand({ Entries: batch.map((told) => entryOf(busName, told)) }));
      // the answer has one entry for each that was put, in their order
      left.push(...batch.filter((_, index) => answer.Entries?.[index]?.ErrorCode !== undefined));
    }
    return left;
  },
});

const entryOf = (busName: string, { id, event: { type, detail } }: ToldEvent) => ({
  EventBusName: busName,
  Source: EVENT_SOURCE,
  DetailType: type,
  Detail: JSON.stringify({ eventId: id, version: EVENT_VERSIONS[type], ...detail }),
});
