import { describe, expect, it } from 'vitest';
import { guest, host, PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aBooking, aGuest, aHost, aListing } from '../../support/api-bodies.ts';

const api = useApi();
const put = (path: string, body: unknown) => api.call('PUT', path, PLATFORM, { body });

describe('hosts', () => {
  it('are kept as told, twice the same', async () => {
    const first = await put('/hosts/host-1', aHost());
    const mailboxes = aHost().mailboxes.map((mailbox) => ({ ...mailbox, state: 'active' }));
    const kept = { id: 'host-1', hostId: 'host-1', ...aHost(), mailboxes, admittedMailboxes: [], restrictions: [] };
    expect(first.body).toEqual(kept);
    expect((await put('/hosts/host-1', aHost())).body).toEqual(first.body);
    expect((await api.call('GET', '/hosts/host-1', PLATFORM)).body).toEqual(first.body);
  });

  it('are replaced whole: what is told no more is kept no more', async () => {
    await put('/hosts/host-2', aHost({ notify: { mail: false } }));
    await put('/hosts/host-2', aHost({ phones: [], mailboxes: [{ address: 'New@HOST.example' }] }));
    const got = await api.call('GET', '/hosts/host-2', PLATFORM);
    expect(got.body).toMatchObject({ phones: [], mailboxes: [{ address: 'New@host.example' }] });
    expect(got.at('notify')).toBeUndefined();
  });

  it('show the care team no address and no number: those it looks up by a reading', async () => {
    await put('/hosts/host-4', aHost());
    const { id, hostId, name, language, restrictions } = Object((await put('/hosts/host-4', aHost())).body);
    const got = await api.call('GET', '/hosts/host-4', SUPPORT);
    expect(got).toMatchObject({ status: 200 });
    const mailboxes = aHost().mailboxes.map(() => ({ state: 'active' }));
    expect(got.body).toEqual({ id, hostId, name, language, restrictions, mailboxes });
  });

  it('are read by the host, never by another host, who cannot tell it from one that does not exist', async () => {
    await put('/hosts/host-3', aHost());
    expect((await api.call('GET', '/hosts/host-3', host('host-3'))).status).toBe(200);
    const anothers = await api.call('GET', '/hosts/host-3', host('host-1'));
    const none = await api.call('GET', '/hosts/host-99', host('host-1'));
    expect(anothers).toMatchObject({ status: 404, body: none.body });
    expect((await api.call('GET', '/hosts/host-99', PLATFORM)).status).toBe(404);
  });

  it('cannot have an alias of ours for a mailbox', async () => {
    const got = await put(
      '/hosts/host-4',
      aHost({ mailboxes: [{ address: 'a@h.example' }, { address: 'x@Guest.Foyer.test' }] }),
    );
    expect(got).toMatchObject({ status: 400, body: { errors: [{ pointer: '#/mailboxes/1/address' }] } });
  });
});

describe('listings', () => {
  it('are kept as told and shown to everybody without what is private', async () => {
    await put('/hosts/host-1', aHost());
    const facts = aListing({
      parking: 'Behind the barn.',
      address: 'Sjövägen 1',
      requirements: ['No pets'],
      showPhones: true,
    });
    const kept = await put('/listings/listing-1', facts);
    expect(kept.body).toEqual({ id: 'listing-1', listingId: 'listing-1', ...facts });
    const shown = await api.call('GET', '/listings/listing-1');
    expect(shown.body).toEqual({
      id: 'listing-1',
      inquiries: false,
      listingId: 'listing-1',
      name: 'Cabin by the lake',
      timeZone: 'Europe/Stockholm',
      language: 'sv',
      requirements: ['No pets'],
    });
  });

  it('show phone numbers where program and listing both let them, and nowhere else', async () => {
    await put('/hosts/host-1', aHost());
    await put('/listings/subscribed', aListing({ program: 'rental-subscription', showPhones: true, language: 'de' }));
    await put('/listings/silent', aListing({ program: 'rental-subscription' }));
    expect((await api.call('GET', '/listings/subscribed')).body).toMatchObject({
      language: 'de',
      phones: ['+46701234567'],
    });
    expect((await api.call('GET', '/listings/silent')).at('phones')).toBeUndefined();
    expect((await api.call('GET', '/listings/none')).status).toBe(404);
  });

  it('need a host that is registered, and stay with it', async () => {
    expect(await put('/listings/orphan', aListing({ hostId: 'nobody' }))).toMatchObject({
      status: 404,
      body: { code: 'host-unknown' },
    });
    await put('/hosts/host-1', aHost());
    await put('/hosts/host-2', aHost());
    await put('/listings/listing-2', aListing());
    expect(await put('/listings/listing-2', aListing({ hostId: 'host-2' }))).toMatchObject({
      status: 409,
      body: { code: 'fact-fixed', errors: [{ pointer: '#/hostId' }] },
    });
  });
});

describe('bookings', () => {
  it('get a conversation, aliases and windows that stay, however often they are registered', async () => {
    await put('/hosts/host-1', aHost());
    await put('/listings/listing-1', aListing());
    const first = await put('/bookings/BK-1', aBooking());
    expect(first.body).toEqual({
      id: 'BK-1',
      bookingId: 'BK-1',
      conversationId: expect.stringMatching(/^[a-z0-9]{20}$/),
      aliases: {
        guest: expect.stringMatching(/^[a-z0-9]{13}@guest\.foyer\.test$/),
        host: expect.stringMatching(/^[a-z0-9]{13}@partner\.foyer\.test$/),
      },
      windows: {
        opensAt: '2026-02-06T13:00:54.000Z',
        hostWritableUntil: '2026-04-03T22:00:00.000Z',
        guestWritableUntil: '2027-03-27T23:00:00.000Z',
        readableUntil: '2027-03-27T23:00:00.000Z',
      },
      payment: { state: 'none', onPlatform: true, protected: true },
    });
    expect((await put('/bookings/BK-1', aBooking())).body).toEqual(first.body);
    const moved = await put('/bookings/BK-1', aBooking({ end: '2026-03-28' }));
    expect(moved.body).toMatchObject({
      conversationId: first.text('conversationId'),
      aliases: first.at('aliases'),
      windows: { hostWritableUntil: '2026-04-04T22:00:00.000Z' },
    });
  });

  it('get one conversation when several register at once', async () => {
    await put('/hosts/host-1', aHost());
    await put('/listings/listing-1', aListing());
    const all = await Promise.all(Array.from({ length: 5 }, () => put('/bookings/BK-race', aBooking())));
    expect(new Set(all.map((got) => got.text('conversationId'))).size).toBe(1);
    expect(new Set(all.map((got) => JSON.stringify(got.at('aliases')))).size).toBe(1);
  });

  it('are read back with their facts', async () => {
    const payment = { state: 'part', onPlatform: false };
    await put('/bookings/BK-2', aBooking({ guests: 2, payment, bookedAt: '2026-02-06T14:00:54.5+01:00' }));
    const got = await api.call('GET', '/bookings/BK-2', PLATFORM);
    expect(got.body).toMatchObject({
      ...aBooking({ guests: 2, bookedAt: '2026-02-06T13:00:54.500Z' }),
      confirmedAt: '2026-02-06T13:00:54.500Z',
      payment: { ...payment, protected: false },
      guest: aGuest(),
    });
    expect((await api.call('GET', '/bookings/none', PLATFORM)).status).toBe(404);
  });

  it('keep listing and guest for good', async () => {
    await put('/listings/listing-2', aListing());
    await put('/bookings/BK-3', aBooking());
    expect(await put('/bookings/BK-3', aBooking({ listingId: 'listing-2' }))).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '#/listingId' }] },
    });
    expect(await put('/bookings/BK-3', aBooking({ guest: aGuest({ id: 'guest-2' }) }))).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '#/guest/id' }] },
    });
  });

  it('need a listing that is registered, and a guest who is not an alias of ours', async () => {
    expect(await put('/bookings/BK-4', aBooking({ listingId: 'none' }))).toMatchObject({
      status: 404,
      body: { code: 'listing-unknown' },
    });
    const alias = aGuest({ address: 'x@partner.foyer.test' });
    expect(await put('/bookings/BK-4', aBooking({ guest: alias }))).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '#/guest/address' }] },
    });
  });
});

describe('instants that the platform leaves out', () => {
  const activity = aListing({ program: 'activity' });
  const day = { start: '2026-03-27', end: '2026-03-27', listingId: 'activity-1' };

  it('a cancelled booking was cancelled when Foyer first heard of it, also when it hears again', async () => {
    await put('/hosts/host-1', aHost());
    await put('/listings/listing-1', aListing());
    api.clock.now = '2026-03-02T10:00:00.000Z';
    const first = await put('/bookings/BK-c1', aBooking({ status: 'cancelled' }));
    expect(first.at('windows.hostWritableUntil')).toBe('2026-03-09T23:00:00.000Z');
    api.clock.now = '2026-03-05T10:00:00.000Z';
    expect((await put('/bookings/BK-c1', aBooking({ status: 'cancelled' }))).body).toEqual(first.body);
    const told = await put('/bookings/BK-c1', aBooking({ status: 'cancelled', cancelledAt: '2026-03-01T00:00:00Z' }));
    expect(told.at('windows.hostWritableUntil')).toBe('2026-03-08T23:00:00.000Z');
  });

  it('a booking cancelled for the second time is cancelled anew', async () => {
    api.clock.now = '2026-03-02T10:00:00.000Z';
    await put('/bookings/BK-c2', aBooking({ status: 'cancelled' }));
    await put('/bookings/BK-c2', aBooking());
    api.clock.now = '2026-03-06T10:00:00.000Z';
    const again = await put('/bookings/BK-c2', aBooking({ status: 'cancelled' }));
    expect(again.at('windows.hostWritableUntil')).toBe('2026-03-13T23:00:00.000Z');
  });

  it('a cancelled activity stays open if it was confirmed before, and never opens if it was not', async () => {
    await put('/listings/activity-1', activity);
    await put('/bookings/A-1', aBooking({ ...day, confirmedAt: '2026-02-07T00:00:00Z' }));
    const confirmed = await put(
      '/bookings/A-1',
      aBooking({ ...day, status: 'cancelled', cancelledAt: '2026-03-01T00:00:00Z' }),
    );
    expect(confirmed.at('windows.opensAt')).toBe('2026-02-07T00:00:00.000Z');
    const never = await put(
      '/bookings/A-2',
      aBooking({ ...day, status: 'cancelled', cancelledAt: '2026-03-01T00:00:00Z' }),
    );
    expect(never.at('windows.opensAt')).toBeNull();
  });

  it('an activity that is only requested is not open, and opens when it was booked once it is confirmed', async () => {
    await put('/listings/activity-1', activity);
    expect((await put('/bookings/A-3', aBooking({ ...day, status: 'requested' }))).at('windows.opensAt')).toBeNull();
    expect((await put('/bookings/A-3', aBooking(day))).at('windows.opensAt')).toBe('2026-02-06T13:00:54.000Z');
  });
});

it('tells a guest nothing of hosts', async () => {
  await put('/hosts/host-1', aHost());
  expect((await api.call('GET', '/hosts/host-1', guest('host-1'))).status).toBe(403);
});
