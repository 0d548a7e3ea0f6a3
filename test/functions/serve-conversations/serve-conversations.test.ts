import { beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../../core/model.ts';
import { guest, host, PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aBooking, aConversation, aGuest } from '../../support/api-bodies.ts';

const api = useApi();
const HOST = host('host-1');
const GUEST = guest('guest-1');
const NOW = '2026-03-01T12:00:00.000Z';
const PAST_CUTOFF = '2027-03-27T23:00:00.000Z';
let id = '';

beforeAll(async () => {
  id = await aConversation(api);
});

const at = async <T>(instant: string, call: () => Promise<T>): Promise<T> => {
  api.clock.now = instant;
  try {
    return await call();
  } finally {
    api.clock.now = NOW;
  }
};

const post = (as: typeof HOST, text: string, headers: Record<string, string> = {}, conversation = id) =>
  api.call('POST', `/conversations/${conversation}/messages`, as, { body: { text }, headers });

describe('writing', () => {
  it('answers 201 with the message, its id and where it is', async () => {
    const got = await post(HOST, 'Welcome!\r\nThe key is under the mat.');
    expect(got).toMatchObject({
      status: 201,
      body: {
        id: `${id}-1`,
        at: NOW,
        author: 'host',
        via: 'api',
        text: 'Welcome!\nThe key is under the mat.',
        attachments: [],
        delivery: { state: 'pending' },
        notes: [],
      },
    });
    expect(got.headers['location']).toBe(`/conversations/${id}/messages/${id}-1`);
    expect(got.headers['cache-control']).toBe('no-store');
  });

  it('masks mail addresses before anybody reads them, and says so', async () => {
    const got = await post(GUEST, 'Write to bo@guest.example please');
    expect(JSON.stringify(got.body)).not.toContain('bo@guest.example');
    expect(got.at('notes')).toEqual(['addresses-masked']);
    const read = await api.call('GET', `/conversations/${id}/messages`, HOST);
    expect(JSON.stringify(read.body)).not.toContain('bo@guest.example');
  });

  it('gives messages their numbers without gaps when many write at once', async () => {
    const busy = await aConversation(api, { ids: 'busy' });
    const posts = Array.from({ length: 8 }, (_, n) =>
      post(n % 2 ? host('host-busy') : guest('guest-busy'), `m${n}`, {}, busy),
    );
    const ids = (await Promise.all(posts)).map((got) => got.text('id'));
    expect(ids.toSorted()).toEqual(Array.from({ length: 8 }, (_, n) => `${busy}-${n + 1}`));
  });

  it.each([
    ['', 'empty-message'],
    ['  \n ', 'empty-message'],
    ['x'.repeat(100_001), 'message-too-long'],
  ])('refuses %.10j with 422 %s', async (text, code) => {
    expect(await post(HOST, text)).toMatchObject({ status: 422, body: { code, remedy: expect.any(String) } });
  });

  it('is closed to the host at the very instant the window ends, and tells when that was', async () => {
    const old = await aConversation(api, { ids: 'closing' });
    const write = () => post(host('host-closing'), 'Late', {}, old);
    expect((await at('2026-04-03T21:59:59.999Z', write)).status).toBe(201);
    expect(await at('2026-04-03T22:00:00.000Z', write)).toMatchObject({
      status: 422,
      body: { code: 'conversation-closed', closedAt: '2026-04-03T22:00:00.000Z' },
    });
  });

  it('is not open before a booking of an activity is confirmed', async () => {
    const early = await aConversation(api, {
      ids: 'early',
      listing: { program: 'activity' },
      booking: { status: 'requested', start: '2026-03-27' },
    });
    expect(await post(guest('guest-early'), 'Hello', {}, early)).toMatchObject({
      status: 422,
      body: { code: 'conversation-not-open', opensAt: null },
    });
  });

  it('is limited to 60 messages of a side within an hour, then 429 with Retry-After', async () => {
    const chatty = await aConversation(api, { ids: 'chatty' });
    for (let n = 0; n < 60; n++) expect((await post(host('host-chatty'), `m${n}`, {}, chatty)).status).toBe(201);
    const got = await post(host('host-chatty'), 'one more', {}, chatty);
    expect(got).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(got.headers['retry-after']).toBe('3600');
    expect((await post(guest('guest-chatty'), 'not me', {}, chatty)).status).toBe(201);
  });

  it('does not wait for mail to a host who wants none', async () => {
    const silent = await aConversation(api, { ids: 'silent', host: { notify: { mail: false } } });
    expect((await post(guest('guest-silent'), 'Hi', {}, silent)).at('delivery')).toEqual({ state: 'delivered' });
    expect((await post(host('host-silent'), 'Hi', {}, silent)).at('delivery')).toEqual({ state: 'pending' });
  });
});

describe('Idempotency-Key', () => {
  const key = { 'Idempotency-Key': 'a-1' };

  it('gives the same answer and has one effect', async () => {
    const once = await aConversation(api, { ids: 'once' });
    const write = () => post(host('host-once'), 'Once', key, once);
    const first = await write();
    const again = await write();
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers['location']).toBe(first.headers['location']);
    const read = await api.call('GET', `/conversations/${once}/messages`, host('host-once'));
    expect(read.list('items', 'text')).toEqual(['Once']);
  });

  it('has one effect when calls run at the same time', async () => {
    const both = await aConversation(api, { ids: 'both' });
    const all = await Promise.all(Array.from({ length: 5 }, () => post(host('host-both'), 'At once', key, both)));
    expect(new Set(all.map((got) => JSON.stringify(got.body))).size).toBe(1);
    expect(all.every(({ status }) => status === 201)).toBe(true);
    expect((await api.call('GET', `/conversations/${both}`, host('host-both'))).at('lastMessage.id')).toBe(`${both}-1`);
  });

  it('with another body is 409, and nothing happens', async () => {
    const reused = await aConversation(api, { ids: 'reused' });
    await post(host('host-reused'), 'First', key, reused);
    expect(await post(host('host-reused'), 'Second', key, reused)).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it("is the caller's and the conversation's own, and is forgotten after 24 hours", async () => {
    const own = await aConversation(api, { ids: 'own' });
    const first = await post(host('host-own'), 'Mine', key, own);
    const others = await post(guest('guest-own'), 'Mine', key, own);
    expect(others.text('id')).not.toBe(first.text('id'));
    const within = await at('2026-03-02T11:59:59.999Z', () => post(host('host-own'), 'Mine', key, own));
    expect(within.text('id')).toBe(first.text('id'));
    const after = await at('2026-03-02T12:00:00.000Z', () => post(host('host-own'), 'Mine', key, own));
    expect(after.text('id')).not.toBe(first.text('id'));
  });

  it.each(['', 'with space', 'ü', 'x'.repeat(256)])('%.12j is refused by its name', async (wrong) => {
    const got = await post(HOST, 'Hello', { 'Idempotency-Key': wrong });
    expect(got).toMatchObject({ status: 400, body: { errors: [{ parameter: 'Idempotency-Key' }] } });
  });
});

describe('reading', () => {
  it('shows a conversation to its two sides, each by what the mails call the other', async () => {
    const both = await aConversation(api, {
      ids: 'read',
      booking: { guest: aGuest({ id: 'guest-read', name: 'Bo Ek' }) },
    });
    await post(guest('guest-read'), 'Is there parking?', {}, both);
    const toHost = await api.call('GET', `/conversations/${both}`, host('host-read'));
    expect(toHost.body).toMatchObject({
      id: both,
      bookingId: 'booking-read',
      listingId: 'listing-read',
      kind: 'booking',
      counterpart: { name: 'Bo' },
      aliases: { guest: expect.stringContaining('@guest.'), host: expect.stringContaining('@partner.') },
      lastMessage: { id: `${both}-1`, author: 'guest', preview: 'Is there parking?' },
      unread: 1,
      awaitingAnswerSince: NOW,
      payment: { state: 'none', onPlatform: true, protected: true },
      permissions: { canWrite: true },
    });
    const toGuest = await api.call('GET', `/conversations/${both}`, guest('guest-read'));
    expect(toGuest.body).toMatchObject({ counterpart: { name: 'Cabin by the lake' }, unread: 0 });
    for (const got of [toHost, toGuest])
      expect(JSON.stringify(got.body)).not.toMatch(/guest\.example|host\.example|\+4670/);
  });

  it('tells why one cannot write, and what would change that', async () => {
    const closed = await at('2026-04-03T22:00:00.000Z', () => api.call('GET', `/conversations/${id}`, HOST));
    expect(closed.at('permissions')).toMatchObject({
      canWrite: false,
      refusal: { code: 'conversation-closed', remedy: expect.any(String) },
    });
  });

  it.each([PLATFORM, SUPPORT])('shows $role the facts and never a text', async (care) => {
    const got = await api.call('GET', `/conversations/${id}`, care);
    expect(got.body).toMatchObject({
      id,
      guest: { id: 'guest-1', name: 'Bo Ek' },
      host: { id: 'host-1' },
      permissions: { canWrite: false },
    });
    expect(got.at('lastMessage.id')).toEqual(expect.stringContaining(id));
    expect(got.at('lastMessage.preview')).toBeUndefined();
    expect((await api.call('GET', `/conversations/${id}/messages`, care)).status).toBe(403);
  });

  it('lists messages oldest first, page by page', async () => {
    const long = await aConversation(api, { ids: 'long' });
    for (const n of [1, 2, 3, 4, 5]) await post(host('host-long'), `m${n}`, {}, long);
    const page = (query: Record<string, string>) =>
      api.call('GET', `/conversations/${long}/messages`, guest('guest-long'), { query });
    const first = await page({ limit: '2' });
    expect([first.at('items.0.text'), first.at('items.1.text')]).toEqual(['m1', 'm2']);
    const second = await page({ limit: '2', cursor: first.text('next') });
    const third = await page({ limit: '2', cursor: second.text('next') });
    expect(third.body).toMatchObject({ items: [{ text: 'm5' }], next: null });
  });

  it('finds a message where writing it said it is, and tells how far it got', async () => {
    const found = await aConversation(api, { ids: 'found' });
    const written = await post(guest('guest-found'), 'Hello', {}, found);
    const location = written.headers['location'] ?? '';
    expect((await api.call('GET', location, host('host-found'))).body).toMatchObject({
      ...Object(written.body),
      language: 'en',
    });
    for (const none of [`${found}-2`, `${id}-1`, 'none'])
      expect((await api.call('GET', `/conversations/${found}/messages/${none}`, host('host-found'))).status).toBe(404);
  });

  it('refuses a cursor that is none with 400', async () => {
    for (const path of [`/conversations/${id}/messages`, '/conversations'])
      expect(await api.call('GET', path, HOST, { query: { cursor: 'nonsense' } })).toMatchObject({
        status: 400,
        body: { errors: [{ parameter: 'cursor' }] },
      });
  });

  it('links attachments for five minutes, and never past the read cutoff', async () => {
    const pictured = await aConversation(api, { ids: 'pictured' });
    const context = await api.conversations().byId(pictured);
    if (!context) throw new Error('the conversation is registered');
    const picture = { id: 'a1', name: 'key.png', type: 'image/png', bytes: 3, sha256: 'b'.repeat(64), key: 'media/a1' };
    const message: Omit<Message, 'id' | 'conversationId' | 'seq' | 'proof'> = {
      at: NOW,
      author: 'guest',
      via: 'mail',
      text: 'See',
      attachments: [picture],
      notes: [],
      language: 'en',
    };
    await api.conversations().append({ context, message, delivery: { state: 'sending' } });
    const read = () => api.call('GET', `/conversations/${pictured}/messages`, host('host-pictured'));
    expect((await read()).at('items.0')).toMatchObject({
      language: 'en',
      delivery: { state: 'pending' },
      attachments: [
        { id: 'a1', name: 'key.png', type: 'image/png', bytes: 3, url: 'https://media.example/media/a1?key.png&300' },
      ],
    });
    const late = await at('2027-03-27T22:59:30.500Z', read);
    expect(late.text('items.0.attachments.0.url')).toMatch(/&29$/);
  });
});

describe('marking', () => {
  it('what is read is unread no more, and stays read', async () => {
    const marked = await aConversation(api, { ids: 'marked' });
    for (const text of ['a', 'b', 'c']) await post(guest('guest-marked'), text, {}, marked);
    const mark = (upTo: string) =>
      api.call('PUT', `/conversations/${marked}/read`, host('host-marked'), { body: { upTo } });
    const unread = async () => (await api.call('GET', `/conversations/${marked}`, host('host-marked'))).at('unread');
    expect((await mark(`${marked}-2`)).status).toBe(204);
    expect(await unread()).toBe(1);
    expect((await mark(`${marked}-1`)).status).toBe(204);
    expect(await unread()).toBe(1);
    expect((await mark(`${marked}-4`)).status).toBe(404);
    expect((await mark(`${id}-1`)).status).toBe(404);
  });

  it('what needs no answer awaits none; only what a guest wrote can be marked', async () => {
    const marked = await aConversation(api, { ids: 'thanks' });
    await post(host('host-thanks'), 'Welcome', {}, marked);
    await post(guest('guest-thanks'), 'Thanks', {}, marked);
    const mark = (messageId: string) =>
      api.call('PUT', `/conversations/${marked}/no-answer-needed`, host('host-thanks'), { body: { messageId } });
    expect(await mark(`${marked}-1`)).toMatchObject({ status: 400, body: { errors: [{ pointer: '#/messageId' }] } });
    expect((await mark(`${marked}-9`)).status).toBe(404);
    expect((await mark('other')).status).toBe(404);
    expect((await mark(`${marked}-2`)).status).toBe(204);
    expect(
      (await api.call('GET', `/conversations/${marked}`, host('host-thanks'))).at('awaitingAnswerSince'),
    ).toBeUndefined();
  });
});

describe('contact', () => {
  it('is hidden until full payment where bookings are paid for, then given out without a moment in between', async () => {
    const rental = (state: string) =>
      aBooking({
        listingId: 'listing-paid',
        guest: aGuest({ id: 'guest-paid' }),
        payment: { state, onPlatform: true },
      });
    const paid = await aConversation(api, { ids: 'paid', listing: { program: 'rental-pay-per-booking' } });
    const contact = (as: typeof HOST) => api.call('GET', `/conversations/${paid}/contact`, as);
    await api.call('PUT', '/bookings/booking-paid', PLATFORM, { body: rental('part') });
    expect(await contact(host('host-paid'))).toMatchObject({
      status: 403,
      body: { code: 'contact-hidden', remedy: expect.any(String) },
    });
    await api.call('PUT', '/bookings/booking-paid', PLATFORM, { body: rental('full') });
    expect((await contact(host('host-paid'))).body).toEqual({
      name: 'Bo Ek',
      address: 'bo@guest.example',
      phones: ['+46707654321'],
    });
    expect((await contact(guest('guest-paid'))).body).toEqual({ name: 'Anna Lind', phones: ['+46701234567'] });
  });
});

describe('past the read cutoff', () => {
  it.each([
    ['GET', ''],
    ['GET', '/messages'],
    ['GET', '/messages/none'],
    ['GET', '/contact'],
    ['POST', '/messages'],
    ['PUT', '/read'],
  ] as const)('%s …%s answers both sides 410', async (method, path) => {
    const body = {
      '/messages': { text: 'Hi' },
      '/read': { upTo: `${id}-1` },
      '': undefined,
      '/contact': undefined,
      '/messages/none': undefined,
    }[path];
    for (const side of [HOST, GUEST])
      expect(
        await at(PAST_CUTOFF, () =>
          api.call(method, `/conversations/${id}${path}`, side, method === 'GET' ? {} : { body }),
        ),
      ).toMatchObject({ status: 410, body: { code: 'conversation-unreadable', closedAt: PAST_CUTOFF } });
  });

  it('lists leave it out, and the platform still sees its facts', async () => {
    expect((await at(PAST_CUTOFF, () => api.call('GET', '/conversations', HOST))).at('items')).toEqual([]);
    expect((await at(PAST_CUTOFF, () => api.call('GET', `/conversations/${id}`, PLATFORM))).status).toBe(200);
  });
});
