import { beforeAll, describe, expect, it } from 'vitest';
import { type As, guest, host, PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aBooking, aConversation, aGuest, aHost, aListing } from '../../support/api-bodies.ts';
import { aSearchWorld } from '../../support/search-world.ts';

const api = useApi();
let world: ReturnType<typeof aSearchWorld>;
beforeAll(() => {
  world = aSearchWorld(api.table);
});

const put = async (path: string, body: object) => {
  const got = await api.call('PUT', path, PLATFORM, { body });
  expect(got.status, JSON.stringify(got.body)).toBe(200);
  return got;
};
const say = async (as: As, id: string, text: string) =>
  expect((await api.call('POST', `/conversations/${id}/messages`, as, { body: { text } })).status).toBe(201);
const search = (as: As, q: string, more: Readonly<Record<string, string>> = {}) =>
  api.call('GET', '/conversations/search', as, { query: { q, ...more } });
const found = async (as: As, q: string, more: Readonly<Record<string, string>> = {}) =>
  (await search(as, q, more)).list('items', 'id');
const kinds = async (as: As, q: string) =>
  (await search(as, q)).list('items', 'matches').map((all) => (Array.isArray(all) ? all.map((each) => each.in) : []));

describe('what a host finds', () => {
  it('is by name, reference, listing and words, over all of its listings, the latest begun first', async () => {
    const first = await aConversation(api, { ids: 'many' });
    await put('/listings/listing-many-2', aListing({ hostId: 'host-many', name: 'Solbacken' }));
    api.clock.now = '2026-03-01T12:00:01.000Z';
    const second = (
      await put(
        '/bookings/R-77-40',
        aBooking({ listingId: 'listing-many-2', guest: aGuest({ id: 'g-2', name: 'Zoë Quist' }) }),
      )
    ).text('conversationId');
    await say(guest('guest-many'), first, 'Is there a place to park the Müllers’ trailer?');
    await say(host('host-many'), second, 'Bring slippers.\n\nThe trailer may stand in the yard.');
    await world.settle();
    const me = host('host-many');
    expect(await found(me, 'TRAILER')).toEqual([second, first]);
    expect(await found(me, 'trailer', { listingId: 'listing-many' })).toEqual([first]);
    expect(await kinds(me, 'muller')).toEqual([['text']]);
    expect(await kinds(me, 'zoe')).toEqual([['name']]);
    expect(await kinds(me, 'zo')).toEqual([['name']]);
    expect(await kinds(me, 'r-77')).toEqual([['booking']]);
    expect(await kinds(me, 'r7740')).toEqual([['booking']]);
    expect(await kinds(me, 'solbacken')).toEqual([['listing']]);
    expect(await kinds(me, 'zoe yard')).toEqual([['name', 'text']]);
    expect(await found(me, 'slippers trailer')).toEqual([second]);
    expect(await found(me, 'park slippers')).toEqual([]);
    expect(await found(me, '"trailer slippers"')).toEqual([]);
    const got = await search(me, 'yard');
    expect(got.body).toMatchObject({ next: null, searchedBackTo: null });
    expect(got.at('items.0.matches')).toEqual([
      {
        ...{ in: 'text', messageId: `${second}-1`, at: '2026-03-01T12:00:01.000Z' },
        excerpt: 'Bring slippers. The trailer may stand in the yard.',
      },
    ]);
    const { matches: _, ...shown } = Object(got.at('items.0'));
    const listed = await api.call('GET', '/conversations', me);
    expect(listed.body).toMatchObject({ items: expect.arrayContaining([shown]) });
  });

  it('is no name, number or address that it is not given, before a payment gives it out and after a refund', async () => {
    const me = host('host-secret');
    const payment = (state: string) => ({ payment: { state, onPlatform: true } });
    const facts = { listingId: 'listing-secret', guest: aGuest({ id: 'guest-secret', name: 'Jean Hemligsson' }) };
    const id = await aConversation(api, {
      ids: 'secret',
      listing: { program: 'rental-pay-per-booking' },
      booking: facts,
    });
    await say(guest('guest-secret'), id, 'I am Jean. Write to jean.h@guest.example or call 0707 65 43 21.');
    await world.settle();
    const secrets = ['Hemligsson', 'hemlig', 'jean.h', '"guest example"', '0707', '654321', '"65 43"'];
    for (const secret of secrets) expect(await found(me, secret), secret).toEqual([]);
    expect(await found(me, 'jean')).toEqual([id]);
    await put('/bookings/booking-secret', aBooking({ ...facts, ...payment('full') }));
    await world.settle();
    expect(await kinds(me, 'hemligsson')).toEqual([['name']]);
    await put('/bookings/booking-secret', aBooking({ ...facts, ...payment('none') }));
    await world.settle();
    for (const secret of secrets) expect(await found(me, secret), secret).toEqual([]);
  });

  it('is never another’s, and nothing past the read cutoff', async () => {
    const id = await aConversation(api, { ids: 'own', booking: { end: '2026-03-27' } });
    await say(guest('guest-own'), id, 'Do you have a xylophone?');
    await world.settle();
    for (const as of [host('host-own'), guest('guest-own')]) expect(await found(as, 'xylophone')).toEqual([id]);
    for (const as of [host('host-many'), guest('guest-many'), host('guest-own'), guest('host-own')])
      expect(await found(as, 'xylophone')).toEqual([]);
    api.clock.now = '2027-03-27T23:00:00.000Z';
    for (const as of [host('host-own'), guest('guest-own')]) expect(await found(as, 'xylophone')).toEqual([]);
    api.clock.now = '2026-03-01T12:00:00.000Z';
  });
});

describe('what a guest finds', () => {
  it('is by listing, reference and words, without the host’s name, and before anything is kept of it', async () => {
    const id = await aConversation(api, { ids: 'trip', host: { name: 'Anna Lindqvist' } });
    const me = guest('guest-trip');
    await say(me, id, 'Is there a xylophone?');
    expect(await found(me, 'xylophone')).toEqual([id]);
    await world.settle();
    expect(await kinds(me, 'cabin')).toEqual([['listing']]);
    expect(await kinds(me, 'booking-trip')).toEqual([['booking']]);
    expect(await found(me, 'xylophone', { listingId: 'listing-many' })).toEqual([]);
    for (const other of ['Lindqvist', 'anna', 'Ek', 'garage']) expect(await found(me, other), other).toEqual([]);
  });

  it('is nothing that is held from the guest', async () => {
    const id = await aConversation(api, { ids: 'held' });
    await say(host('host-held'), id, 'The harmonica is at https://elsewhere.example/harmonica');
    await say(host('host-held'), id, 'The harmonica is here.');
    await world.settle();
    const matches = async () => (await search(guest('guest-held'), 'harmonica')).list('items.0.matches', 'messageId');
    expect(await matches()).toEqual([`${id}-2`, `${id}-1`]);
    const reason = { body: { kind: 'links', reason: 'Many complaints.' } };
    expect((await api.call('POST', '/hosts/host-held/restrictions', PLATFORM, reason)).status).toBe(201);
    expect(await matches()).toEqual([`${id}-2`]);
    expect(await found(guest('guest-held'), 'elsewhere')).toEqual([]);
    expect(await found(host('host-held'), 'elsewhere')).toEqual([id]);
  });
});

describe('a search', () => {
  it.each([
    ['', 'two letters'],
    ['a', 'two letters'],
    ['鍵', 'two letters'],
    ['!?', 'two letters'],
    ['x'.repeat(101), 'at most 100'],
  ])('for "%s" is refused with what would mend it', async (q, detail) => {
    const got = await search(host('host-many'), q);
    expect(got).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(got.text('detail')).toContain(detail);
    expect(got.text('detail')).not.toContain('xxx');
  });

  it('is refused without a question, and with a cursor that it did not give', async () => {
    expect((await api.call('GET', '/conversations/search', host('host-many'))).status).toBe(400);
    expect(await search(host('host-many'), 'key', { cursor: 'x' })).toMatchObject({ status: 400 });
  });

  it('is for hosts and guests alone: the platform reads texts by readings', async () => {
    for (const as of [PLATFORM, SUPPORT])
      expect(await search(as, 'key')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('leaves nothing of what was asked, and of what was found, in the log', async () => {
    const before = api.logged.length;
    await search(host('host-own'), 'xylophone');
    await search(host('host-own'), 'x');
    const lines = api.logged.slice(before);
    expect(lines).toEqual([
      { code: 'call-answered', route: 'GET /conversations/search', status: 200 },
      { code: 'call-answered', route: 'GET /conversations/search', status: 400 },
    ]);
  });
});

describe('pages', () => {
  it('hold each conversation once, whatever is written and begins meanwhile', async () => {
    await put('/hosts/host-paged', aHost());
    await put('/listings/listing-paged', aListing({ hostId: 'host-paged' }));
    const begun: string[] = [];
    const begin = async (n: number) => {
      api.clock.now = new Date(Date.parse('2026-03-01T12:00:00.000Z') + n * 1000).toISOString();
      const told = aBooking({ listingId: 'listing-paged', guest: aGuest({ id: `g-${n}`, name: `Quentin ${n}` }) });
      begun.unshift((await put(`/bookings/paged-${n}`, told)).text('conversationId'));
    };
    for (let n = 0; n < 7; n++) await begin(n);
    await world.settle();
    const paged = [...begun];
    const seen: unknown[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 5 && (page === 0 || cursor); page++) {
      const got = await search(host('host-paged'), 'quentin', { limit: '3', ...(cursor && { cursor }) });
      seen.push(...got.list('items', 'id'));
      const next = got.at('next');
      expect(got.at('searchedBackTo') === null).toBe(next === null);
      cursor = typeof next === 'string' ? next : undefined;
      await say(host('host-paged'), paged.at(-1) ?? '', `Quentin, once more ${page}.`);
      await begin(10 + page);
      await world.settle();
    }
    expect(seen).toEqual(paged);
    expect(cursor).toBeUndefined();
  });
});
