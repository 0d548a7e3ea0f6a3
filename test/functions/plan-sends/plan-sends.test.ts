import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { dynamoRegistry } from '../../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoScheduledSends } from '../../../adapters/dynamodb/scheduled-sends.ts';
import type { ScheduleJob } from '../../../core/ports/work.ts';
import { aDraft } from '../../support/conversations.ts';
import { aSendingWorld } from '../../support/sending-world.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const NOW = '2026-02-01T08:00:00.000Z';
const STAY = { start: '2026-03-01', end: '2026-03-02' };
const numbers = Array.from({ length: 30 }, (_, n) => n);

/** The table through a client that lets something happen before its first transaction. */
function interrupted(happen: () => Promise<unknown>) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: table.endpoint, region: 'eu-west-1', credentials });
  let isOver = false;
  client.middlewareStack.add(
    (next, context) => async (given) => {
      if (!isOver && context.commandName === 'TransactWriteItemsCommand') {
        isOver = true;
        await happen();
      }
      return next(given);
    },
    { step: 'initialize' },
  );
  return { client, tableName: table.tableName };
}

describe('a template that changes', () => {
  it('is planned anew in all of thirty conversations, and again changes nothing', async () => {
    const world = await aSendingWorld(table, NOW);
    const { id } = await world.template({ on: 'check-in', at: '10:00' });
    for (const n of numbers) await world.book(`many-${n}`, STAY);
    await world.template({ on: 'check-in', at: '11:00' }, { id });
    const revisions = async () => {
      world.planJobs.push({ kind: 'host', hostId: world.hostId });
      await world.planAll();
      const all = await Promise.all(numbers.map((n) => world.sends.find(`c-many-${n}`, id)));
      expect(new Set(all.map((send) => send?.at))).toEqual(new Set(['2026-03-01T11:00:00.000Z']));
      return all.map((send) => send?.revision);
    };
    expect(new Set(await revisions())).toEqual(new Set([2]));
    expect(new Set(await revisions())).toEqual(new Set([2]));
  });

  it('is planned by a booking that is registered at the very moment', async () => {
    const world = await aSendingWorld(table, NOW);
    let id = '';
    const between = interrupted(async () => {
      id = (await world.template({ on: 'check-in', at: '10:00' })).id;
    });
    await world.book('moment', STAY, {}, dynamoRegistry(between.client, between.tableName));
    expect(await world.sends.of('c-moment')).toMatchObject([{ id, state: 'planned' }]);
  });

  it('is planned by the facts that a booking has at the very moment', async () => {
    const world = await aSendingWorld(table, NOW);
    const { id } = await world.template({ on: 'check-in', at: '10:00' });
    await world.book('moves', STAY);
    await world.template({ on: 'check-in', at: '11:00' }, { id });
    const between = interrupted(() => world.book('moves', { start: '2026-03-05', end: '2026-03-06' }));
    const sends = dynamoScheduledSends(between.client, between.tableName);
    await world.plan({ kind: 'conversation', conversationId: 'c-moves' }, { sends });
    expect(await world.sends.of('c-moves')).toMatchObject([{ id, at: '2026-03-05T11:00:00.000Z' }]);
  });

  it('is planned in a second pass where a booking by the rules of before was not in the index yet', async () => {
    const world = await aSendingWorld(table, NOW);
    await world.template({ on: 'check-in', at: '10:00' });
    await world.book('lagging', STAY);
    const { id } = await world.template({ on: 'check-in', at: '11:00' });
    const lagging = { page: async () => ({ items: [], next: null }) };
    await world.plan({ kind: 'host', hostId: world.hostId }, { inboxes: lagging });
    expect(world.planJobs).toEqual([
      { kind: 'host', hostId: world.hostId, after: '2026-02-01T07:58:00.000Z', again: true },
    ]);
    await world.planAll();
    expect(await world.sends.find('c-lagging', id)).toMatchObject({ state: 'planned' });
    expect(world.planJobs).toEqual([]);
  });

  it('is begun again where the queue did not take all', async () => {
    const world = await aSendingWorld(table, NOW);
    await world.book('refused', STAY);
    const refusing = { schedule: async (jobs: readonly ScheduleJob[]) => jobs };
    const job = { kind: 'host', hostId: world.hostId } as const;
    await expect(world.plan(job, { work: refusing })).rejects.toThrow('did not take all');
  });

  it('is a fault in no conversation', async () => {
    const world = await aSendingWorld(table, NOW);
    const job = { conversationId: 'nowhere', seq: 1 };
    await expect(world.plan({ kind: 'conversation', ...job })).rejects.toThrow('no conversation');
    await expect(world.plan({ kind: 'answers', ...job })).rejects.toThrow('no conversation');
  });
});

describe('an answer to a guest', () => {
  const first = { on: 'guest-message', when: { firstMessageOnly: true } } as const;

  /** A conversation in which so much was said. */
  async function aTalk(bookingId: string, ...authors: readonly ('guest' | 'host')[]) {
    const world = await aSendingWorld(table, NOW);
    const conversationId = await world.book(bookingId, STAY);
    for (const author of authors) {
      const context = await world.conversations.byId(conversationId);
      if (!context) throw new Error('no conversation');
      await world.conversations.append({
        context,
        message: aDraft({ author, at: NOW }),
        delivery: { state: 'pending' },
      });
    }
    return { ...world, answer: (seq: number) => world.plan({ kind: 'answers', conversationId, seq }), conversationId };
  }

  it('is none where no template answers', async () => {
    const { answer } = await aTalk('none', 'guest');
    expect(await answer(1)).toEqual({ code: 'answers-planned', count: 0 });
  });

  it('is planned once, for the first of the guest’s messages alone where that is asked for', async () => {
    const { answer, template, sends, conversationId } = await aTalk('first', 'host', 'guest', 'guest');
    const { id } = await template(first);
    expect(await answer(3)).toMatchObject({ count: 0 });
    expect(await answer(2)).toMatchObject({ count: 1 });
    expect(await answer(2)).toMatchObject({ count: 0 });
    expect(await sends.of(conversationId)).toMatchObject([{ id: `${id}-2`, seq: 2, state: 'planned' }]);
  });

  it('is none to a message that is not there', async () => {
    const { answer, template } = await aTalk('gone', 'host');
    await template(first);
    expect(await answer(2)).toMatchObject({ count: 0 });
  });
});
