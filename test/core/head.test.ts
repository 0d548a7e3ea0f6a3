import { describe, expect, it } from 'vitest';
import { headAfter, headRead, headReadBy, headUnasked, MOST_READERS, PREVIEW_LENGTH } from '../../core/head.ts';
import type { Message } from '../../core/model.ts';
import { aConversation, aProof } from '../support/facts.ts';

const aMessage = (message: Partial<Message> = {}): Message => ({
  id: 'c1-1',
  conversationId: 'c1',
  seq: 1,
  proof: aProof(),
  at: '2026-02-07T10:00:00.000Z',
  author: 'guest',
  via: 'mail',
  text: 'Hello',
  attachments: [],
  notes: [],
  ...message,
});
const T10 = '2026-02-07T10:00:00.000Z';
const T11 = '2026-02-07T11:00:00.000Z';

describe('the head after a message', () => {
  it('shows the message as the last one, on one line, its first 140 characters, no emoji halved', () => {
    const text = `one\n\n two ${'😀'.repeat(200)}`;
    const { lastMessage } = headAfter(aConversation(), aMessage({ text }));
    expect(lastMessage?.preview).toBe(`one two ${'😀'.repeat(PREVIEW_LENGTH - 8)}`);
  });

  it('counts it as unread for the other side; what the platform writes, for both', () => {
    expect(headAfter(aConversation(), aMessage({ author: 'guest' })).unread).toEqual({ guest: 0, host: 1 });
    expect(headAfter(aConversation(), aMessage({ author: 'host' })).unread).toEqual({ guest: 1, host: 0 });
    expect(headAfter(aConversation(), aMessage({ author: 'platform' })).unread).toEqual({ guest: 1, host: 1 });
  });

  it('has read by the side that writes by hand what was written before, whether by API, mail or template', () => {
    const head = aConversation({ seq: 4, unread: { guest: 2, host: 3 }, readSeq: { guest: 1, host: 0 } });
    const marksAfter = (message: Partial<Message>) => {
      const { unread, readSeq } = headAfter(head, aMessage({ seq: 5, ...message }));
      return [unread, readSeq];
    };
    for (const via of ['api', 'mail', 'template'] as const)
      expect(marksAfter({ author: 'host', via })).toEqual([
        { guest: 3, host: 0 },
        { guest: 1, host: 5 },
      ]);
    expect(marksAfter({ author: 'guest' })).toEqual([
      { guest: 0, host: 4 },
      { guest: 5, host: 0 },
    ]);
    const nothing = [{ guest: 3, host: 3 }, head.readSeq];
    expect(marksAfter({ author: 'host', via: 'schedule' })).toEqual(nothing);
    expect(marksAfter({ author: 'host', notes: ['automatic'] })).toEqual(nothing);
    expect(marksAfter({ author: 'platform' })).toEqual([{ guest: 3, host: 4 }, head.readSeq]);
  });

  it('moves no instant back when a mail was long under way', () => {
    const head = aConversation({ activityAt: T11, guestWroteAt: T11 });
    expect(headAfter(head, aMessage({ at: T10 }))).toMatchObject({ activityAt: T11, guestWroteAt: T11 });
    expect(headAfter(aConversation({ guestWroteAt: T10 }), aMessage({ at: T11 })).guestWroteAt).toBe(T11);
    expect(headAfter(aConversation(), aMessage({ author: 'host' })).guestWroteAt).toBeUndefined();
  });

  it('lets the guest wait since the first message that no one answered by hand', () => {
    const waiting = aConversation({ awaitingAnswerSince: T10 });
    expect(headAfter(aConversation(), aMessage()).awaitingAnswerSince).toBe(T10);
    expect(headAfter(waiting, aMessage({ at: T11 })).awaitingAnswerSince).toBe(T10);
    expect(headAfter(waiting, aMessage({ author: 'host', via: 'schedule' })).awaitingAnswerSince).toBe(T10);
    expect(headAfter(waiting, aMessage({ author: 'platform' })).awaitingAnswerSince).toBe(T10);
    expect(headAfter(waiting, aMessage({ author: 'host', via: 'template' })).awaitingAnswerSince).toBeUndefined();
  });

  it('takes what a machine sent for a side for nothing that the side wrote, and for something to read', () => {
    const notes = ['automatic'] as const;
    const waiting = aConversation({ awaitingAnswerSince: T10, guestWroteAt: T10 });
    const [guests, hosts] = [aMessage({ notes, at: T11 }), aMessage({ notes, at: T11, author: 'host' })];
    expect(headAfter(aConversation(), guests)).toMatchObject({
      guestWroteAt: undefined,
      awaitingAnswerSince: undefined,
    });
    expect(headAfter(waiting, guests)).toMatchObject({ guestWroteAt: T10, awaitingAnswerSince: T10, activityAt: T11 });
    expect(headAfter(waiting, hosts)).toMatchObject({ awaitingAnswerSince: T10, unread: { guest: 1, host: 0 } });
    expect(headUnasked(waiting, [guests]).awaitingAnswerSince).toBeUndefined();
    const loops = { texts: {}, run: { side: 'host', at: T10, count: 3 } } as const;
    expect(headAfter(aConversation({ loops }), guests).loops).toBe(loops);
  });

  it('counts what a side wrote in its hour, and begins a new one at the hour', () => {
    const head = aConversation({ rates: { guest: { from: T10, count: 5 }, host: { from: T10, count: 1 } } });
    const at = '2026-02-07T10:59:59.999Z';
    expect(headAfter(head, aMessage({ at })).rates).toEqual({
      guest: { from: T10, count: 6 },
      host: { from: T10, count: 1 },
    });
    expect(headAfter(head, aMessage({ at: T11 })).rates.guest).toEqual({ from: T11, count: 1 });
    expect(headAfter(aConversation(), aMessage({ author: 'host' })).rates).toEqual({ host: { from: T10, count: 1 } });
    expect(headAfter(head, aMessage({ author: 'platform' })).rates).toEqual(head.rates);
  });
});

describe('the head after a mark', () => {
  it('leaves unread what others wrote since', () => {
    const after = [aMessage({ author: 'guest' }), aMessage({ author: 'host' }), aMessage({ author: 'platform' })];
    expect(headRead(aConversation({ seq: 5, unread: { guest: 9, host: 9 } }), 'guest', 2, after)).toMatchObject({
      revision: 2,
      unread: { guest: 2, host: 9 },
      readSeq: { guest: 2, host: 0 },
    });
  });

  it('knows who of a side read how far, the latest first, twenty at most, and never moves back', () => {
    const reading = (person: string, at = T10) => ({ after: [], reader: { person, at } });
    const head = aConversation({ seq: 5, readSeq: { guest: 0, host: 3 }, unread: { guest: 0, host: 1 } });
    expect(headReadBy(head, 'host', 3, { after: [] })).toBeUndefined();
    expect(headReadBy(head, 'host', 0, reading('p-1'))).toBeUndefined();
    expect(headReadBy(head, 'host', 5, { after: [] })).toMatchObject({ readSeq: { host: 5 }, unread: { host: 0 } });
    const one = headReadBy(head, 'host', 2, reading('p-1'));
    expect(one).toMatchObject({
      ...{ revision: 2, readSeq: head.readSeq, unread: head.unread },
      readers: { host: [{ person: 'p-1', seq: 2, at: T10 }] },
    });
    expect(headReadBy(one ?? head, 'host', 2, reading('p-1', T11))).toBeUndefined();
    const again = headReadBy(one ?? head, 'host', 4, reading('p-1', T11));
    expect(again?.readers).toEqual({ host: [{ person: 'p-1', seq: 4, at: T11 }] });
    expect(again?.readSeq.host).toBe(4);
    let many = again ?? head;
    for (let n = 2; n <= 30; n++) many = headReadBy(many, 'host', 1, reading(`p-${n}`)) ?? many;
    expect(many.readers?.host).toHaveLength(MOST_READERS);
    expect(many.readers?.host?.[0]).toMatchObject({ person: 'p-30', seq: 1 });
  });

  it('lets the guest wait since what came after, never since earlier, and not where nobody waited', () => {
    const waiting = (since?: string) => aConversation({ awaitingAnswerSince: since });
    expect(headUnasked(waiting(T10), []).awaitingAnswerSince).toBeUndefined();
    expect(headUnasked(waiting(T10), [aMessage({ at: T11 })]).awaitingAnswerSince).toBe(T11);
    expect(headUnasked(waiting(T11), [aMessage({ at: T10 })]).awaitingAnswerSince).toBe(T11);
    expect(headUnasked(waiting(), [aMessage({ at: T10 })]).awaitingAnswerSince).toBeUndefined();
  });
});
