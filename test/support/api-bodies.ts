import { expect } from 'vitest';
import { PLATFORM, type useApi } from './api.ts';

type Api = ReturnType<typeof useApi>;

export const aHost = (more: object = {}) => ({
  name: 'Anna Lind',
  mailboxes: [{ address: 'anna@host.example', name: 'Anna' }, { address: 'office@host.example' }],
  phones: ['+46701234567'],
  language: 'sv',
  ...more,
});

export const aListing = (more: object = {}) => ({
  hostId: 'host-1',
  program: 'stay',
  name: 'Cabin by the lake',
  timeZone: 'Europe/Stockholm',
  ...more,
});

export const aGuest = (more: object = {}) => ({
  id: 'guest-1',
  name: 'Bo Ek',
  address: 'bo@guest.example',
  phone: '+46707654321',
  language: 'en',
  ...more,
});

export const aBooking = (more: object = {}) => ({
  listingId: 'listing-1',
  status: 'confirmed',
  guest: aGuest(),
  start: '2026-03-21',
  end: '2026-03-27',
  bookedAt: '2026-02-06T13:00:54Z',
  payment: { state: 'none', onPlatform: true },
  ...more,
});

/** Registers a host, a listing and a booking. @returns the conversation's id */
export async function aConversation(
  api: Api,
  {
    host = {},
    listing = {},
    booking = {},
    ids = '1',
  }: { host?: object; listing?: object; booking?: object; ids?: string } = {},
): Promise<string> {
  const put = async (path: string, body: object) => {
    const got = await api.call('PUT', path, PLATFORM, { body });
    expect(got.status, JSON.stringify(got.body)).toBe(200);
    return got;
  };
  await put(`/hosts/host-${ids}`, aHost(host));
  await put(`/listings/listing-${ids}`, aListing({ hostId: `host-${ids}`, ...listing }));
  const told = aBooking({ listingId: `listing-${ids}`, guest: aGuest({ id: `guest-${ids}` }), ...booking });
  return (await put(`/bookings/booking-${ids}`, told)).text('conversationId');
}
