import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import type { ResponseJob } from '../../../core/ports/work.ts';
import { responseRate } from '../../../core/response-rate/response-rate.ts';
import { readJob } from '../../../functions/track-responses/job.ts';
import { aMailRow } from '../../support/mail-rows.ts';
import { aHistory, BEGIN, DAYS } from '../../support/response-histories.ts';
import { type Happening, modelledRate } from '../../support/response-model.ts';
import { aResponseWorld } from '../../support/response-world.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const T = (hour: number): string => new Date(Date.UTC(2026, 2, 21, hour)).toISOString();

/** The figures and reasons at `now`, by the numbers of the messages. */
const ofKept = (kept: Parameters<typeof responseRate>[0], now: number) => {
  const { messages, window: _window, ...figures } = responseRate(kept, new Date(now).toISOString());
  return { ...figures, messages: new Map(messages.map(({ message, reason }) => [seqOf(message.messageId), reason])) };
};
const seqOf = (id: string): string => id.slice(id.lastIndexOf('-') + 1);

describe('what is kept of a history', () => {
  it('is what a plain recomputation gives, whatever order jobs come in, however often, and whoever dies over them', async () => {
    const disorders = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(aHistory('h', 14), disorders, async (history, disorder) => {
        const world = await aResponseWorld(table, { booking: { end: history.end } });
        const now = BEGIN + (DAYS + 1) * 86_400_000;
        world.clock.now = new Date(now).toISOString();
        const half = history.happenings.length / 2;
        const late: ResponseJob[] = [];
        for (const part of [history.happenings.slice(0, half), history.happenings.slice(half)]) {
          for (const event of part) await world.happen(event);
          const jobs = shuffled([...late.splice(0), ...(await world.handedOver())], disorder);
          // some only after what happens next, some twice, all at the same time
          if (part.length > half) late.push(...jobs.splice(0, jobs.length / 2));
          await Promise.all([...jobs, ...jobs.slice(0, 3)].map((job, n) => untilDone(world, job, disorder[n] ?? 0)));
        }
        for (const job of late) await world.track(job);
        const { days: _days, messages, ...figures } = modelledRate([history], now);
        const reasons = new Map([...messages].map(([id, reason]) => [seqOf(id), reason]));
        expect(ofKept(await world.kept(), now)).toEqual({ ...figures, messages: reasons });
      }),
      { numRuns: 6 },
    );
  });

  it('is the same made anew from the record, as for what was written before anything was kept', async () => {
    const world = await aResponseWorld(table);
    const events: readonly Happening[] = [
      { kind: 'guest', id: 'c-1', at: Date.parse(T(1)) },
      { kind: 'host', at: Date.parse(T(2)), by: 'mail' },
      { kind: 'guest', id: 'c-3', at: Date.parse(T(3)) },
      { kind: 'guest', id: 'c-4', at: Date.parse(T(4)) },
      { kind: 'unasked', id: 'c-3', at: Date.parse(T(5)) },
    ];
    for (const event of events) await world.happen(event);
    expect(await world.track({ kind: 'host', hostId: world.hostId })).toMatchObject({ count: 1 });
    expect(world.jobs).toEqual([{ kind: 'conversation', conversationId: world.id }]);
    for (const job of world.jobs) expect(await world.track(job)).toEqual({ code: 'responses-kept', count: 3 });
    const anew = await world.kept();
    for (const job of await world.handedOver()) await world.track(job);
    expect(await world.kept()).toEqual(anew);
    expect(anew.map(({ answeredAt, unaskedAt }) => answeredAt ?? unaskedAt)).toEqual([T(2), T(5), undefined]);
  });
});

describe('until when the host may write', () => {
  it('follows the booking’s dates while an answer is in time, and stays as it was then', async () => {
    const world = await aResponseWorld(table, { booking: { end: '2026-03-27' } });
    const closing = async () => (await world.kept())[0]?.closesAt;
    const settle = async () => {
      for (const job of await world.handedOver()) await world.track(job);
    };
    await world.append({ at: T(1) });
    world.clock.now = T(2);
    await settle();
    expect(await closing()).toBe('2026-04-04T00:00:00.000Z');
    await world.rebook({ end: '2026-03-28' });
    world.clock.now = T(25);
    await settle();
    expect(await closing()).toBe('2026-04-05T00:00:00.000Z');
    await world.rebook({ end: '2026-03-01' });
    world.clock.now = new Date(Date.parse(T(25)) + 1).toISOString();
    await settle();
    await world.track({ kind: 'conversation', conversationId: world.id });
    expect(await closing()).toBe('2026-04-05T00:00:00.000Z');
  });
});

describe('what is kept', () => {
  it('is nothing of a message older than it would be kept for', async () => {
    const world = await aResponseWorld(table);
    await world.append({ at: T(1) });
    world.clock.now = '2027-04-25T01:00:00.000Z';
    await world.track({ kind: 'conversation', conversationId: world.id });
    expect(await world.kept()).toEqual([]);
    world.clock.now = '2027-04-25T00:59:59.000Z';
    await world.track({ kind: 'conversation', conversationId: world.id });
    expect(await world.kept()).toHaveLength(1);
  });

  it('is found however long the run before an answer is, and of it only what a mark is in time for', async () => {
    const world = await aResponseWorld(table, { booking: { end: '2026-05-01' } });
    for (let n = 0; n < 30; n++) await world.append({ at: T(n) });
    world.clock.now = T(30);
    await world.unask(30, T(30));
    const [mark] = (await world.handedOver()).filter(({ kind }) => kind === 'unasked');
    if (mark) expect(await world.track(mark)).toMatchObject({ count: 24 });
    await world.append({ at: T(31), author: 'host' });
    const [answer] = (await world.handedOver()).filter(({ kind }) => kind === 'answered');
    if (answer) expect(await world.track(answer)).toMatchObject({ count: 30 });
    expect(new Set((await world.kept()).map(({ answeredAt }) => answeredAt))).toEqual(new Set([T(31)]));
  });

  it('is a mail that was quarantined from when it was let through, not from when it was written', async () => {
    const world = await aResponseWorld(table);
    const released = { by: { role: 'platform', id: 'p-1' }, at: T(40) } as const;
    const mail = { mailId: `let-through-${world.id}`, recipient: 'host@reply.foyer.test' };
    await dynamoMailLog(table.client, table.tableName).record(aMailRow({ ...mail, released }));
    await world.append({ at: T(1), via: 'mail', mail });
    await world.append({ at: T(41), author: 'host' });
    for (const job of await world.handedOver()) await world.track(job);
    expect(await world.kept()).toMatchObject([{ at: T(40), answeredAt: T(41) }]);
  });

  it('is nothing of what is no job of this queue, and a job of no conversation is a fault', async () => {
    expect(() => readJob('{"kind":"expiry","conversationId":"c"}')).toThrow('not a job of responses');
    const world = await aResponseWorld(table);
    await expect(world.track({ kind: 'conversation', conversationId: 'none' })).rejects.toThrow('no conversation');
    const full = { track: async (jobs: readonly ResponseJob[]) => jobs };
    await expect(world.track({ kind: 'host', hostId: world.hostId }, { work: full })).rejects.toThrow('take all');
  });
});

/** In an order that `disorder` decides. */
const shuffled = <V>(all: readonly V[], disorder: readonly number[]): V[] =>
  all
    .map((value, n) => ({ value, place: (disorder[n] ?? 0) % 97 }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value);

/** The first time may die after some of it was written; it comes again then. */
async function untilDone(world: Awaited<ReturnType<typeof aResponseWorld>>, job: ResponseJob, die: number) {
  const { keep } = world.responses;
  const dying: typeof keep = async (hostId, messages, ...rest) => {
    await keep(hostId, messages.slice(0, die % 3), ...rest);
    throw new Error('died');
  };
  if (die % 2 === 1) await expect(world.track(job, { responses: { keep: dying } })).rejects.toThrow('died');
  await world.track(job);
}
