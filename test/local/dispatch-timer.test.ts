import { beforeEach, expect, it, vi } from 'vitest';
import { dynamoDueSends } from '../../adapters/dynamodb/due-sends.ts';
import { dynamoScheduledSends } from '../../adapters/dynamodb/scheduled-sends.ts';
import { dispatchTimer } from '../../local/dispatch-timer.ts';
import { LambdaRuntime } from '../../local/lambda/runtime.ts';
import { PlannedSends } from '../../local/planned-sends.ts';
import { aScheduledSend } from '../support/scheduled-sends.ts';
import { useTable } from '../support/table.ts';

const table = useTable();
const NOW = '2026-03-01T10:00:00.000Z';
let calls = 0;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW), toFake: ['Date'] });
  calls = 0;
});

/** A change of a send's item, as the stream tells it. */
const changed = (id: string, due?: string) => ({
  dynamodb: {
    Keys: { pk: { S: 'CONV#c1' }, sk: { S: `SEND#${id}` } },
    NewImage: due === undefined ? {} : { dueAt: { S: `${due}#c1#${id}` } },
  },
});

function aTimer() {
  const planned = new PlannedSends();
  const runtime = new LambdaRuntime({ 'dispatch-sends': async () => void calls++ });
  return { planned, timer: dispatchTimer({ planned, runtime, due: dynamoDueSends(table.client, table.tableName) }) };
}

it('calls at the whole minute after the first that is due, and not at all while nothing is', async () => {
  const { planned, timer } = aTimer();
  expect(timer.next()).toBeUndefined();
  planned.take([changed('two', '2026-03-01T12:00:00.000Z'), changed('one', '2026-03-01T11:30:20.500Z')]);
  expect(timer.next()).toBe('2026-03-01T11:31:00.000Z');
  planned.take([changed('one')]);
  expect(timer.next()).toBe('2026-03-01T12:00:00.000Z');
});

it('puts the mark to where the minutes between would have brought it, and calls', async () => {
  const { planned, timer } = aTimer();
  planned.take([changed('one', '2027-01-01T12:00:00.000Z')]);
  vi.setSystemTime('2027-01-01T12:00:00.000Z');
  await timer.run();
  expect(calls).toBe(1);
  expect(await dynamoDueSends(table.client, table.tableName).mark()).toEqual({
    hour: '2027-01-01T11',
    until: '2027-01-01T11:59:59.999Z',
    again: '2027-01-01T12:00:00.000Z',
  });
});

it('calls again after ten minutes for what was handed out and is planned still', async () => {
  const { planned, timer } = aTimer();
  planned.take([changed('one', NOW)]);
  await timer.run();
  expect(timer.next()).toBe('2026-03-01T10:10:00.000Z');
  planned.take([changed('two', '2026-03-01T10:03:00.000Z')]);
  expect(timer.next()).toBe('2026-03-01T10:03:00.000Z');
});

it('begins with what is planned already, and with nothing that ended', async () => {
  const sends = dynamoScheduledSends(table.client, table.tableName);
  await sends.change(aScheduledSend({ id: 'planned', at: '2026-03-01T11:00:00.000Z' }), NOW);
  await sends.change(aScheduledSend({ id: 'held', state: 'held' }), NOW);
  const planned = await PlannedSends.open(table.client, table.tableName);
  expect(planned.instants()).toEqual(['2026-03-01T11:00:00.000Z']);
});
