import { expect, it } from 'vitest';
import { type BookingOptions, dateIn, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();
const platform = () => stack.api('platform', 'backend');
const HOST = { phones: ['+46701234567'] };
const paid = (state: string, onPlatform = true) => ({ payment: { state, onPlatform } });
const contactOf = ({ conversationId }: RegisteredBooking) => `/conversations/${conversationId}/contact`;

/** Registers the booking, or tells it anew, with a payment, and waits for what follows. */
async function pay(name: string, state: string, { booking, ...options }: BookingOptions = {}) {
  const registered = await registerBooking(stack, name, {
    program: 'rental-pay-per-booking',
    host: HOST,
    booking: { ...paid(state), ...booking },
    ...options,
  });
  await stack.idle();
  return registered;
}

async function contacts(name: string, state: string, options: BookingOptions = {}) {
  const booking = await pay(name, state, options);
  const [toHost, toGuest] = [
    await stack.api('host', booking.hostId).get(contactOf(booking)),
    await stack.api('guest', booking.guestId).get(contactOf(booking)),
  ];
  return { booking, toHost, toGuest };
}

const subjects = async ({ guest }: RegisteredBooking) => (await stack.outbox(guest)).map(({ subject }) => subject);
const disclosed = async ({ conversationId }: RegisteredBooking) =>
  (await platform().get(`/conversations/${conversationId}/disclosures`)).list('items');

async function released({ conversationId }: RegisteredBooking) {
  const events = (await stack.anyone.get('/local/events')).list('items');
  return events.filter(
    (event) => JSON.stringify(event).includes('ContactReleased') && JSON.stringify(event).includes(conversationId),
  );
}

it('V1 V5 V6: pay-per-booking gives both sides’ details from full payment, and hides them again after a refund', async () => {
  const part = await contacts('ppb', 'part');
  expect([part.toHost.status, part.toGuest.status]).toEqual([403, 403]);
  expect(part.toHost.body).toMatchObject({
    code: 'contact-hidden',
    remedy: 'They are given out once a booking is paid in full; until then, write in the conversation.',
  });
  expect([await disclosed(part.booking), await released(part.booking)]).toEqual([[], []]);
  const full = await contacts('ppb', 'full');
  expect(full.toHost.body).toEqual({ name: 'Jean Martin', address: full.booking.guest, phones: [] });
  expect(full.toGuest.body).toEqual({ name: 'Anna Berg', phones: HOST.phones });
  const none = await contacts('ppb', 'none');
  expect([none.toHost.status, none.toGuest.status]).toEqual([403, 403]);
});

it('V6 B18: each disclosure is an entry in the record; the same again is none, until a refund and another payment', async () => {
  const { booking } = await contacts('kept', 'full');
  await contacts('kept', 'full');
  const at = expect.any(String);
  const entries = (by: string, to: string, what: readonly string[]) => ({ id: at, at, to, by, what, payment: 'full' });
  const once = [
    entries('contact', 'host', ['name', 'address']),
    entries('contact', 'guest', ['name', 'phones']),
    entries('phones-mail', 'guest', ['name', 'phones']),
  ];
  const kept = await disclosed(booking);
  expect(kept).toHaveLength(once.length);
  expect(kept).toEqual(expect.arrayContaining(once));
  expect(JSON.stringify(kept)).not.toMatch(/\+46|example|Anna|Jean/);
  await contacts('kept', 'none');
  expect(await disclosed(booking)).toEqual(kept);
  await contacts('kept', 'full');
  expect(await disclosed(booking)).toHaveLength(5);
  expect(await released(booking)).toHaveLength(4);
});

it('V4: paying to confirm mails the guest a confirmation with all details, once, and nothing of the host', async () => {
  const listing = {
    checkInTime: '15:00',
    address: 'Sjövägen 1, 123 45 Ekby',
    directions: 'Left; call +46 70 123 45 67.',
  };
  const unpaid = await pay('v4', 'none', { listing });
  expect(await subjects(unpaid)).toEqual([]);
  const booking = await pay('v4', 'part', { listing });
  expect(await subjects(booking)).toEqual(['Your booking is confirmed – Booking b-v4 – The Lake House']);
  const [mail] = await stack.outbox(booking.guest);
  for (const words of ['b-v4', 'from 15:00', 'Sjövägen 1, 123 45 Ekby', booking.aliases.host, 'paid in part'])
    expect(mail?.mail.text).toContain(words);
  expect(mail?.from).toBe(booking.aliases.host);
  expect(
    await leaks(Buffer.from(mail?.raw ?? '', 'latin1'), [booking.host, 'Anna Berg', '+46 70 123', '+4670']),
  ).toEqual([]);
  await pay('v4', 'none', { listing });
  await pay('v4', 'part', { listing });
  expect(await subjects(booking)).toHaveLength(1);
});

it('V5: full payment mails the host’s numbers, once; in full at once both mails come in order; answers reach the host', async () => {
  const booking = await pay('v5', 'full');
  const both = [
    'Your booking is confirmed – Booking b-v5 – The Lake House',
    'How to reach your host by phone – Booking b-v5 – The Lake House',
  ];
  expect(await subjects(booking)).toEqual(both);
  const phones = (await stack.outbox(booking.guest)).at(-1);
  expect(phones?.mail.text).toContain('+46701234567');
  expect(await leaks(Buffer.from(phones?.raw ?? '', 'latin1'), [booking.host])).toEqual([]);
  await pay('v5', 'none');
  await pay('v5', 'full');
  expect(await subjects(booking)).toEqual(both);
  const quoted = (phones?.mail.text ?? '').split('\n').map((line) => `> ${line}`);
  await stack.sendMail({
    from: booking.guest,
    to: phones?.from ?? '',
    subject: 'Re: phone',
    text: ['Thank you!', '', ...quoted].join('\n'),
  });
  await stack.idle();
  const messages = await stack.api('host', booking.hostId).get(`/conversations/${booking.conversationId}/messages`);
  expect([messages.at('items.0.text'), messages.at('items.0.author')]).toEqual(['Thank you!', 'guest']);
});

it('V4 V5: nothing is mailed of a booking that is told of after it ended', async () => {
  const booking = await pay('past', 'full', { booking: { start: dateIn(-9), end: dateIn(-5) } });
  expect(await subjects(booking)).toEqual([]);
});

it('V10 V11: subscription shows the guest’s details at any time, and the first payment mails and shows the phones', async () => {
  const asked = await contacts('sub', 'none', { program: 'rental-subscription' });
  expect(asked.toHost.at('address')).toBe(asked.booking.guest);
  expect(asked.toGuest.at('code')).toBe('contact-hidden');
  const { booking, toGuest } = await contacts('sub', 'part', { program: 'rental-subscription' });
  expect(toGuest.at('phones')).toEqual(HOST.phones);
  expect((await subjects(booking)).map((subject) => subject.split(' – ')[0])).toEqual([
    'Your booking is confirmed',
    'How to reach your host by phone',
  ]);
  expect(await released(booking)).toMatchObject([{ detail: { side: 'guest', release: 1 } }]);
});

it.each(['stay', 'activity'] as const)('B6: %s never gives contact details, nor mails any', async (program) => {
  const { booking, toHost, toGuest } = await contacts(`never-${program}`, 'full', { program });
  expect([toHost.status, toGuest.status]).toEqual([403, 403]);
  expect(toHost.at('remedy')).toBe('Contact details are given out to nobody here: write in the conversation.');
  expect([await subjects(booking), await disclosed(booking), await released(booking)]).toEqual([[], [], []]);
});

it('V6: the record of disclosures goes into the platform’s export, which still proves itself, and into no party’s', async () => {
  const { booking } = await contacts('export', 'full');
  const path = `/conversations/${booking.conversationId}/exports`;
  const exportOf = async (api: ReturnType<typeof platform>, reader: string) => {
    const exportId = (await api.post(path, { for: reader, format: 'json' })).text('exportId');
    await stack.idle();
    return (await fetch((await api.get(`/exports/${exportId}`)).text('url'))).text();
  };
  const whole: unknown = JSON.parse(await exportOf(platform(), 'platform'));
  expect(whole).toMatchObject({ export: { disclosures: [{ to: 'guest' }, { to: 'host' }, { to: 'guest' }] } });
  expect(await exportOf(stack.api('guest', booking.guestId), 'guest')).not.toContain('disclosures');
});

it('V8: a listing shows its host’s phones where the host opted in and the program lets it', async () => {
  await platform().put('/hosts/shows', {
    name: 'Anna',
    mailboxes: [{ address: 'a@host.example' }],
    language: 'en',
    ...HOST,
  });
  const listing = { hostId: 'shows', name: 'House', timeZone: 'Europe/Oslo', showPhones: true };
  await platform().put('/listings/shows', { ...listing, program: 'rental-subscription' });
  await platform().put('/listings/hides', { ...listing, program: 'stay' });
  await platform().put('/listings/declines', { ...listing, program: 'rental-subscription', showPhones: false });
  expect((await stack.anyone.get('/listings/shows')).at('phones')).toEqual(HOST.phones);
  for (const id of ['hides', 'declines'])
    expect(JSON.stringify((await stack.anyone.get(`/listings/${id}`)).body)).not.toContain('+46');
});

it('V12: the platform looks up a host’s numbers to call it, and the look-up is recorded', async () => {
  const { hostId } = await pay('v12', 'none');
  const why = { purpose: 'guest-cannot-reach', note: 'Guest stands at the door, case 4711.' };
  const support = stack.api('support', 'care');
  expect((await support.post(`/hosts/${hostId}/readings`, why)).at('host.phones')).toEqual(HOST.phones);
  expect(JSON.stringify((await support.get(`/hosts/${hostId}`)).body)).not.toContain('+46');
  const log = await platform().get(`/hosts/${hostId}/readings`);
  expect(log.at('items.0')).toMatchObject({ ...why, by: { role: 'support', id: 'care' } });
});

it('V13: a booking paid off the platform is marked wherever it is shown, and once in each mail to both sides', async () => {
  const off = { state: 'full', onPlatform: false, protected: false };
  const booking = await pay('off', 'full', { booking: paid('full', false) });
  const conversation = `/conversations/${booking.conversationId}`;
  const [host, guest] = [stack.api('host', booking.hostId), stack.api('guest', booking.guestId)];
  const shown = [
    (await platform().get(`/bookings/${booking.bookingId}`)).at('payment'),
    (await platform().get(conversation)).at('payment'),
    (await host.get(conversation)).at('payment'),
    (await guest.get(conversation)).at('payment'),
    (await guest.get('/conversations')).at('items.0.payment'),
  ];
  expect(shown).toEqual(shown.map(() => off));
  for (const api of [host, guest]) await api.post(`${conversation}/messages`, { text: 'Hello.' });
  await stack.idle();
  const mails = [...(await stack.outbox(booking.guest)), ...(await stack.outbox(booking.host))];
  expect(mails).toHaveLength(4);
  for (const { mail } of mails) expect(mail.text?.match(/not covered by payment protection/g)).toHaveLength(1);
});

it('B20: nobody changes or deletes a message: no route takes it', async () => {
  const booking = await registerBooking(stack, 'fixed', { booking: { start: dateIn(3), end: dateIn(4) } });
  const guest = stack.api('guest', booking.guestId);
  const path = `/conversations/${booking.conversationId}/messages`;
  const id = (await guest.post(path, { text: 'As I said.' })).text('id');
  for (const api of [guest, stack.api('host', booking.hostId), platform(), stack.api('support', 's')]) {
    expect((await api.put(`${path}/${id}`, { text: 'Something else.' })).status).toBeGreaterThanOrEqual(403);
    expect((await api.delete(`${path}/${id}`)).status).toBeGreaterThanOrEqual(403);
  }
  expect((await guest.get(path)).at('items.0.text')).toBe('As I said.');
});
