import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { beforeAll, expect, it } from 'vitest';
import { useStandIns } from '../use-stand-ins.ts';

const aws = useStandIns();
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
