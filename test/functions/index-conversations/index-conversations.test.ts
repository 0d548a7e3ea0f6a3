import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoRegistry } from '../../../adapters/dynamodb/dynamo-registry.ts';
import { expiryOf } from '../../../core/expiry.ts';
import type { ConversationContext } from '../../../core/model.ts';
import type { SearchJob } from '../../../core/ports/work.ts';
import { mayHoldAll, searchTerms } from '../../../core/search/search-terms.ts';
import { readJob } from '../../../functions/index-conversations/job.ts';
import { aRegisteredConversation } from '../../support/conversations.ts';
import { aSearchWorld } from '../../support/search-world.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
let world: ReturnType<typeof aSearchWorld>;
beforeAll(() => {
  world = aSearchWorld(table);
});

const finds = async (context: ConversationContext, question: string): Promise<boolean> => {
  const entry = await world.entryOf(context);
  return entry !== undefined && mayHoldAll(entry.filter, searchTerms(question));
};
const words = (count: number, seed: string) => Array.from({ length: count }, (_, n) => `${seed}${n * 7919}`).join(' ');

describe('what a conversation is found by', () => {
  it('is kept when it begins, and goes when its messages go', async () => {
    const context = await aRegisteredConversation(table, { guest: { name: 'Zoë Quist' } });
    await world.settle();
    expect(await world.entryOf(context)).toMatchObject({ upTo: 0, revision: 1, expiresAt: expiryOf(context) });
    expect(await finds(context, 'zoe')).toBe(true);
    expect(await finds(context, context.conversation.subject.kind === 'booking' ? 'booking-' : '')).toBe(true);
    expect(await finds(context, 'quist')).toBe(false);
  });

  it('follows what is said, with one write for each message', async () => {
    const context = await aRegisteredConversation(table);
    await world.settle();
    await world.say(context, { text: 'Is there a dishwasher?' });
    await world.say(context, { text: 'Yes, and a freezer.', author: 'host' });
    const jobs = await world.handedOver();
    expect(jobs.map(({ kind }) => kind)).toEqual(['said', 'said']);
    for (const job of jobs) await world.index(job);
    expect(await world.entryOf(context)).toMatchObject({ upTo: 2, revision: 2 });
    expect([await finds(context, 'dishwasher freezer'), await finds(context, 'garage')]).toEqual([true, false]);
  });

  it('is the same in whatever order jobs come, however often, and where nothing was kept before', async () => {
    const context = await aRegisteredConversation(table);
    await world.settle();
    await world.say(context, { text: 'Is there a dishwasher?' });
    await world.say(context, { text: 'Yes, and a freezer.', author: 'host' });
    const jobs = await world.handedOver();
    for (const job of [...jobs.toReversed(), ...jobs]) await world.index(job);
    const kept = await world.entryOf(context);
    const { conversationId, ...place } = world.placeOf(context);
    await world.index({ kind: 'conversation', conversationId });
    const anew = await world.entryOf(context);
    expect(anew).toEqual({ ...kept, revision: (kept?.revision ?? 0) + 1 });
    const other = await aRegisteredConversation(table);
    await world.say(other, { text: 'Is there a dishwasher?' });
    const [, said] = await world.handedOver();
    expect(said).toMatchObject({ kind: 'said', seq: 1 });
    if (said) await world.index(said);
    expect(await finds(other, 'dishwasher')).toBe(true);
    expect(place.hostId).toBe(context.conversation.hostId);
  });

  it('holds what two wrote at once', async () => {
    const context = await aRegisteredConversation(table);
    await world.settle();
    await world.say(context, { text: 'Is there a dishwasher?' });
    const [first] = await world.handedOver();
    await world.say(context, { text: 'And a freezer?' });
    const [second] = await world.handedOver();
    if (!first || !second) throw new Error('nothing was handed over');
    let isFirst = true;
    const find: typeof world.entries.find = async (place) => {
      const entry = await world.entries.find(place);
      if (isFirst) {
        isFirst = false;
        await world.index(second);
      }
      return entry;
    };
    await world.index(first, { entries: { ...world.entries, find } });
    expect(await world.entryOf(context)).toMatchObject({ upTo: 2 });
    expect(await finds(context, 'dishwasher freezer')).toBe(true);
  });

  it('grows with what is said, and is made anew from all of it then', async () => {
    const context = await aRegisteredConversation(table);
    await world.settle();
    const sizes: (number | undefined)[] = [];
    for (const seed of ['aa', 'bb', 'cc']) {
      await world.say(context, { text: words(150, seed) });
      await world.settle();
      sizes.push((await world.entryOf(context))?.filter.length);
    }
    expect(sizes).toEqual([...sizes].sort((one, other) => Number(one) - Number(other)));
    expect(sizes.at(-1)).toBeGreaterThan(256);
    expect(await finds(context, `aa7919 bb${7919 * 149} cc${7919 * 100}`)).toBe(true);
  });

  it('follows what the platform tells: a payment that gives out the name, a listing’s other name, another end', async () => {
    const facts = { guest: { name: 'Zoë Quist' }, listing: { program: 'rental-pay-per-booking' } } as const;
    const context = await aRegisteredConversation(table, facts);
    await world.settle();
    expect(await finds(context, 'quist')).toBe(false);
    const registry = dynamoRegistry(table.client, table.tableName);
    const { subject, guest, aliases, id } = context.conversation;
    if (subject.kind !== 'booking') throw new Error('no booking');
    const booking = { ...subject.booking, end: '2026-05-01', payment: { state: 'full', onPlatform: true } } as const;
    const fresh = () => ({ conversationId: id, aliases });
    const told = await registry.putBooking(context.listing.listingId, guest, booking, fresh, world.clock.now);
    await registry.putListing({ ...context.listing, name: 'Villa Solbacken' });
    await world.settle();
    expect(await finds(context, 'quist solbacken')).toBe(true);
    const expiresAt = told.kind === 'registered' ? expiryOf(told.context) : 0;
    expect(await world.entryOf(context)).toMatchObject({ expiresAt });
  });

  it('is made anew for all conversations of a host, a page at a time', async () => {
    const context = await aRegisteredConversation(table);
    const { hostId } = context.conversation;
    const ids = Array.from({ length: 3 }, (_, n) => `other-${n}`);
    const pages: Record<string, { items: readonly string[]; next: string | null }> = {
      '': { items: ids.slice(0, 2), next: 'a' },
      a: { items: ids.slice(2), next: null },
    };
    const inboxes = { page: async (_: string, __: unknown, after = '') => pages[after] ?? { items: [], next: null } };
    await world.index({ kind: 'host', hostId }, { inboxes });
    await world.index({ kind: 'listing', hostId, listingId: 'l-1', after: 'a' }, { inboxes });
    expect(world.jobs.splice(0)).toEqual([
      { kind: 'conversation', conversationId: 'other-0' },
      { kind: 'conversation', conversationId: 'other-1' },
      { kind: 'host', hostId, after: 'a' },
      { kind: 'facts', conversationId: 'other-2' },
    ]);
    const left: SearchJob = { kind: 'facts', conversationId: 'other-0' };
    const full = world.index({ kind: 'host', hostId }, { inboxes, work: { index: async () => [left] } });
    await expect(full).rejects.toThrow('did not take all');
  });

  it('is not kept any more of a conversation whose time is over, and is of none that is not there', async () => {
    const context = await aRegisteredConversation(table);
    await world.handedOver();
    world.clock.now = '2030-01-01T00:00:00.000Z';
    const { conversationId } = world.placeOf(context);
    expect(await world.index({ kind: 'conversation', conversationId })).toMatchObject({ count: 0 });
    expect(await world.entryOf(context)).toBeUndefined();
    world.clock.now = '2026-03-01T12:00:00.000Z';
    await expect(world.index({ kind: 'facts', conversationId: 'nowhere' })).rejects.toThrow('no conversation');
  });

  it('is asked for by jobs of known kinds alone', () => {
    const job = { kind: 'host', hostId: 'host-1' };
    expect(readJob(JSON.stringify(job))).toEqual(job);
    expect(() => readJob('{"kind":"all"}')).toThrow('not a job of searches');
  });
});
