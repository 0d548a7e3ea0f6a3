import { describe, expect, it } from 'vitest';
import type { Delivery, MessageDraft } from '../../../core/model.ts';
import { mayHaveNews, newsOf, readUpTo } from '../../../core/notifications/digest-news.ts';
import { aContext, aConversation, aHost } from '../../support/facts.ts';
import { messagesOf } from '../../support/messages.ts';

const NOW = '2026-03-02T07:00:00.000Z';
const GUEST = { side: 'guest', address: 'Gita@Guests.Example' } as const;
const HOST = { side: 'host', address: 'office@hosts.example' } as const;
const unread = { guest: 1, host: 1 };
const sent = (draft: Partial<MessageDraft>, delivery: Delivery = { state: 'delivered' }) =>
  messagesOf('c1', [draft]).map((message) => ({ message, delivery }));
const told = (side: 'guest' | 'host', ...messages: ReturnType<typeof sent>[]) => {
  const news = newsOf(aContext(), side, messages.flat());
  return news && [news.count, news.words];
};

describe('a conversation', () => {
  it('may have news for a side that has not read all of it', () => {
    const context = aContext({ conversation: aConversation({ unread }) });
    expect(mayHaveNews(context, GUEST, NOW)).toBe(true);
    expect(mayHaveNews(context, HOST, NOW)).toBe(true);
    expect(mayHaveNews(aContext(), GUEST, NOW)).toBe(false);
  });

  it('has none for a guest at an address that they don’t have in it', () => {
    const context = aContext({ conversation: aConversation({ unread }) });
    expect(mayHaveNews(context, { ...GUEST, address: 'old@guests.example' }, NOW)).toBe(false);
  });

  it('has none from the read cutoff on', () => {
    const context = aContext({ conversation: aConversation({ unread }) });
    expect(mayHaveNews(context, HOST, '2027-03-27T22:59:59.999Z')).toBe(true);
    expect(mayHaveNews(context, HOST, '2027-03-27T23:00:00.000Z')).toBe(false);
  });

  it('is looked at from what was read on, and never further back than fifty messages', () => {
    expect(readUpTo({ seq: 9, readSeq: { guest: 0, host: 7 } }, 'host')).toBe(7);
    expect(readUpTo({ seq: 60, readSeq: { guest: 0, host: 7 } }, 'guest')).toBe(10);
  });
});

describe('what is told of it', () => {
  it('is how many messages of the other side are not read, and the first words of the latest', () => {
    expect(told('host', sent({ author: 'guest', text: 'One' }), sent({ author: 'guest', text: 'Two\nlines' }))).toEqual(
      [2, 'Two lines'],
    );
    expect(told('guest', sent({ author: 'host', text: 'One' }), sent({ author: 'platform', text: 'Two' }))).toEqual([
      2,
      'Two',
    ]);
  });

  it('is nothing that came before what its reader wrote by hand', () => {
    expect(told('host', sent({ author: 'guest' }), sent({ author: 'host', via: 'mail' }))).toBeUndefined();
    expect(
      told('guest', sent({ author: 'host' }), sent({ author: 'guest' }), sent({ author: 'host', text: 'New' })),
    ).toEqual([1, 'New']);
  });

  it('is all the same what came before an answer that went out by itself, or an absence notice', () => {
    expect(told('host', sent({ author: 'guest', text: 'Hi' }), sent({ author: 'host', via: 'schedule' }))).toEqual([
      1,
      'Hi',
    ]);
    expect(
      told('guest', sent({ author: 'host', text: 'Hi' }), sent({ author: 'guest', notes: ['automatic'] })),
    ).toEqual([1, 'Hi']);
  });

  it('is nothing that the platform wrote, to a host: it went to the guest', () => {
    expect(told('host', sent({ author: 'platform' }))).toBeUndefined();
  });

  it('is nothing that is held, nor how many there are', () => {
    const link = { author: 'host', text: 'See elsewhere.example', links: ['elsewhere.example'] } as const;
    const held = sent(link, { state: 'pending', held: { at: NOW, links: [] } });
    const by = { role: 'platform', id: 'backend' } as const;
    const host = aHost({ restrictions: { links: { id: 'r-1', since: NOW, reason: 'Why', cause: 'platform', by } } });
    const news = newsOf(aContext({ host }), 'guest', [...sent({ author: 'host', text: 'Hi' }), ...held]);
    expect(news).toMatchObject({ count: 1, words: 'Hi' });
    expect(newsOf(aContext({ host }), 'guest', held)).toBeUndefined();
    expect(
      newsOf(aContext(), 'guest', sent(link, { state: 'undeliverable', reason: 'links-disabled' })),
    ).toBeUndefined();
  });
});
