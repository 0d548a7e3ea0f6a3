import { expect, it } from 'vitest';
import { dateIn, registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();
const HOST = { phones: ['+46701234567'] };
const paid = (state: string, onPlatform = true) => ({ payment: { state, onPlatform } });

async function contacts(
  name: string,
  program: 'stay' | 'rental-pay-per-booking' | 'rental-subscription' | 'activity',
  state: string,
) {
  const booking = await registerBooking(stack, name, { program, host: HOST, booking: paid(state) });
  const path = `/conversations/${booking.conversationId}/contact`;
  const [toHost, toGuest] = [
    await stack.api('host', booking.hostId).get(path),
    await stack.api('guest', booking.guestId).get(path),
  ];
  return { booking, toHost, toGuest };
}

it('V1 V6: pay-per-booking gives both sides’ details from full payment, and hides them again after a refund', async () => {
  const part = await contacts('ppb', 'rental-pay-per-booking', 'part');
  expect(part.toHost.status).toBe(403);
  expect(part.toHost.body).toMatchObject({ code: 'contact-hidden', remedy: expect.any(String) });
  expect(part.toGuest.status).toBe(403);
  const full = await contacts('ppb', 'rental-pay-per-booking', 'full');
  expect(full.toHost.body).toEqual({ name: 'Jean Martin', address: full.booking.guest, phones: [] });
  expect(full.toGuest.body).toEqual({ name: 'Anna Berg', phones: HOST.phones });
  expect((await contacts('ppb', 'rental-pay-per-booking', 'none')).toHost.status).toBe(403);
});

it('V11: subscription shows the guest’s details to the host at any time', async () => {
  const { booking, toHost } = await contacts('sub', 'rental-subscription', 'none');
  expect(toHost.at('address')).toBe(booking.guest);
});

it.each(['stay', 'activity'] as const)('B6: %s never gives contact details', async (program) => {
  const { toHost, toGuest } = await contacts(`never-${program}`, program, 'full');
  expect([toHost.status, toGuest.status]).toEqual([403, 403]);
});

it('V8: a listing shows its host’s phones where the host opted in and the program lets it', async () => {
  const platform = stack.api('platform', 'p');
  await platform.put('/hosts/shows', {
    name: 'Anna',
    mailboxes: [{ address: 'a@host.example' }],
    language: 'en',
    ...HOST,
  });
  const listing = { hostId: 'shows', name: 'House', timeZone: 'Europe/Oslo', showPhones: true };
  await platform.put('/listings/shows', { ...listing, program: 'rental-subscription' });
  await platform.put('/listings/hides', { ...listing, program: 'stay' });
  expect((await stack.anyone.get('/listings/shows')).at('phones')).toEqual(HOST.phones);
  expect(JSON.stringify((await stack.anyone.get('/listings/hides')).body)).not.toContain('+46');
});

it('V13: a booking paid off the platform is marked in the API and in the mail', async () => {
  const booking = await registerBooking(stack, 'off', { booking: paid('full', false) });
  const read = await stack.api('platform', 'p').get(`/bookings/${booking.bookingId}`);
  expect(read.at('payment')).toEqual({ state: 'full', onPlatform: false, protected: false });
  const shown = await stack.api('guest', booking.guestId).get(`/conversations/${booking.conversationId}`);
  expect(shown.at('payment.protected')).toBe(false);
  await stack.sendMail({ from: booking.host, to: booking.aliases.guest, subject: 'x', text: 'Hello.' });
  await stack.idle();
  expect((await stack.outbox(booking.guest))[0]?.mail.text).toMatch(/payment protection/i);
});

it('B20: nobody changes or deletes a message: no route takes it', async () => {
  const booking = await registerBooking(stack, 'fixed', { booking: { start: dateIn(3), end: dateIn(4) } });
  const guest = stack.api('guest', booking.guestId);
  const path = `/conversations/${booking.conversationId}/messages`;
  const id = (await guest.post(path, { text: 'As I said.' })).text('id');
  for (const api of [guest, stack.api('host', booking.hostId), stack.api('platform', 'p'), stack.api('support', 's')]) {
    expect((await api.put(`${path}/${id}`, { text: 'Something else.' })).status).toBeGreaterThanOrEqual(403);
    expect((await api.delete(`${path}/${id}`)).status).toBeGreaterThanOrEqual(403);
  }
  expect((await guest.get(path)).at('items.0.text')).toBe('As I said.');
});
