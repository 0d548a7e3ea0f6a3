import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { beforeAll, expect, it } from 'vitest';
import { matches } from '../../../local/aws/bus-rule.ts';
import { NAMES, queueName } from '../../../local/environment.ts';
import { queueDefinitions } from '../../../local/services.ts';
import { useStandIns } from '../use-stand-ins.ts';

const aws = useStandIns(false, queueDefinitions());
let bus: EventBridgeClient;

beforeAll(() => {
  bus = new EventBridgeClient(aws.config);
});

const entry = (DetailType: string, Detail = '{"n":1}') => ({ Source: 'foyer', DetailType, Detail });

it('keeps events in order, and gives those after one', async () => {
  const put = await bus.send(new PutEventsCommand({ Entries: [entry('MessageAccepted'), entry('MessageRefused')] }));
  expect(put.FailedEntryCount).toBe(0);
  const all = aws.store.events.since();
  expect(all.map(({ type, detail }) => [type, detail])).toEqual([
    ['MessageAccepted', { n: 1 }],
    ['MessageRefused', { n: 1 }],
  ]);
  expect(aws.store.events.since(all[0]?.id)).toEqual([all[1]]);
  expect(aws.store.events.since(all[0]?.at)).toEqual(all);
});

it('refuses an entry whose detail is no object, and takes the others', async () => {
  const Entries = [entry('MessageAccepted', 'text'), entry('MessageFlagged')];
  const { FailedEntryCount, Entries: results } = await bus.send(new PutEventsCommand({ Entries }));
  expect(FailedEntryCount).toBe(1);
  expect(results?.map(({ ErrorCode }) => ErrorCode)).toEqual(['MalformedDetail', undefined]);
});

it('is refused as a whole with more than ten entries', async () => {
  const Entries = Array.from({ length: 11 }, () => entry('MessageAccepted'));
  await expect(bus.send(new PutEventsCommand({ Entries }))).rejects.toMatchObject({ name: 'ValidationException' });
});

it('hands what a rule takes to its queue as EventBridge does, from its own bus alone', async () => {
  const signal = { ...entry('HostAccountSignal'), EventBusName: NAMES.eventBus };
  const Entries = [
    { ...signal, Time: new Date('2026-03-01T11:00:00.700Z') },
    { ...signal, DetailType: 'MessageAccepted' },
    { ...signal, EventBusName: 'another' },
    entry('HostAccountSignal'),
  ];
  const { Entries: results } = await bus.send(new PutEventsCommand({ Entries }));
  const handed = aws.store.queues.receive(queueName('account-signals'), 10).map(({ body }) => JSON.parse(body));
  expect(handed).toEqual([
    {
      ...{ version: '0', id: results?.[0]?.EventId, 'detail-type': 'HostAccountSignal', source: 'foyer' },
      ...{
        account: '000000000000',
        time: '2026-03-01T11:00:00Z',
        region: 'eu-west-1',
        resources: [],
        detail: { n: 1 },
      },
    },
  ]);
});

it('takes an event by a rule where each field that the rule names has one of its values', () => {
  const event = { 'detail-type': 'A', source: 's' };
  const taken = [{}, { 'detail-type': ['A', 'B'] }, { 'detail-type': ['A'], source: ['s'] }];
  expect(taken.map((pattern) => matches({ pattern }, event))).toEqual([true, true, true]);
  expect(matches({ pattern: { 'detail-type': ['A'], source: ['t'] } }, event)).toBe(false);
});
