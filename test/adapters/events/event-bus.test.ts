import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from 'vitest';
import { eventBus } from '../../../adapters/events/event-bus.ts';
import { EVENT_VERSIONS } from '../../../core/contract/events.ts';
import type { ToldEvent } from '../../../core/ports/work.ts';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';

const aws = useStandIns();
const bus = (name: string = NAMES.eventBus) => eventBus(new EventBridgeClient(aws.config), name);
const delivered = (n: number): ToldEvent => ({
  id: `e-${n}`,
  event: { type: 'MessageDelivered', detail: { conversationId: 'c', messageId: `c-${n}` } },
});

describe('the bus', () => {
  it('takes events in order, more than one request takes, each with its id and version', async () => {
    const events = Array.from({ length: 12 }, (_, n) => delivered(n));
    expect(await bus().publish(events)).toEqual([]);
    const told = aws.store.events.since(undefined).map(({ type, detail }) => ({ type, detail }));
    const version = EVENT_VERSIONS.MessageDelivered;
    expect(told).toEqual(
      events.map(({ id, event: { type, detail } }) => ({ type, detail: { eventId: id, version, ...detail } })),
    );
  });

  it('names what it did not take', async () => {
    const client = new EventBridgeClient(aws.config);
    const Entries = [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }, { EventId: '3' }];
    const partly = async () => ({ response: {}, output: { $metadata: {}, FailedEntryCount: 1, Entries } });
    client.middlewareStack.add(() => partly, { step: 'initialize' });
    const events = [1, 2, 3].map(delivered);
    expect(await eventBus(client, NAMES.eventBus).publish(events)).toEqual([events[1]]);
  });
});
