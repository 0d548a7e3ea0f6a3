import { expect, it } from 'vitest';
import { aBooking } from '../support/bookings.ts';
import { findingsOf } from '../support/exports.ts';
import { leaks } from '../support/leaks.ts';
import { type Answer, useStack } from '../support/stack.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const stack = useStack({ now: NOW });
const platform = () => stack.api('platform', 'backend');

const HOST = { phone: '+46 70 174 06 05', told: '+46701740605' };
const GUEST = { name: 'Jean Martin', phone: '+46701740611' };

/** A listing that takes questions, its host, and a guest who knows nothing but its page. */
async function aListing(name: string, program: string) {
  const [host, guest] = [`anna-${name}@mail.host.example`, `jean-${name}@mail.guest.example`];
  const facts = { name: 'Anna Berg', mailboxes: [{ address: host }], phones: [HOST.told], language: 'en' };
  await platform().put(`/hosts/h-${name}`, facts);
  const listing = { hostId: `h-${name}`, program, name: 'The Lake House', timeZone: 'Europe/Stockholm' };
  expect((await platform().put(`/listings/l-${name}`, listing)).status).toBe(200);
  const told = { name: GUEST.name, address: guest, phone: GUEST.phone, language: 'en' };
  return {
    ...{ name, host, guest, hostApi: stack.api('host', `h-${name}`), guestApi: stack.api('guest', `g-${name}`) },
    async ask(text: string, more: object = {}): Promise<Answer> {
      const asked = await stack.api('guest', `g-${name}`).post(`/listings/l-${name}/inquiries`, {
        ...{ text, guest: told },
        ...more,
      });
      await stack.idle();
      return asked;
    },
    async book(more: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
      const facts = { bookedAt: '2026-03-01T12:05:00Z', start: '2026-03-20', end: '2026-03-27', ...more };
      const booked = await platform().put(`/bookings/b-${name}`, aBooking(name, guest, facts));
      await stack.idle();
      return booked;
    },
  };
}

const mail = (from: string, to: string, text: string) =>
  stack.sendMail({ from, to, subject: 'Re: Inquiry', text }).then(() => stack.idle());
const latest = async (to: string) => (await stack.outbox(to)).at(-1);
const eventsOf = async (conversationId: string) => {
  const all = await stack.anyone.get('/local/events');
  return all.list('items').filter((event) => JSON.stringify(event).includes(conversationId));
};

it.each(['rental-pay-per-booking', 'rental-subscription'])(
  'V2 V9: %s: a guest asks from the listing, both go on by mail, each from the own mailbox, and neither sees the other’s',
  async (program) => {
    const rental = await aListing(program, program);
    const asked = await rental.ask('Is the lake warm in May?', { start: '2026-05-21', end: '2026-05-27' });
    expect([asked.status, asked.headers.get('location')]).toEqual([201, `/conversations/${asked.text('id')}`]);
    const toHost = await latest(rental.host);
    expect(toHost).toMatchObject({ subject: 'Inquiry – The Lake House', from: asked.text('aliases.guest') });
    expect(toHost?.mail.from?.name).toBe('Jean via Foyer');
    expect(toHost?.mail.text).toContain('Is the lake warm in May?');
    expect(toHost?.mail.text).toMatch(/Inquiry · The Lake House · 21\s–\s27 May 2026/);

    await mail(rental.host, asked.text('aliases.guest'), 'It is. Come and see!');
    const toGuest = await latest(rental.guest);
    expect(toGuest).toMatchObject({ subject: 'Inquiry – The Lake House', from: asked.text('aliases.host') });
    await mail(rental.guest, asked.text('aliases.host'), 'We will.');
    await mail('stranger@elsewhere.example', asked.text('aliases.host'), 'Me too.');

    for (const api of [rental.hostApi, rental.guestApi]) {
      const [one, ...others] = (await api.get('/conversations')).list('items');
      expect(others).toEqual([]);
      expect(one).toMatchObject({ id: asked.text('id'), kind: 'inquiry', aliases: asked.at('aliases') });
      expect(one).not.toHaveProperty('bookingId');
      const thread = await api.get(`/conversations/${asked.text('id')}/messages`);
      expect(thread.list('items')).toMatchObject([
        { author: 'guest', via: 'api', text: 'Is the lake warm in May?' },
        { author: 'host', via: 'mail', text: 'It is. Come and see!' },
        { author: 'guest', via: 'mail', text: 'We will.' },
      ]);
    }
    const row = (await platform().get('/mail?limit=1')).at('items.0');
    expect(row).toMatchObject({ state: 'quarantined', reason: 'sender-unknown' });
    const told = await eventsOf(asked.text('id'));
    expect(told.filter((event) => JSON.stringify(event).includes('MessageAccepted'))).toHaveLength(3);
    for (const sent of await stack.outbox(rental.host))
      expect(await leaks(Buffer.from(sent.raw, 'latin1'), [rental.guest, 'Martin', GUEST.phone])).toEqual([]);
    for (const sent of await stack.outbox(rental.guest))
      expect(await leaks(Buffer.from(sent.raw, 'latin1'), [rental.host, 'Anna', HOST.told])).toEqual([]);
  },
);

it('V1 V3: what is typed into an inquiry is masked until the booking is paid, and flagged; details are not given out before', async () => {
  const rental = await aListing('masked', 'rental-pay-per-booking');
  const words = `Call me at ${HOST.phone} or write to ${'jean-masked'}@mail.guest.example, and I pay you cash by bank transfer.`;
  const asked = await rental.ask(words);
  const sent = await latest(rental.host);
  expect(await leaks(Buffer.from(sent?.raw ?? '', 'latin1'), [rental.guest, HOST.phone, '174 06 05'])).toEqual([]);
  expect(JSON.stringify((await rental.hostApi.get('/conversations')).body)).not.toMatch(/174 06|@mail\.guest/);
  const contact = await rental.hostApi.get(`/conversations/${asked.text('id')}/contact`);
  expect(contact).toMatchObject({ status: 403, body: { code: 'contact-hidden' } });
  const flags = (await eventsOf(asked.text('id'))).filter((event) => JSON.stringify(event).includes('MessageFlagged'));
  expect(flags.length).toBeGreaterThanOrEqual(2);
});

it('V2 V4 V5: the booking takes the conversation over: aliases, thread and chain stay, and all follows as of a new booking', async () => {
  const rental = await aListing('becomes', 'rental-pay-per-booking');
  const template = {
    name: 'Welcome',
    texts: { en: 'Thank you for {{booking.id}}.' },
    send: { on: 'booked', minutes: 10 },
  };
  await rental.hostApi.post('/hosts/h-becomes/templates', template);
  const asked = await rental.ask('May we come with a dog?');
  const id = asked.text('id');
  const booked = await rental.book();
  expect(booked.body).toMatchObject({
    ...{ conversationId: id, aliases: asked.at('aliases') },
    windows: {
      opensAt: asked.at('windows.opensAt'),
      hostWritableUntil: '2026-04-03T22:00:00.000Z',
      readableUntil: '2027-03-27T23:00:00.000Z',
    },
  });
  expect((await platform().get('/bookings/b-becomes')).at('conversationId')).toBe(id);
  const subjects = (await stack.outbox(rental.guest)).map(({ subject }) => subject.split(' – ')[0]);
  expect(subjects).toEqual(['Your booking is confirmed', 'How to reach your host by phone']);
  expect((await rental.hostApi.get(`/conversations/${id}/contact`)).body).toMatchObject({ address: rental.guest });
  const releases = (await eventsOf(id)).filter((event) => JSON.stringify(event).includes('ContactReleased'));
  expect(releases).toMatchObject([{ detail: { side: 'guest' } }, { detail: { side: 'host' } }]);

  await mail(rental.host, asked.text('aliases.guest'), 'Dogs are welcome.');
  expect((await latest(rental.guest))?.subject).toBe('Booking b-becomes – The Lake House');
  await stack.moveClock('2026-03-01T12:16:00.000Z');
  const thread = await rental.guestApi.get(`/conversations/${id}/messages`);
  expect(thread.list('items')).toMatchObject([
    { id: `${id}-1`, text: 'May we come with a dog?' },
    { id: `${id}-2`, text: 'Dogs are welcome.' },
    { id: `${id}-3`, via: 'schedule', text: 'Thank you for b-becomes.' },
  ]);
  const exportId = (await rental.hostApi.post(`/conversations/${id}/exports`, { for: 'host', format: 'json' })).text(
    'id',
  );
  await stack.idle();
  const file = await fetch((await rental.hostApi.get(`/exports/${exportId}`)).text('url'));
  expect(findingsOf(Buffer.from(await file.arrayBuffer()))).toEqual(['intact']);
  expect((await rental.ask('And next year?')).text('id')).not.toBe(id);
});

it('V9: a host’s automatic answer goes to an inquiry too', async () => {
  const rental = await aListing('answered', 'rental-subscription');
  const send = { on: 'guest-message', when: { keywords: ['parking'] } };
  await rental.hostApi.post('/hosts/h-answered/templates', {
    name: 'P',
    texts: { en: 'In front of the house.' },
    send,
  });
  const asked = await rental.ask('Is there parking?');
  await stack.moveClock('2026-03-01T12:18:00.000Z');
  const thread = await rental.guestApi.get(`/conversations/${asked.text('id')}/messages`);
  expect(thread.at('items.1')).toMatchObject({ via: 'schedule', text: 'In front of the house.' });
});

it('B15 B16 B17: an inquiry without dates closes for the host 14 days after the guest’s word, and is read for a year after the last', async () => {
  const rental = await aListing('windows', 'rental-subscription');
  const asked = await rental.ask('Is it quiet?');
  expect(asked.at('windows')).toMatchObject({
    hostWritableUntil: '2026-03-15T23:00:00.000Z',
    guestWritableUntil: '2027-03-01T23:00:00.000Z',
    readableUntil: '2027-03-01T23:00:00.000Z',
  });
  const path = `/conversations/${asked.text('id')}`;
  await stack.moveClock('2026-03-15T23:00:00.000Z');
  expect((await rental.hostApi.post(`${path}/messages`, { text: 'Yes.' })).at('code')).toBe('conversation-closed');
  expect((await rental.ask('Well?')).at('windows.readableUntil')).toBe('2027-03-16T23:00:00.000Z');
  expect((await rental.hostApi.post(`${path}/messages`, { text: 'Yes.' })).status).toBe(201);

  await stack.moveClock('2027-03-16T23:00:00.000Z');
  expect((await rental.guestApi.get(path)).status).toBe(410);
  expect((await rental.guestApi.get('/conversations')).list('items')).toEqual([]);
  const booked = await rental.book({ bookedAt: '2027-03-16T23:00:00Z', start: '2027-04-01', end: '2027-04-03' });
  expect(booked.text('conversationId')).not.toBe(asked.text('id'));

  await stack.moveClock('2027-04-30T00:00:00.000Z');
  await stack.idle();
  const why = { purpose: 'legal', note: 'Case 4711.' };
  const read = await platform().post(`${path}/readings`, why);
  expect(read.list('items')).toMatchObject([{ text: 'Is it quiet?' }, { text: 'Well?' }, { text: 'Yes.' }]);
});

it.each(['stay', 'activity'])('V2: %s takes no inquiries, and says where to ask instead', async (program) => {
  const refused = await (await aListing(`none-${program}`, program)).ask('Is it quiet?');
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'inquiries-not-offered', remedy: expect.stringContaining('page of the listing') },
  });
});
