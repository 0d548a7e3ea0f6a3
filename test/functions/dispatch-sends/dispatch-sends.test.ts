import { describe, expect, it } from 'vitest';
import { dynamoDigests, dynamoDueDigests } from '../../../adapters/dynamodb/dynamo-digests.ts';
import type { DigestJob, SendJob } from '../../../core/ports/work.ts';
import { createTable } from '../../../local/database.ts';
import { aSendingWorld } from '../../support/sending-world.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
let tables = 0;

/** Dispatching looks at the whole table: each test has one of its own. */
async function aWorld(now = '2026-02-01T08:00:00.000Z') {
  const tableName = `table-${++tables}`;
  await createTable(table.client, tableName);
  const world = await aSendingWorld({ client: table.client, tableName }, now);
  const at = (instant: string) => {
    world.clock.now = instant;
  };
  return { ...world, tableName, at, ids: () => world.jobs.map(({ conversationId }) => conversationId) };
}

const NONE = { handed: 0, overdue: 0, latest: 0 };

describe('a look at what is due', () => {
  it('hands out what is due by now, and at the very instant, and no sooner', async () => {
    const world = await aWorld();
    await world.template({ on: 'check-in', at: '10:00' });
    await world.book('one', { start: '2026-03-01', end: '2026-03-02' });
    world.at('2026-03-01T09:59:59.999Z');
    expect(await world.dispatch()).toEqual(NONE);
    world.at('2026-03-01T10:00:00.000Z');
    expect(await world.dispatch()).toEqual({ handed: 1, overdue: 0, latest: 0 });
    await world.sendAll();
    expect(await world.dispatch()).toEqual(NONE);
    expect(await world.thread('c-one')).toHaveLength(1);
  });

  it('hands out in the order in which it fell due, over hours and conversations, after an outage of six hours', async () => {
    const world = await aWorld();
    await world.template({ on: 'check-in', at: '06:30', usefulUntil: 'always' });
    await world.template({ on: 'check-in', at: '11:15', usefulUntil: 'always' });
    for (const n of [1, 2, 3]) await world.book(`b${n}`, { start: '2026-03-01', end: '2026-03-02' });
    world.at('2026-03-01T06:00:00.000Z');
    await world.dispatch();
    world.at('2026-03-01T12:00:00.000Z');
    expect(await world.dispatch()).toEqual({ handed: 6, overdue: 0, latest: 5.5 * 3_600 });
    for (const id of ['c-b1', 'c-b2', 'c-b3']) {
      const own = world.jobs.filter(({ conversationId }) => conversationId === id).map(({ due }) => due.slice(11, 16));
      expect(own).toEqual(['06:30', '11:15']);
    }
    await world.sendAll();
    expect((await world.thread('c-b1')).map(({ via }) => via)).toEqual(['schedule', 'schedule']);
  });

  it('hands out again what was handed out in vain, every ten minutes, and says so', async () => {
    const world = await aWorld();
    await world.template({ on: 'check-in', at: '10:00' });
    await world.book('lost', { start: '2026-03-01', end: '2026-03-02' });
    world.at('2026-03-01T10:00:30.000Z');
    expect(await world.dispatch()).toMatchObject({ handed: 1 });
    world.jobs.length = 0;
    world.at('2026-03-01T10:03:00.000Z');
    await world.dispatch();
    world.at('2026-03-01T10:06:00.000Z');
    expect(await world.dispatch()).toEqual(NONE);
    world.at('2026-03-01T10:10:30.000Z');
    expect(await world.dispatch()).toEqual({ handed: 1, overdue: 1, latest: 630 });
    await world.sendAll();
    expect(await world.thread('c-lost')).toHaveLength(1);
  });

  it('leaves an hour behind only once it is empty and nothing can come into it any more', async () => {
    const world = await aWorld();
    await world.template({ on: 'check-in', at: '10:00' });
    await world.book('late', { start: '2026-03-01', end: '2026-03-02' });
    const hour = async () => (await world.due.mark())?.hour;
    for (const [instant, expected] of [
      ['2026-03-01T10:30:00.000Z', '2026-03-01T10'],
      ['2026-03-01T11:16:00.000Z', '2026-03-01T10'],
    ] as const) {
      world.at(instant);
      await world.dispatch();
      expect(await hour()).toBe(expected);
    }
    await world.sendAll();
    world.at('2026-03-01T12:14:59.999Z');
    await world.dispatch();
    expect(await hour()).toBe('2026-03-01T11');
    world.at('2026-03-01T12:26:00.000Z');
    await world.dispatch();
    expect(await hour()).toBe('2026-03-01T12');
  });

  it('is begun again where the queue did not take all, and marks nothing', async () => {
    const world = await aWorld();
    await world.template({ on: 'check-in', at: '10:00' });
    for (const n of [1, 2, 3]) await world.book(`q${n}`, { start: '2026-03-01', end: '2026-03-02' });
    world.at('2026-03-01T10:00:00.000Z');
    const before = await world.due.mark();
    const refusing = { send: async (jobs: readonly SendJob[]) => jobs.slice(-1), digest: async () => [] };
    await expect(world.dispatch({ work: refusing })).rejects.toThrow('did not take all');
    expect(await world.due.mark()).toEqual(before);
    expect(await world.dispatch()).toMatchObject({ handed: 3 });
  });

  it('hands out digests that are due, and again ten minutes later while they are not sent', async () => {
    const world = await aWorld();
    const digest = {
      holder: { role: 'guest', id: 'g-dispatched' } as const,
      mark: 'a'.repeat(16),
      due: '2026-03-01T10:00:00.000Z',
    };
    await dynamoDigests(table.client, world.tableName).plan({ ...digest, since: '2026-03-01T09:00:00.000Z' });
    world.at('2026-03-01T09:59:00.000Z');
    expect(await world.dispatch()).toMatchObject({ handed: 0 });
    world.at('2026-03-01T10:00:00.000Z');
    expect(await world.dispatch()).toMatchObject({ handed: 1, overdue: 0 });
    expect(world.digestJobs).toEqual([digest]);
    world.at('2026-03-01T10:11:00.000Z');
    const refusing = { send: async () => [], digest: async (jobs: readonly DigestJob[]) => jobs };
    await expect(world.dispatch({ work: refusing })).rejects.toThrow('did not take all');
    expect(await world.dispatch()).toMatchObject({ handed: 1, overdue: 1 });
    await dynamoDueDigests(table.client, world.tableName).end(digest);
    world.at('2026-03-01T10:22:00.000Z');
    expect(await world.dispatch()).toMatchObject({ handed: 0 });
  });

  it('goes on from the hour at which another died', async () => {
    const world = await aWorld();
    await world.template({ on: 'check-in', at: '08:00', usefulUntil: 'always' });
    await world.template({ on: 'check-in', at: '09:00', usefulUntil: 'always' });
    await world.book('die', { start: '2026-03-01', end: '2026-03-02' });
    world.at('2026-03-01T07:00:00.000Z');
    await world.dispatch();
    world.at('2026-03-01T09:30:00.000Z');
    const dying = {
      ...world.due,
      inHour: (hour: string, ...rest: [string, string]) =>
        hour === '2026-03-01T09' ? Promise.reject(new Error('killed')) : world.due.inHour(hour, ...rest),
    };
    await expect(world.dispatch({ due: dying })).rejects.toThrow('killed');
    expect(await world.due.mark()).toMatchObject({ until: '2026-03-01T09:00:00.000Z' });
    await world.dispatch();
    await world.sendAll();
    expect(await world.thread('c-die')).toHaveLength(2);
  });
});

describe('what is planned', () => {
  it('is filed under now where its time has passed, so that no look misses it', async () => {
    const world = await aWorld();
    await world.template({ on: 'booked' });
    await world.book('past', { start: '2026-03-01', end: '2026-03-02', confirmedAt: undefined });
    const [send] = await world.sends.of('c-past');
    if (!send) throw new Error('nothing planned');
    const long = { ...send, at: '2026-01-01T00:00:00.000Z', revision: send.revision + 1 };
    expect(await world.sends.change(long, world.clock.now)).toBe('changed');
    world.at('2026-02-01T08:00:01.000Z');
    expect(await world.dispatch()).toMatchObject({ handed: 1 });
  });
});
