import { describe, expect, it } from 'vitest';
import { headAfter, headRead, headUnasked, PREVIEW_LENGTH } from '../../core/head.ts';
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

  it('lets the guest wait since what came after, never since earlier, and not where nobody waited', () => {
    const waiting = (since?: string) => aConversation({ awaitingAnswerSince: since });
    expect(headUnasked(waiting(T10), []).awaitingAnswerSince).toBeUndefined();
    expect(headUnasked(waiting(T10), [aMessage({ at: T11 })]).awaitingAnswerSince).toBe(T11);
    expect(headUnasked(waiting(T11), [aMessage({ at: T10 })]).awaitingAnswerSince).toBe(T11);
    expect(headUnasked(waiting(), [aMessage({ at: T10 })]).awaitingAnswerSince).toBeUndefined();
  });
});
