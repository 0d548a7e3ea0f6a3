import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../core/model.ts';
import { DEFAULT_LIMITS } from '../../../core/writing.ts';
import { aDraft } from '../../support/conversations.ts';
import { aSendingWorld } from '../../support/sending-world.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const DUE = '2026-03-01T10:00:00.000Z';

/** A send that is due. */
async function aDueSend(name: string, listing: Partial<Listing> = {}) {
  const world = await aSendingWorld(table, '2026-02-01T08:00:00.000Z', listing);
  const { id: sendId } = await world.template({ on: 'check-in', at: '10:00' });
  const conversationId = await world.book(name, { start: '2026-03-01', end: '2026-03-02' });
  world.clock.now = DUE;
  const job = { conversationId, sendId, due: DUE };
  return { ...world, conversationId, job, current: () => world.sends.find(conversationId, sendId) };
}

/** In place of a step after which everything dies. */
const killed =
  <A extends readonly unknown[], R>(step: (...given: A) => Promise<R>) =>
  async (...given: A): Promise<R> => {
    await step(...given);
    throw new Error('killed');
  };

describe('a send that is due', () => {
  it('goes out once, however many jobs there are of it at once', async () => {
    const { job, send, thread, current, conversationId } = await aDueSend('many');
    const ends = await Promise.all(Array.from({ length: 6 }, () => send(job)));
    expect(ends.toSorted()).toEqual(['passed', 'passed', 'passed', 'passed', 'passed', 'sent']);
    expect(await thread(conversationId)).toMatchObject([{ author: 'host', via: 'schedule', notes: ['automatic'] }]);
    expect(await current()).toMatchObject({ state: 'sent', messageId: `${conversationId}-1`, revision: 2 });
  });

  it('goes out once where everything dies after it was stored, and where it dies before', async () => {
    const { job, send, thread, conversations, conversationId } = await aDueSend('dying');
    const before = { ...conversations, append: () => Promise.reject(new Error('killed')) };
    await expect(send(job, { conversations: before })).rejects.toThrow('killed');
    expect(await thread(conversationId)).toEqual([]);
    const after = { ...conversations, append: killed(conversations.append) };
    await expect(send(job, { conversations: after })).rejects.toThrow('killed');
    expect(await send(job)).toBe('passed');
    expect(await thread(conversationId)).toHaveLength(1);
  });

  it('does not go out at the instant that it was moved away from', async () => {
    const { job, send, book, thread, conversationId, current } = await aDueSend('moved');
    await book('moved', { start: '2026-03-05', end: '2026-03-06' });
    expect(await send(job)).toBe('passed');
    expect(await thread(conversationId)).toEqual([]);
    expect(await current()).toMatchObject({ state: 'planned', at: '2026-03-05T10:00:00.000Z' });
  });

  it('is decided anew where its booking is cancelled while it is being decided', async () => {
    const { job, send, book, thread, conversationId, templates, current } = await aDueSend('cancelled');
    let isCancelled = false;
    const cancelling: typeof templates.find = async (...named) => {
      const found = await templates.find(...named);
      if (!isCancelled) {
        isCancelled = true;
        await book('cancelled', { status: 'cancelled', cancelledAt: DUE, start: '2026-03-01', end: '2026-03-02' });
      }
      return found;
    };
    expect(await send(job, { templates: { find: cancelling } })).toBe('passed');
    expect(await thread(conversationId)).toEqual([]);
    expect(await current()).toMatchObject({ state: 'dropped', reason: 'booking-cancelled' });
  });

  it('goes out with the words that the template has by now', async () => {
    const { job, send, template, thread, conversationId } = await aDueSend('words');
    await template({ on: 'check-in', at: '10:00' }, { id: job.sendId, texts: { en: 'Welcome' } });
    expect(await send(job)).toBe('sent');
    expect(await thread(conversationId)).toMatchObject([{ text: 'Welcome' }]);
  });

  it('is put off where its host has sent as much as it may in this hour', async () => {
    const { job, send, current, conversations, conversationId } = await aDueSend('busy');
    const context = await conversations.byId(conversationId);
    if (!context) throw new Error('no conversation');
    const message = aDraft({ author: 'host', at: DUE });
    await conversations.append({ context, message, delivery: { state: 'delivered' } });
    const limits = { ...DEFAULT_LIMITS, messagesPerHour: 1 };
    expect(await send(job, { limits })).toBe('planned');
    expect(await current()).toMatchObject({ state: 'planned', at: '2026-03-01T11:00:00.000Z' });
  });

  it('is dropped with its code where the rules for all messages refuse it', async () => {
    const { job, send, template, current } = await aDueSend('refused', { program: 'activity' });
    const texts = { en: 'Please leave us a review on Tripadvisor.' };
    await template({ on: 'check-in', at: '10:00' }, { id: job.sendId, texts });
    expect(await send(job)).toBe('dropped');
    expect(await current()).toMatchObject({ state: 'dropped', reason: 'review-elsewhere' });
  });

  it('is held where what its host sends elsewhere restricts it just now (N10)', async () => {
    const { job, send, current, conversations } = await aDueSend('restricted');
    const refusal = { code: 'links-disabled', reason: 'The same foreign link went to many guests.' } as const;
    const refusing = { ...conversations, append: async () => ({ kind: 'refused', refusal }) as const };
    expect(await send(job, { conversations: refusing })).toBe('held');
    expect(await current()).toMatchObject({ state: 'held', reason: 'links-disabled' });
  });

  it('that waits is handed out once more where it makes sense no longer, and is dropped', async () => {
    const { job, send, template, current, dispatch, jobs, clock } = await aDueSend('waiting');
    const texts = { en: '{{listing.parking}}' };
    await template({ on: 'check-in', at: '10:00' }, { id: job.sendId, texts });
    expect(await send(job)).toBe('held');
    clock.now = '2026-03-01T23:59:59.999Z';
    expect(await send(job)).toBe('passed');
    clock.now = '2026-03-02T00:00:00.000Z';
    await dispatch();
    expect(jobs).toContainEqual({ ...job, due: clock.now });
    expect(await send(job)).toBe('dropped');
    expect(await current()).toMatchObject({ state: 'dropped', reason: 'pointless', at: clock.now });
  });

  it('is nothing where there is none of that name', async () => {
    const { job, send } = await aDueSend('unknown');
    expect(await send({ ...job, sendId: 'nothing' })).toBe('passed');
    expect(await send({ ...job, conversationId: 'nowhere' })).toBe('passed');
  });
});
