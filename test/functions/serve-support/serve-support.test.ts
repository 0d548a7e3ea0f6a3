import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type As, guest, host, PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aConversation } from '../../support/api-bodies.ts';

const api = useApi();
const GUEST = guest('guest-1');
const HOST = host('host-1');
let conversationId = '';

/** Limits count by the day: each test has its own. */
beforeEach(() => {
  api.clock.now = new Date(Date.parse(api.clock.now) + 86_400_000).toISOString();
});

beforeAll(async () => {
  conversationId = await aConversation(api);
  await aConversation(api, { ids: '2' });
});

const DEPOSIT = { topic: 'My deposit', text: 'It has not come back.' };
const ask = (as: As, body: object = DEPOSIT, headers: Record<string, string> = {}) =>
  api.call('POST', '/support-requests', as, { body, headers });
const write = (as: As, id: string, text: string, headers: Record<string, string> = {}) =>
  api.call('POST', `/support-requests/${id}/messages`, as, { body: { text }, headers });
const read = (as: As, id: string, query: Record<string, string> = {}) =>
  api.call('GET', `/support-requests/${id}`, as, { query });
const list = (as: As, query: Record<string, string> = {}) => api.call('GET', '/support-requests', as, { query });
const file = (id: string, state: string, as: As = SUPPORT) =>
  api.call('PUT', `/support-requests/${id}/state`, as, { body: { state } });

describe('a request', () => {
  it('is open, holds what was written, and says where it is', async () => {
    const made = await ask(GUEST, { ...DEPOSIT, conversationId });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{20}$/),
      state: 'open',
      topic: 'My deposit',
      by: { role: 'guest', id: 'guest-1' },
      conversationId,
      bookingId: 'booking-1',
      at: api.clock.now,
      lastMessage: { id: `${made.at('id')}-1`, at: api.clock.now, author: 'guest' },
      messages: [
        {
          id: `${made.at('id')}-1`,
          at: api.clock.now,
          author: 'guest',
          via: 'api',
          text: 'It has not come back.',
          notes: [],
        },
      ],
      next: null,
    });
    expect(made.headers['location']).toBe(`/support-requests/${made.at('id')}`);
    expect((await read(GUEST, made.text('id'))).body).toEqual(made.body);
  });

  it('is linked to its conversation by the booking as well, or to none', async () => {
    expect((await ask(HOST, { ...DEPOSIT, bookingId: 'booking-1' })).body).toMatchObject({
      conversationId,
      bookingId: 'booking-1',
      by: { role: 'host', id: 'host-1' },
    });
    expect((await ask(HOST)).at('conversationId')).toBeUndefined();
  });

  it('keeps the words as they were written: the care team may know them', async () => {
    const text = 'Mail me at bo@guest.example or ring +46707654321';
    const id = (await ask(GUEST, { topic: 'Me', text, conversationId })).text('id');
    expect((await read(SUPPORT, id)).at('messages.0')).toMatchObject({ text, notes: [] });
  });

  it.each([
    ['another’s conversation', () => ({ conversationId }), guest('guest-2')],
    ['another’s booking', () => ({ bookingId: 'booking-1' }), host('host-2')],
    ['no conversation', () => ({ conversationId: 'none' }), GUEST],
    ['no booking', () => ({ bookingId: 'none' }), HOST],
    ['one of its own beside another’s', () => ({ conversationId, bookingId: 'booking-2' }), GUEST],
  ])('about %s is 404', async (_, named, as) => {
    expect(await ask(as, { ...DEPOSIT, ...named() })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('about a booking that is not the conversation’s is 400', async () => {
    const other = await aConversation(api, { ids: '3', booking: { guest: { ...GUEST_FACTS } } });
    const got = await ask(GUEST, { ...DEPOSIT, conversationId: other, bookingId: 'booking-1' });
    expect(got).toMatchObject({ status: 400, body: { errors: [{ pointer: '#/bookingId' }] } });
  });

  it.each([
    ['nothing', {}],
    ['no topic', { text: 'x' }],
    ['an empty topic', { topic: ' ', text: 'x' }],
    ['a topic of two lines', { topic: 'a\nb', text: 'x' }],
    ['a topic that is too long', { topic: 'x'.repeat(201), text: 'x' }],
    ['no text', { topic: 'x' }],
    ['a blank text', { topic: 'x', text: ' \n ' }],
    ['a text that is too long', { topic: 'x', text: 'x'.repeat(20_001) }],
    ['control characters', { topic: 'x', text: 'a\u0000b' }],
    ['what is not known', { ...DEPOSIT, priority: 'high' }],
    ['an id that is none', { ...DEPOSIT, conversationId: '../x' }],
  ])('with %s is 400', async (_, body) => {
    expect(await ask(GUEST, body)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('may have a topic of 200 and a text of 20,000 characters, of any script', async () => {
    const text = '語'.repeat(20_000);
    const made = await ask(host('host-2'), { topic: '語'.repeat(200), text });
    expect((await read(SUPPORT, made.text('id'))).at('messages.0.text')).toBe(text);
  });

  it('never breaks on what is sent, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const made = await ask(GUEST, { topic: body });
        expect([400, 415]).toContain(made.status);
      }),
      { numRuns: 30 },
    );
  });

  it('made with the same key again is the same, and one', async () => {
    const as = guest('guest-key');
    const key = { 'idempotency-key': 'k1' };
    const [first, second] = await Promise.all([ask(as, DEPOSIT, key), ask(as, DEPOSIT, key)]);
    const third = await ask(as, DEPOSIT, key);
    expect([second.body, third.body]).toEqual([first.body, first.body]);
    expect(third.headers['location']).toBe(first.headers['location']);
    expect((await list(as)).list('items', 'id')).toEqual([first.at('id')]);
    expect(await ask(as, { ...DEPOSIT, topic: 'Other' }, key)).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-reused' },
    });
  });
});

const GUEST_FACTS = { id: 'guest-1', name: 'Bo Ek', address: 'bo@guest.example', language: 'en' };

describe('after the conversation has closed, and past its read cutoff', () => {
  it('a request can be made, read and answered, and nothing of the conversation is read by it', async () => {
    api.clock.now = '2030-01-01T00:00:00.000Z';
    expect((await api.call('GET', `/conversations/${conversationId}`, GUEST)).status).toBe(410);
    const made = await ask(GUEST, { ...DEPOSIT, bookingId: 'booking-1' });
    expect(made).toMatchObject({ status: 201, body: { conversationId } });
    expect((await write(SUPPORT, made.text('id'), 'We look into it.')).status).toBe(201);
    expect((await read(GUEST, made.text('id'))).at('state')).toBe('answered');
    api.clock.now = '2030-01-01T00:00:01.000Z';
  });
});

describe('an answer', () => {
  const asked = async (as: As = GUEST) => (await ask(as, { ...DEPOSIT, conversationId })).text('id');

  it('is support’s to the requester, whoever wrote it; the care team sees who', async () => {
    const id = await asked();
    const got = await write(SUPPORT, id, 'It is on its way.');
    expect(got).toMatchObject({ status: 201, headers: { location: `/support-requests/${id}` } });
    expect(got.body).toMatchObject({ author: 'support', via: 'api', agent: { role: 'support', id: 'care-1' } });
    await write(PLATFORM, id, 'Really.');
    const seen = await read(GUEST, id);
    expect(seen.list('messages', 'author')).toEqual(['guest', 'support', 'support']);
    expect(JSON.stringify(seen.body)).not.toMatch(/care-1|backend|agent/);
    expect((await read(PLATFORM, id)).list('messages', 'agent')).toEqual([
      undefined,
      { role: 'support', id: 'care-1' },
      { role: 'platform', id: 'backend' },
    ]);
  });

  it.each([
    ['guest', GUEST, 'Write to anna@host.example or office (at) host.example, or ring 070-123 45 67', 'anna', '45 67'],
    ['host', HOST, 'The guest is bo@guest.example, +46 70 765 43 21', 'bo@', '43 21'],
  ])(
    'cannot give the other side’s address or number away to the %s by a slip',
    async (_, as, text, address, digits) => {
      const id = await asked(as);
      const got = await write(SUPPORT, id, text);
      expect(got.at('notes')).toEqual(['addresses-masked', 'phones-masked']);
      for (const seen of [await read(as, id), await read(SUPPORT, id)]) {
        expect(JSON.stringify(seen.body)).not.toContain(address);
        expect(JSON.stringify(seen.body)).not.toContain(digits);
      }
    },
  );

  it('moves the request to answered; what the requester adds opens it again, also once closed', async () => {
    const id = await asked();
    await write(SUPPORT, id, 'Done.');
    expect((await read(GUEST, id)).at('state')).toBe('answered');
    expect(await file(id, 'closed')).toMatchObject({ status: 200, body: { id, state: 'closed' } });
    expect((await write(GUEST, id, 'Not so.')).body).not.toHaveProperty('agent');
    expect((await read(GUEST, id)).at('state')).toBe('open');
  });

  it('with the same key again is the same, and one', async () => {
    const id = await asked();
    const key = { 'idempotency-key': 'k2' };
    const [first, second] = [await write(SUPPORT, id, 'Once.', key), await write(SUPPORT, id, 'Once.', key)];
    expect(second.body).toEqual(first.body);
    expect((await read(GUEST, id)).list('messages', 'text')).toEqual(['It has not come back.', 'Once.']);
    expect((await write(SUPPORT, id, 'Twice.', key)).status).toBe(409);
  });

  it('is one of many that come at once, each with its own number', async () => {
    const id = await asked();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, n) => write([SUPPORT, GUEST][n % 2] ?? SUPPORT, id, `m${n}`)),
    );
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 201));
    const seen = await read(SUPPORT, id);
    expect(seen.list('messages', 'id')).toEqual(Array.from({ length: 9 }, (_, n) => `${id}-${n + 1}`));
    expect(new Set(seen.list('messages', 'text')).size).toBe(9);
  });

  it.each([
    ['nothing', {}],
    ['an empty text', { text: '' }],
    ['a blank text', { text: '  ' }],
    ['a text that is too long', { text: 'x'.repeat(20_001) }],
    ['what is not known', { text: 'x', state: 'closed' }],
  ])('with %s is 400', async (_, body) => {
    const id = await asked();
    expect((await api.call('POST', `/support-requests/${id}/messages`, SUPPORT, { body })).status).toBe(400);
  });
});

describe('others’ requests', () => {
  it('do not exist for a party, the other side of the conversation included', async () => {
    const id = (await ask(GUEST, { ...DEPOSIT, conversationId })).text('id');
    for (const as of [HOST, guest('guest-2'), host('guest-1')]) {
      expect(await read(as, id)).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect((await write(as, id, 'Hello')).status).toBe(404);
      expect((await list(as)).list('items', 'id')).not.toContain(id);
      expect((await file(id, 'closed', as)).status).toBe(403);
    }
    expect((await read(SUPPORT, 'none')).status).toBe(404);
    expect((await file('none', 'closed')).status).toBe(404);
  });

  it('can’t be asked by the platform or the care team in somebody’s place', async () => {
    expect([(await ask(PLATFORM)).status, (await ask(SUPPORT)).status]).toEqual([403, 403]);
  });
});

describe('filing', () => {
  it('closes and opens, and the same again changes nothing', async () => {
    const id = (await ask(HOST)).text('id');
    for (const state of ['closed', 'closed', 'open']) expect((await file(id, state, PLATFORM)).at('state')).toBe(state);
    expect((await file(id, 'answered')).status).toBe(400);
  });

  it('and writing at once both count', async () => {
    const id = (await ask(HOST)).text('id');
    const [filed, written] = await Promise.all([file(id, 'closed'), write(SUPPORT, id, 'Bye.')]);
    expect([filed.status, written.status]).toEqual([200, 201]);
    expect((await read(SUPPORT, id)).list('messages', 'text')).toHaveLength(2);
  });
});

describe('the care team’s list', () => {
  it('holds everybody’s, newest first, with what each is about and who asks, and no text of anybody’s', async () => {
    await api.call('POST', `/conversations/${conversationId}/messages`, GUEST, { body: { text: 'Secret words' } });
    api.clock.now = '2030-02-01T00:00:00.000Z';
    const first = (await ask(GUEST, { ...DEPOSIT, conversationId })).text('id');
    api.clock.now = '2030-02-01T00:00:01.000Z';
    const second = (await ask(host('host-2'), { topic: 'Fees', text: 'Why?' })).text('id');
    for (const as of [SUPPORT, PLATFORM]) {
      const got = await list(as, { limit: '2' });
      expect(got.list('items', 'id')).toEqual([second, first]);
      expect(got.at('items.0')).toMatchObject({ topic: 'Fees', by: { role: 'host', id: 'host-2', name: 'Anna Lind' } });
      expect(got.at('items.1')).toMatchObject({
        by: { role: 'guest', id: 'guest-1', name: 'Bo Ek' },
        conversation: {
          id: conversationId,
          listingId: 'listing-1',
          windows: { readableUntil: '2027-03-27T23:00:00.000Z' },
        },
      });
      expect(JSON.stringify(got.body)).not.toMatch(/Secret words|Why\?|@guest\.example|@host\.example/);
    }
  });

  it('can be asked by state, by role and by conversation, page by page', async () => {
    api.clock.now = '2030-03-01T00:00:00.000Z';
    const about = await aConversation(api, { ids: '7' });
    const ids: string[] = [];
    for (const n of [0, 1, 2, 3]) {
      api.clock.now = `2030-03-01T00:00:0${n}.000Z`;
      const as = n % 2 === 0 ? guest('guest-7') : host('host-7');
      ids.unshift((await ask(as, { ...DEPOSIT, conversationId: about })).text('id'));
    }
    const [, answered = '', closed = ''] = ids;
    await write(SUPPORT, answered, 'Yes.');
    await file(closed, 'closed');
    const here = { conversationId: about };
    expect((await list(SUPPORT, here)).list('items', 'id')).toEqual(ids);
    expect((await list(SUPPORT, { ...here, role: 'host' })).list('items', 'id')).toEqual([ids[0], ids[2]]);
    expect((await list(SUPPORT, { ...here, state: 'answered' })).list('items', 'id')).toEqual([answered]);
    expect((await list(SUPPORT, { ...here, state: 'closed' })).list('items', 'id')).toEqual([closed]);
    expect(await pages(SUPPORT, here)).toEqual(ids);
    expect((await pages(SUPPORT)).slice(0, 4)).toEqual(ids);
    expect(await pages(guest('guest-7'))).toEqual([ids[1], ids[3]]);
  });

  it.each([{ state: 'new' }, { role: 'platform' }, { limit: '0' }, { cursor: 'x' }, { by: 'x' }])(
    'asked for %j is 400',
    async (query: Record<string, string>) => {
      expect((await list(SUPPORT, query)).status).toBe(400);
      expect((await list(GUEST, query)).status).toBe(400);
    },
  );

  /** All of it, one at a time. */
  async function pages(as: As, query: Record<string, string> = {}): Promise<readonly unknown[]> {
    const ids: unknown[] = [];
    let cursor: Record<string, string> = {};
    for (;;) {
      const page = await list(as, { ...query, limit: '1', ...cursor });
      ids.push(...page.list('items', 'id'));
      if (page.at('next') === null) return ids;
      cursor = { cursor: page.text('next') };
    }
  }
});

describe('a party’s list', () => {
  it('holds its own by state, without what only the care team sees', async () => {
    const as = host('host-8');
    await aConversation(api, { ids: '8' });
    const one = (await ask(as, { ...DEPOSIT, bookingId: 'booking-8' })).text('id');
    const other = (await ask(as)).text('id');
    await write(SUPPORT, one, 'Yes.');
    expect(new Set((await list(as)).list('items', 'id'))).toEqual(new Set([one, other]));
    const answered = await list(as, { state: 'answered' });
    expect(answered.list('items', 'id')).toEqual([one]);
    expect(answered.at('items.0')).not.toHaveProperty('conversation');
    expect(answered.at('items.0.by')).toEqual({ role: 'host', id: 'host-8' });
    expect((await list(guest('guest-8'))).body).toEqual({ items: [], next: null });
  });
});

describe('a long request', () => {
  it('is read page by page, and one answer never grows beyond what an answer may hold', async () => {
    const id = (await ask(GUEST)).text('id');
    const long = '語'.repeat(20_000);
    for (let n = 0; n < 45; n++) await write(SUPPORT, id, long);
    const first = await read(GUEST, id, { limit: '100' });
    expect(JSON.stringify(first.body).length).toBeLessThan(3_000_000);
    const second = await read(GUEST, id, { limit: '100', cursor: first.text('next') });
    expect([...first.list('messages', 'id'), ...second.list('messages', 'id')]).toEqual(
      Array.from({ length: 46 }, (_, n) => `${id}-${n + 1}`),
    );
    expect(second.at('next')).toBeNull();
    expect((await read(GUEST, id, { limit: '2' })).list('messages', 'id')).toHaveLength(2);
    expect((await read(GUEST, id, { cursor: 'x' })).status).toBe(400);
  });
});

describe('limits', () => {
  it('let a requester ask ten times a day, also at once, and then say when again', async () => {
    const as = guest('guest-many');
    api.clock.now = '2030-05-01T00:00:00.000Z';
    const all = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(as, { topic: `${n}`, text: 'x' })));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(10);
    const refused = all.find(({ status }) => status !== 201);
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate-limited' }, headers: { 'retry-after': '86400' } });
    expect((await ask(host('guest-many'))).status).toBe(201);
    api.clock.now = '2030-05-01T23:59:59.999Z';
    expect((await ask(as)).status).toBe(429);
    api.clock.now = '2030-05-02T00:00:00.000Z';
    expect((await ask(as)).status).toBe(201);
  });

  it('let a requester add 30 messages an hour to all its requests, and never limit the care team', async () => {
    const as = guest('guest-eager');
    api.clock.now = '2030-06-01T00:00:00.000Z';
    const ids = [(await ask(as)).text('id'), (await ask(as)).text('id')];
    for (let n = 0; n < 30; n++) expect((await write(as, ids[n % 2] ?? '', `m${n}`)).status).toBe(201);
    expect(await write(as, ids[0] ?? '', 'more')).toMatchObject({ status: 429, headers: { 'retry-after': '3600' } });
    expect((await write(SUPPORT, ids[0] ?? '', 'calm')).status).toBe(201);
    api.clock.now = '2030-06-01T01:00:00.000Z';
    expect((await write(as, ids[0] ?? '', 'again')).status).toBe(201);
  });
});
