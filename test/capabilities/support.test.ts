import { beforeAll, expect, it } from 'vitest';
import { type BookingOptions, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { type OutboxMail, useStack } from '../support/stack.ts';

const stack = useStack({ now: '2026-03-01T12:00:00.000Z', platform: 'Lodgings' });
/** As the local stack has it. */
const CARE = 'support@example.com';
const care = () => stack.api('support', 'lisa');

const DATES = { start: '2026-03-20', end: '2026-03-27', bookedAt: '2026-02-01T10:00:00Z' };

/** The latest mail to a mailbox. */
async function latest(to: string): Promise<OutboxMail> {
  const mail = (await stack.outbox(to)).at(-1);
  if (!mail) throw new Error('no mail');
  return mail;
}

const found = (mail: OutboxMail, secrets: readonly string[]) => leaks(Buffer.from(mail.raw, 'latin1'), secrets);

/** Writes an answer to the latest mail to a mailbox, below what it quotes of it, as mail programs do. */
async function reply(mailbox: string, text: string, more: object = {}): Promise<void> {
  const { mail, subject } = await latest(mailbox);
  const quoted = (mail.text ?? '').split('\n').map((line) => `> ${line}`);
  await stack.sendMail({
    ...{ from: mailbox, to: mail.from?.address ?? '', subject: `Re: ${subject}` },
    text: [text, '', `Lodgings <${mail.from?.address}> wrote:`, ...quoted].join('\n'),
    ...more,
  });
  await stack.idle();
}

const GUEST_SIDE = (booking: RegisteredBooking) => [booking.guest, 'jean', 'Martin', booking.aliases.guest];
const HOST_SIDE = (booking: RegisteredBooking) => [booking.host, 'anna', 'Berg', booking.aliases.host];

let ids = 0;
const register = async (options: BookingOptions = {}) =>
  registerBooking(stack, `care${++ids}`, {
    program: 'activity',
    ...options,
    booking: { ...DATES, ...options.booking },
  });

beforeAll(() => stack.moveClock('2026-06-01T12:00:00.000Z'));

it('G17 B19: a guest asks after closing, and both ends go on by API and by mail, neither learning an address', async () => {
  const people = { id: 'g-care1', name: 'Jean Martin', address: 'jean-care1@mail.guest.example', language: 'de' };
  const booking = await register({ booking: { guest: people } });
  const guest = stack.api('guest', booking.guestId);
  const closed = await guest.post(`/conversations/${booking.conversationId}/messages`, { text: 'Hello?' });
  expect(closed.text('code')).toBe('conversation-closed');

  const text = `My deposit is missing. ${booking.guest}, +46701234567`;
  const asked = await guest.post('/support-requests', { bookingId: booking.bookingId, topic: 'Deposit', text });
  expect(asked.status).toBe(201);
  const path = `/support-requests/${asked.text('id')}`;
  await stack.idle();

  const listed = (await care().get('/support-requests?state=open')).list('items')[0];
  expect(listed).toMatchObject({
    id: asked.at('id'),
    by: { role: 'guest', id: booking.guestId, name: 'Jean Martin' },
    conversation: { id: booking.conversationId, bookingId: booking.bookingId },
  });
  const events = (await stack.anyone.get('/local/events')).list('items');
  const event = events.find((each) => JSON.stringify(each).includes('SupportRequested'));
  expect(event).toMatchObject({ detail: { requestId: asked.at('id'), role: 'guest', bookingId: booking.bookingId } });
  expect(JSON.stringify(event)).not.toMatch(/Deposit|deposit|@/);

  const receipt = await latest(booking.guest);
  expect(receipt.from).toMatch(/^support-[0-9a-z]{12}@reply\.foyer\.test$/);
  expect(receipt.mail).toMatchObject({ from: { name: 'Lodgings' }, subject: expect.stringContaining('Kundendienst') });
  expect(await found(receipt, [CARE, ...HOST_SIDE(booking)])).toEqual([]);
  const told = await latest(CARE);
  expect(told.from).toMatch(/^case-[0-9a-z]{12}@reply\.foyer\.test$/);
  expect(told.mail.text).toContain('My deposit is missing.');
  expect(await found(told, [...GUEST_SIDE(booking), '4567', ...HOST_SIDE(booking)])).toEqual([]);

  const words = `It is with the host. Never write to ${booking.host} yourself.`;
  expect((await care().post(`${path}/messages`, { text: words })).status).toBe(201);
  await stack.idle();
  const answer = await latest(booking.guest);
  expect(answer.from).toBe(receipt.from);
  expect(answer.mail.subject).toBe(`Re: ${receipt.mail.subject}`);
  expect(answer.mail.text).toContain('It is with the host.');
  expect(answer.mail.text).toContain('Antworten Sie einfach auf diese E-Mail.');
  expect(await found(answer, [CARE, 'lisa', ...HOST_SIDE(booking)])).toEqual([]);
  expect((await guest.get(path)).text('state')).toBe('answered');

  await reply(booking.guest, 'Since when?', { attachments: [{ filename: 'slip.pdf', content: '%PDF-1.7' }] });
  const open = await guest.get(path);
  expect(open.at('state')).toBe('open');
  expect(open.at('messages.2')).toMatchObject({
    author: 'guest',
    via: 'mail',
    text: 'Since when?',
    notes: ['attachments-left-out'],
  });
  const again = await latest(CARE);
  expect(again.from).toBe(told.from);
  expect(again.mail.text).toContain('Since when?');
  expect(await found(again, [...GUEST_SIDE(booking), ...HOST_SIDE(booking)])).toEqual([]);

  await reply(CARE, `Since Monday. Ask ${booking.host}.`, { from: `Lisa Larsson <${CARE}>` });
  const last = await latest(booking.guest);
  expect(last.from).toBe(receipt.from);
  expect(last.mail.text).toContain('Since Monday. Ask [✉•••].');
  expect(await found(last, [CARE, 'Lisa', 'Larsson', ...HOST_SIDE(booking)])).toEqual([]);
  const seen = await guest.get(path);
  expect(seen.list('messages').map((message) => Object(message).author)).toEqual([
    'guest',
    'support',
    'guest',
    'support',
  ]);
  expect(JSON.stringify(seen.body)).not.toMatch(/lisa|mail\.host\.example/i);

  const rows = (await stack.api('platform', 'p').get('/mail?state=delivered')).list('items').slice(0, 2);
  expect(rows).toMatchObject([
    { reason: 'support', requestId: asked.at('id'), messageId: `${asked.at('id')}-4` },
    { reason: 'support', requestId: asked.at('id'), messageId: `${asked.at('id')}-3` },
  ]);
  expect((await stack.outbox(booking.host)).length).toBe(0);
});

it('G17: a host asks likewise, from any of its mailboxes, and the guest never hears of it', async () => {
  const office = 'office@mail.host.example';
  const booking = await register({
    program: 'stay',
    host: { mailboxes: [{ address: 'anna-care2@mail.host.example' }, { address: office }], language: 'pl' },
  });
  const host = stack.api('host', booking.hostId);
  const asked = await host.post('/support-requests', {
    conversationId: booking.conversationId,
    topic: 'Damage',
    text: 'The lamp.',
  });
  await stack.idle();
  const receipt = await latest(booking.host);
  expect(receipt.mail.subject).toContain('Państwa zgłoszenie');
  expect(await found(receipt, [CARE, ...GUEST_SIDE(booking)])).toEqual([]);
  await reply(CARE, `Have you asked ${booking.guest}?`);
  const answer = await latest(booking.host);
  expect(answer.mail.text).toContain('Have you asked [✉•••]?');
  expect(await found(answer, [CARE, ...GUEST_SIDE(booking)])).toEqual([]);
  await stack.sendMail({ from: office, to: answer.from, subject: 'x', text: 'Yes, yesterday.' });
  await stack.idle();
  expect((await latest(CARE)).mail.text).toContain('Yes, yesterday.');
  const path = `/support-requests/${asked.text('id')}`;
  expect((await host.get(path)).list('messages')).toHaveLength(3);
  const guest = stack.api('guest', booking.guestId);
  expect((await guest.get(path)).status).toBe(404);
  expect((await guest.get('/support-requests')).list('items')).toEqual([]);
  expect(await stack.outbox(booking.guest)).toEqual([]);
});

it('G17 B17: past the read cutoff a request can still be made, linked and answered, and shows nothing of the thread', async () => {
  const booking = await register({
    booking: { start: '2024-03-20', end: '2024-03-20', bookedAt: '2024-02-01T10:00:00Z' },
  });
  const guest = stack.api('guest', booking.guestId);
  expect((await guest.get(`/conversations/${booking.conversationId}`)).status).toBe(410);
  const asked = await guest.post('/support-requests', {
    bookingId: booking.bookingId,
    topic: 'Old',
    text: 'Long ago.',
  });
  expect(asked).toMatchObject({ status: 201 });
  expect(asked.at('conversationId')).toBe(booking.conversationId);
  await stack.idle();
  await reply(CARE, 'We remember.');
  expect((await latest(booking.guest)).mail.text).toContain('We remember.');
});

it('G17: a stranger’s or a machine’s mail to a request’s alias adds nothing, and is answered to nobody', async () => {
  const booking = await register();
  const guest = stack.api('guest', booking.guestId);
  const asked = await guest.post('/support-requests', { topic: 'Quiet', text: 'Please.' });
  await stack.idle();
  const { from: alias } = await latest(booking.guest);
  const before = (await stack.outbox()).length;
  await stack.sendMail({ from: 'x@stranger.example', to: alias, subject: 'x', text: 'Let me in.' });
  await stack.sendMail({ from: booking.host, to: alias, subject: 'x', text: 'What does the guest say?' });
  const headers = { 'Auto-Submitted': 'auto-replied' };
  await stack.sendMail({ from: booking.guest, to: alias, subject: 'Away', text: 'I am away.', headers });
  await stack.idle();
  const rows = (await stack.api('platform', 'p').get('/mail?limit=3')).list('items');
  expect(rows.map((row) => Object(row).reason)).toEqual(['automatic-mail', 'sender-unknown', 'sender-unknown']);
  expect((await guest.get(`/support-requests/${asked.text('id')}`)).list('messages')).toHaveLength(1);
  expect(await stack.outbox()).toHaveLength(before);
});

it('G16 G17: a refused mail leads to a page that says how support is reached, in the reader’s language', async () => {
  const booking = await register();
  await stack.sendMail({ from: booking.guest, to: booking.aliases.host, subject: 'x', text: 'Too late?' });
  await stack.idle();
  const notice = (await latest(booking.guest)).mail.text ?? '';
  const link = /https?:\/\/\S+\/support\b/.exec(notice)?.[0] ?? '';
  const page = await fetch(link, { headers: { 'accept-language': 'fr' } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Comment contacter l’assistance');
});

it('B19: a host states requirements, which everybody can read before booking', async () => {
  await register();
  const platform = stack.api('platform', 'p');
  const listing = { hostId: `h-care${ids}`, program: 'activity', name: 'Climb', timeZone: 'Europe/Stockholm' };
  await platform.put(`/listings/l-care${ids}`, { ...listing, requirements: ['Good shoes', 'Over 12 years'] });
  expect((await stack.anyone.get(`/listings/l-care${ids}`)).at('requirements')).toEqual([
    'Good shoes',
    'Over 12 years',
  ]);
});
