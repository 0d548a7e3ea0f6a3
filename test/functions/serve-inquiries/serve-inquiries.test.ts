import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { INQUIRIES_PER_DAY } from '../../../adapters/dynamodb/inquiry-writes.ts';
import { guest, host, PLATFORM, useApi } from '../../support/api.ts';
import { aBooking, aGuest, aHost, aListing } from '../../support/api-bodies.ts';
import type { Given, Got } from '../../support/http-call.ts';

const api = useApi();

/** What happens between what is read for a call and its transaction: once. */
const between: (() => Promise<unknown>)[] = [];
beforeAll(() =>
  api.table.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'TransactWriteItemsCommand') await between.shift()?.();
        return next(args);
      },
    { step: 'initialize' },
  ),
);

/** Another in each test: nobody asks about more than so many listings a day. */
let own = '';
let guests = 0;
beforeEach(() => {
  own = `guest-own-${++guests}`;
});

const NOW = '2026-03-01T12:00:00.000Z';
const RENTAL = { program: 'rental-pay-per-booking' };

const told = { name: 'Bo Ek', address: 'bo@guest.example', language: 'en' };
const asking = (more: object = {}) => ({ text: 'Is the lake warm?', guest: told, ...more });

const put = async (path: string, body: object): Promise<Got> => {
  const got = await api.call('PUT', path, PLATFORM, { body });
  expect(got.status, JSON.stringify(got.body)).toBe(200);
  return got;
};

/** A listing of its own, and its only host. */
async function aRental(name: string, listing: object = RENTAL): Promise<string> {
  api.clock.now = NOW;
  await put(`/hosts/host-${name}`, aHost({ mailboxes: [{ address: `${name}@host.example` }] }));
  await put(`/listings/${name}`, aListing({ hostId: `host-${name}`, ...listing }));
  return name;
}

const ask = (listing: string, as = own, body: object = asking(), given: Given = {}): Promise<Got> =>
  api.call('POST', `/listings/${listing}/inquiries`, guest(as), { body, ...given });

const book = (listing: string, id: string, more: object = {}): Promise<Got> =>
  put(`/bookings/${id}`, aBooking({ listingId: listing, guest: aGuest({ id: own }), bookedAt: NOW, ...more }));

const messagesOf = async (id: string, as = own): Promise<readonly unknown[]> =>
  (await api.call('GET', `/conversations/${id}/messages`, guest(as))).list('items', 'text');

describe('an inquiry', () => {
  it('begins a conversation, with its place, two aliases and the windows of the dates that are asked about', async () => {
    const listing = await aRental('begin');
    const got = await ask(listing, own, asking({ start: '2026-05-21', end: '2026-05-27' }));
    expect(got.status).toBe(201);
    expect(got.headers['location']).toBe(`/conversations/${got.text('id')}`);
    expect(got.body).toMatchObject({
      ...{ kind: 'inquiry', listingId: listing, counterpart: { name: 'Cabin by the lake', mail: 'on' } },
      lastMessage: { id: `${got.text('id')}-1`, author: 'guest', preview: 'Is the lake warm?' },
      aliases: { guest: expect.stringContaining('@guest.foyer.test'), host: expect.stringContaining('@partner.') },
      windows: {
        opensAt: NOW,
        hostWritableUntil: '2026-06-03T22:00:00.000Z',
        guestWritableUntil: '2027-05-27T22:00:00.000Z',
        readableUntil: '2027-05-27T22:00:00.000Z',
      },
      ...{ unread: 0, permissions: { canWrite: true }, awaitingAnswerSince: NOW },
    });
    expect(got.body).not.toHaveProperty('bookingId');
    expect((await api.call('GET', `/conversations/${got.text('id')}`, guest(own))).body).toEqual(got.body);
    const inbox = await api.call('GET', '/conversations', host('host-begin'));
    expect(inbox.at('items.0')).toMatchObject({ id: got.text('id'), kind: 'inquiry', unread: 1 });
  });

  it('goes on in the same conversation, with the details and dates that are told now; others have their own', async () => {
    const listing = await aRental('goes-on');
    const first = await ask(listing, own, asking({ start: '2026-05-21', end: '2026-05-27' }));
    const id = first.text('id');
    const again = await ask(listing, own, asking({ text: 'And in June?', start: '2026-06-02' }));
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({ id, aliases: first.at('aliases') });
    expect(again.at('windows.readableUntil')).toBe('2027-06-02T22:00:00.000Z');
    const guestNow = { ...told, address: 'bo@elsewhere.example' };
    expect((await ask(listing, own, asking({ text: 'Well?', guest: guestNow }))).at('windows')).toEqual(
      again.at('windows'),
    );
    const { conversation } = (await api.conversations().byId(id)) ?? {};
    expect(conversation?.guest).toEqual({ id: own, ...guestNow });
    expect(await messagesOf(id)).toEqual(['Is the lake warm?', 'And in June?', 'Well?']);
    expect((await ask(listing, 'guest-2')).text('id')).not.toBe(id);
    expect((await ask(await aRental('goes-on-2'))).text('id')).not.toBe(id);
  });

  it('goes by the rules for all messages: what is hidden, what is too much, what is nothing', async () => {
    const listing = await aRental('rules');
    const text = 'Write to kim@example.com or +34 600 555 019.';
    const got = await ask(listing, own, asking({ text }));
    expect(JSON.stringify(got.body)).not.toMatch(/kim@example|600/);
    const notes = (await api.call('GET', `/conversations/${got.text('id')}/messages`, host('host-rules'))).at(
      'items.0',
    );
    expect(notes).toMatchObject({ notes: ['addresses-masked', 'phones-masked'] });
    for (const [words, code] of [
      ['  ', 'empty-message'],
      ['x'.repeat(100_001), 'message-too-long'],
    ])
      expect((await ask(listing, 'guest-9', asking({ text: words }))).at('code')).toBe(code);
    expect((await api.call('GET', '/conversations', guest('guest-9'))).at('items')).toEqual([]);
  });

  it.each(['stay', 'activity'])('is refused in %s, with what to do instead', async (program) => {
    const got = await ask(await aRental(`none-${program}`, { program }));
    expect(got).toMatchObject({ status: 422, body: { code: 'inquiries-not-offered', remedy: expect.any(String) } });
  });

  it('about nothing that is there is 404', async () => {
    expect(await ask('nowhere')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it.each([
    ['an alias as the own address', { guest: { ...told, address: 'x@partner.foyer.test' } }, '#/guest/address'],
    ['an end before the start', { start: '2026-05-21', end: '2026-05-20' }, '#/end'],
    ['an end so long ago that nobody could read of it', { end: '2025-02-28' }, '#/end'],
    ['such a start alone', { start: '2025-02-28' }, '#/start'],
    ['a date further ahead than anybody plans', { start: '2026-05-21', end: '2036-03-02' }, '#/end'],
    ['an id of its own', { guest: { ...told, id: 'guest-2' } }, '#/guest/id'],
  ])('is not taken with %s', async (_, more, pointer) => {
    const got = await ask(await aRental('wrong'), own, asking(more));
    expect(got).toMatchObject({ status: 400, body: { code: 'invalid-request', errors: [{ pointer }] } });
  });

  it('is made once however often its call arrives, and another body under its key is none', async () => {
    const listing = await aRental('once');
    const given = { headers: { 'idempotency-key': 'k-1' } };
    const [one, other] = await Promise.all([1, 2].map(() => ask(listing, own, asking(), given)));
    expect([one?.status, other?.status, other?.body]).toEqual([201, 201, one?.body]);
    expect(other?.headers['location']).toBe(one?.headers['location']);
    expect(await messagesOf(one?.text('id') ?? '')).toHaveLength(1);
    expect((await ask(listing, own, asking({ text: 'Else' }), given)).at('code')).toBe('idempotency-key-reused');
  });

  it('made twice at once is one conversation with both messages', async () => {
    const listing = await aRental('twice');
    const both = await Promise.all(['One', 'Two'].map((text) => ask(listing, own, asking({ text }))));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(both.map((got) => got.text('id'))).size).toBe(1);
    expect((await messagesOf(both[0]?.text('id') ?? '')).toSorted()).toEqual(['One', 'Two']);
  });

  it('asked just ahead of now by another clock is gone on with', async () => {
    const listing = await aRental('clocks');
    const id = (await ask(listing)).text('id');
    api.clock.now = '2026-03-01T11:59:59.990Z';
    expect(await ask(listing)).toMatchObject({ status: 201, body: { id } });
  });

  it('is no more than so many in a day; what goes on in one does not count, and the next day is another', async () => {
    const listings = await Promise.all(Array.from({ length: INQUIRIES_PER_DAY + 1 }, (_, n) => aRental(`many-${n}`)));
    const [last = '', ...rest] = listings.toReversed();
    for (const listing of rest) expect((await ask(listing, 'guest-many')).status).toBe(201);
    const refused = await ask(last, 'guest-many');
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(refused.headers['retry-after']).toBe(String(12 * 3600));
    expect((await ask(rest[0] ?? '', 'guest-many')).status).toBe(201);
    expect((await ask(last, 'guest-other')).status).toBe(201);
    api.clock.now = '2026-03-02T00:00:00.000Z';
    expect((await ask(last, 'guest-many')).status).toBe(201);
  });

  it('past its cutoff gives way to a new one', async () => {
    const listing = await aRental('over');
    const before = await ask(listing, own, asking({ end: '2026-05-27' }));
    api.clock.now = before.text('windows.readableUntil');
    const after = await ask(listing);
    expect(after.text('id')).not.toBe(before.text('id'));
    expect(after.at('windows.opensAt')).toBe(api.clock.now);
    expect((await ask(listing)).text('id')).toBe(after.text('id'));
  });
});

it('leaves in the logs nothing that anybody wrote, and nobody’s name or address', () => {
  expect(api.logged.length).toBeGreaterThan(0);
  expect(JSON.stringify(api.logged)).not.toMatch(/lake|June|Bo Ek|bo@|@host|\+467/);
});

describe('a booking of the same guest and listing', () => {
  it('takes over the conversation with aliases, messages and chain, opens it no later, and closes it by its own dates', async () => {
    const listing = await aRental('becomes');
    const asked = await ask(listing, own, asking({ end: '2026-05-27' }));
    const before = await api.conversations().byId(asked.text('id'));
    api.clock.now = '2026-03-02T12:00:00.000Z';
    const got = await book(listing, 'B-1', { bookedAt: api.clock.now });
    expect(got.body).toMatchObject({
      ...{ conversationId: asked.text('id'), aliases: asked.at('aliases') },
      windows: {
        opensAt: NOW,
        hostWritableUntil: '2026-04-03T22:00:00.000Z',
        readableUntil: '2027-03-27T23:00:00.000Z',
      },
    });
    const after = await api.conversations().byId(asked.text('id'));
    expect(after?.conversation).toMatchObject({ seq: 1, lastHash: before?.conversation.lastHash, createdAt: NOW });
    expect(await api.call('GET', `/conversations/${asked.text('id')}`, host('host-becomes'))).toMatchObject({
      body: { kind: 'booking', bookingId: 'B-1', payment: { state: 'none' } },
    });
    expect((await book(listing, 'B-1', { bookedAt: api.clock.now })).body).toEqual(got.body);
    const moved = await book(listing, 'B-1', { bookedAt: api.clock.now, end: '2026-03-28' });
    expect(moved.at('windows')).toMatchObject({ opensAt: NOW, readableUntil: '2027-03-28T22:00:00.000Z' });
  });

  it('told twice at once takes it once', async () => {
    const listing = await aRental('told-twice');
    const asked = (await ask(listing)).text('id');
    const both = await Promise.all([1, 2, 3].map(() => book(listing, 'B-2')));
    expect(both.map((got) => got.text('conversationId'))).toEqual([asked, asked, asked]);
    expect((await book(listing, 'B-2b')).text('conversationId')).not.toBe(asked);
  });

  it('with another of them at once: one takes it, the other has its own', async () => {
    const listing = await aRental('two');
    const asked = (await ask(listing)).text('id');
    const both = await Promise.all(['B-3', 'B-4'].map((id) => book(listing, id)));
    const ids = both.map((got) => got.text('conversationId'));
    expect(ids.filter((id) => id === asked)).toHaveLength(1);
    expect(new Set(ids).size).toBe(2);
  });

  it('leaves alone another guest’s and another listing’s', async () => {
    const [listing, other] = [await aRental('own'), await aRental('other')];
    const ids = [(await ask(listing, 'guest-2')).text('id'), (await ask(other)).text('id')];
    expect(ids).not.toContain((await book(listing, 'B-5')).text('conversationId'));
  });

  it.each([
    ['the inquiry is past its cutoff', '2027-05-27T22:00:00.000Z', {}, {}],
    ['the booking is so long ago that nobody could read of it', NOW, { start: '2025-02-01', end: '2025-02-27' }, {}],
    ['the program offers inquiries no more', NOW, {}, { program: 'stay' }],
  ])('has a conversation of its own where %s', async (why, now, booking, listing) => {
    const name = await aRental(`not-${why.length}`);
    const asked = (await ask(name, own, asking({ end: '2026-05-27' }))).text('id');
    await put(`/listings/${name}`, aListing({ hostId: `host-${name}`, ...RENTAL, ...listing }));
    api.clock.now = now;
    expect((await book(name, `B-${why.length}`, booking)).text('conversationId')).not.toBe(asked);
  });

  it('registered while a first inquiry is being stored: the question is in the one or the other, and in one alone', async () => {
    const listing = await aRental('meanwhile');
    let booked: Got | undefined;
    between.push(async () => (booked = await book(listing, 'B-6')));
    const asked = await ask(listing);
    expect(asked).toMatchObject({ status: 201, body: { kind: 'inquiry' } });
    expect(asked.text('id')).not.toBe(booked?.text('conversationId'));
    expect(await messagesOf(asked.text('id'))).toEqual(['Is the lake warm?']);
    expect(await messagesOf(booked?.text('conversationId') ?? '')).toEqual([]);
  });

  it('registered while a further question is being stored: that begins another inquiry', async () => {
    const listing = await aRental('further');
    const asked = await ask(listing);
    between.push(() => book(listing, 'B-7'));
    const further = await ask(listing, own, asking({ text: 'And in June?' }));
    expect(further).toMatchObject({ status: 201, body: { kind: 'inquiry' } });
    expect(further.text('id')).not.toBe(asked.text('id'));
    expect(await messagesOf(asked.text('id'))).toEqual(['Is the lake warm?']);
    expect(await messagesOf(further.text('id'))).toEqual(['And in June?']);
    expect((await book(listing, 'B-8')).text('conversationId')).toBe(further.text('id'));
  });

  it('finds the inquiry that was made while it was being registered', async () => {
    const listing = await aRental('found');
    let asked: Got | undefined;
    between.push(async () => (asked = await ask(listing)));
    expect((await book(listing, 'B-9')).text('conversationId')).toBe(asked?.text('id'));
    const later = await aRental('found-later');
    const first = await ask(later, own, asking({ end: '2026-05-27' }));
    api.clock.now = first.text('windows.readableUntil');
    between.push(async () => (asked = await ask(later)));
    expect((await book(later, 'B-10', { start: '2027-06-01', end: '2027-06-05' })).text('conversationId')).toBe(
      asked?.text('id'),
    );
  });

  it('takes along what was asked while it was being registered', async () => {
    const listing = await aRental('along');
    const asked = (await ask(listing)).text('id');
    between.push(() => ask(listing, own, asking({ text: 'And in June?' })));
    expect((await book(listing, 'B-11')).text('conversationId')).toBe(asked);
    expect(await messagesOf(asked)).toEqual(['Is the lake warm?', 'And in June?']);
  });
});
