import { beforeAll, describe, expect, it } from 'vitest';
import { guest, host, PLATFORM, useApi } from '../../support/api.ts';
import { aBooking, aConversation, aGuest, aListing } from '../../support/api-bodies.ts';
import { aConversation as aStoredHead } from '../../support/facts.ts';
import { aHostWithListings, storeHeads } from '../../support/seeded-inbox.ts';

const api = useApi();
const HOST = host('host-1');
const conversations: Record<string, string> = {};

/** Bookings of two listings of one host, each of a guest of its own; written to in this order. */
beforeAll(async () => {
  conversations['a'] = await aConversation(api);
  await api.call('PUT', '/listings/listing-2', PLATFORM, { body: aListing() });
  for (const [name, listingId] of [
    ['b', 'listing-2'],
    ['c', 'listing-1'],
    ['d', 'listing-2'],
  ] as const)
    conversations[name] = (
      await api.call('PUT', `/bookings/${name}`, PLATFORM, {
        body: aBooking({ listingId, guest: aGuest({ id: `guest-${name}` }) }),
      })
    ).text('conversationId');
  for (const [minute, name, by] of [
    [1, 'd', HOST],
    [2, 'a', guest('guest-1')],
    [3, 'b', guest('guest-b')],
    [4, 'c', HOST],
  ] as const) {
    api.clock.now = `2026-03-01T12:0${minute}:00.000Z`;
    await api.call('POST', `/conversations/${conversations[name]}/messages`, by, { body: { text: 'Hello' } });
  }
});

const list = async (as = HOST, query: Record<string, string> = {}) => {
  const got = await api.call('GET', '/conversations', as, { query });
  expect(got.status).toBe(200);
  const names = Object.entries(conversations);
  return {
    names: got
      .list('items', 'id')
      .map((id) => names.find(([, known]) => known === id)?.[0])
      .join(''),
    next: got.at('next'),
  };
};

describe('the list of conversations', () => {
  it('has the newest message first', async () => {
    expect(await list()).toEqual({ names: 'cbad', next: null });
  });

  it('is one of the caller alone', async () => {
    expect((await list(guest('guest-b'))).names).toBe('b');
    expect((await list(host('guest-b'))).names).toBe('');
    expect((await list(guest('host-1'))).names).toBe('');
  });

  it.each([
    [{ listingId: 'listing-2' }, 'bd'],
    [{ state: 'awaiting-answer' }, 'ba'],
    [{ state: 'unread' }, 'ba'],
    [{ state: 'open' }, 'cbad'],
    [{ state: 'closed' }, ''],
    [{ state: 'unread', listingId: 'listing-1' }, 'a'],
  ])('of %o is %s', async (query, names) => {
    expect(await list(HOST, query)).toEqual({ names, next: null });
  });

  it('counts as closed what the caller may no longer write in', async () => {
    await api.call('PUT', '/bookings/d', PLATFORM, {
      body: aBooking({
        listingId: 'listing-2',
        guest: aGuest({ id: 'guest-d' }),
        start: '2026-02-01',
        end: '2026-02-10',
      }),
    });
    expect((await list(HOST, { state: 'closed' })).names).toBe('d');
    expect((await list(guest('guest-d'), { state: 'open' })).names).toBe('d');
  });

  it('comes in pages, each once, also where a filter leaves most out', async () => {
    for (const query of [{}, { state: 'awaiting-answer' }]) {
      const all = (await list(HOST, query)).names;
      let names = '';
      for (let cursor: unknown = ''; cursor !== null; ) {
        const page = await list(HOST, {
          ...query,
          limit: '1',
          ...(typeof cursor === 'string' && cursor && { cursor }),
        });
        names += page.names;
        cursor = page.next;
      }
      expect(names).toBe(all);
    }
  });

  it.each(['0', '101', '1.5', 'all'])('refuses a limit of %s', async (limit) => {
    expect(await api.call('GET', '/conversations', HOST, { query: { limit } })).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'limit' }] },
    });
  });

  it('goes on with next where a filter lets nothing through for long', async () => {
    await aHostWithListings(api.table, 'host-9', ['listing-9']);
    const heads = Array.from({ length: 401 }, (_, n) =>
      aStoredHead({ id: `many-${n}`, hostId: 'host-9', listingId: 'listing-9' }),
    );
    await storeHeads(api.table, heads);
    const query = { state: 'closed', limit: '1' };
    const got = await api.call('GET', '/conversations', host('host-9'), { query });
    expect(got.body).toEqual({ items: [], next: expect.any(String) });
    const rest = await api.call('GET', '/conversations', host('host-9'), {
      query: { ...query, cursor: got.text('next') },
    });
    expect(rest.body).toEqual({ items: [], next: null });
  });
});
