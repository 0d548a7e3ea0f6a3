import { describe, expect, it } from 'vitest';
import { type BookingOptions, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { type OutboxMail, useStack } from '../support/stack.ts';

const stack = useStack({ now: '2026-03-01T12:00:00.000Z', platform: 'Lodgings' });
const platform = () => stack.api('platform', 'backend');

let ids = 0;
const register = (options: BookingOptions = {}) => registerBooking(stack, `faq${++ids}`, options);
const pageOf = ({ bookingId }: RegisteredBooking): string => `/listings/l-${bookingId.slice(2)}/questions`;

async function latest(to: string): Promise<OutboxMail> {
  const mail = (await stack.outbox(to)).at(-1);
  if (!mail) throw new Error('no mail');
  return mail;
}

const found = (mail: OutboxMail, secrets: readonly string[]) => leaks(Buffer.from(mail.raw, 'latin1'), secrets);

/** Writes an answer to the latest mail to a mailbox, above what it quotes of it, as mail programs do. */
async function reply(mailbox: string, text: string, more: object = {}): Promise<void> {
  const { mail, subject } = await latest(mailbox);
  const quoted = (mail.text ?? '').split('\n').map((line) => `> ${line}`);
  await stack.sendMail({
    ...{ from: mailbox, to: mail.from?.address ?? '', subject: `Re: ${subject}` },
    text: [text, '', `Lodgings <${mail.from?.address}> wrote:`, ...quoted, '', '-- ', 'Anna Berg'].join('\n'),
    ...more,
  });
  await stack.idle();
}

async function ask(booking: RegisteredBooking, text: string, guestId = booking.guestId): Promise<string> {
  const asked = await stack.api('guest', guestId).post(pageOf(booking), { text, language: 'en' });
  expect(asked.status, JSON.stringify(asked.body)).toBe(201);
  await stack.idle();
  return asked.text('id');
}

const events = async (type: string, id: string) =>
  (await stack.anyone.get('/local/events?since=2026-01-01T00:00:00Z'))
    .list('items')
    .filter((event) => JSON.stringify(event).includes(type) && JSON.stringify(event).includes(id));
const rowsOf = async () => (await platform().get('/mail?state=delivered')).list('items');

it('B8: a guest asks, the host answers over the API, anyone reads it, and nobody learns an address', async () => {
  const booking = await register({ host: { phones: ['+46701740605'] } });
  const page = pageOf(booking);
  const id = await ask(booking, `Is there parking? Mail ${booking.guest} or call +46 70 174 06 99.`);

  // only the host, the platform and who asked see it before there is an answer
  expect((await stack.anyone.get(page)).body).toEqual({ items: [], next: null });
  const seen = await stack.api('host', booking.hostId).get(page);
  expect(seen.at('items.0.question')).toBe('Is there parking? Mail [✉•••] or call [☎•••].');
  expect((await stack.api('host', 'h-other').get(page)).body).toEqual({ items: [], next: null });
  expect(seen.headers.get('cache-control')).toBe('no-store');

  const answer = `Yes, in front of the house. Ask ${booking.host}, +46 70 174 06 05.`;
  const answered = await stack.api('host', booking.hostId).put(`${page}/${id}/answer`, { text: answer });
  expect(answered.status).toBe(200);
  await stack.idle();

  const shown = await stack.anyone.get(page);
  expect(shown.at('items.0')).toMatchObject({
    id,
    question: 'Is there parking? Mail [✉•••] or call [☎•••].',
    answer: 'Yes, in front of the house. Ask [✉•••], [☎•••].',
    language: 'en',
  });
  expect(shown.headers.get('cache-control')).toContain('public');
  const again = await fetch(`${stack.stack.url}${page}`, {
    headers: { 'if-none-match': shown.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);

  const secrets = [booking.guest, booking.host, 'Jean', 'Martin', booking.guestId, '174 06', '4670174'];
  expect(secrets.filter((secret) => JSON.stringify(shown.body).includes(secret))).toEqual([]);
  const told = await latest(booking.guest);
  expect(told.mail.text).toContain('Yes, in front of the house.');
  expect(await found(told, [booking.host, 'anna', 'Berg', '4670174', '174 06 05', 'question-'])).toEqual([]);
  expect(await events('QuestionAsked', id)).toHaveLength(1);
  expect(await events('QuestionAnswered', id)).toHaveLength(1);
});

it('B8: the host answers by replying to the mail, and only its own words stand on the page', async () => {
  const booking = await register({ host: { language: 'de' } });
  const page = pageOf(booking);
  const id = await ask(booking, 'Is there a lift?');
  const told = await latest(booking.host);
  expect(told.subject).toBe('Eine Frage zu The Lake House');
  expect(told.mail.from?.address).toMatch(/^question-[0-9a-z]{12}@reply\.foyer\.test$/);
  expect(await found(told, [booking.guest, 'jean', 'Martin', booking.guestId])).toEqual([]);

  await reply(booking.host, 'No, but two steps only.', { messageId: '<one@host.example>' });
  const shown = await stack.anyone.get(page);
  expect(shown.at('items.0')).toMatchObject({ id, answer: 'No, but two steps only.' });
  expect(shown.text('items.0.answer')).not.toContain('Anna');
  expect(await rowsOf()).toContainEqual(expect.objectContaining({ reason: 'question', questionId: id }));

  // the same mail once more, after the answer was changed, changes nothing
  await stack.api('host', booking.hostId).put(`${page}/${id}/answer`, { text: 'One step only.' });
  await reply(booking.host, 'No, but two steps only.', { messageId: '<one@host.example>' });
  expect((await stack.anyone.get(page)).at('items.0.answer')).toBe('One step only.');
  const record = await platform().get(`${page}/${id}/record`);
  expect(record.list('items')).toMatchObject([
    { kind: 'asked' },
    { kind: 'answered', via: 'mail', text: 'No, but two steps only.' },
    { kind: 'revised', via: 'api', text: 'One step only.' },
  ]);
});

describe('B8: mail to a question', () => {
  it('of a machine, of somebody else, or with a link while links are locked, answers nothing', async () => {
    const booking = await register();
    const page = pageOf(booking);
    const id = await ask(booking, 'Is there a sauna?');
    const alias = (await latest(booking.host)).from;
    await reply(booking.host, 'I am away.', { headers: { 'Auto-Submitted': 'auto-replied' } });
    await stack.sendMail({ from: booking.guest, to: alias, subject: 'Re', text: 'Yes, there is.' });
    await stack.idle();
    await platform().post(`/hosts/${booking.hostId}/restrictions`, { kind: 'links', reason: 'Links to many guests.' });
    await stack.idle();
    const send = { from: booking.host, to: alias, subject: 'Re' };
    await stack.sendMail({ ...send, text: 'See https://sauna.example/now' });
    await stack.idle();
    expect((await stack.anyone.get(page)).list('items')).toEqual([]);
    const refused = await platform().get('/mail?state=refused');
    const reasons = refused.list('items').filter((row) => JSON.stringify(row).includes(id));
    expect(reasons).toMatchObject([{ reason: 'links-disabled' }, { reason: 'automatic-mail' }]);
    expect((await platform().get('/mail?state=quarantined')).list('items')).toContainEqual(
      expect.objectContaining({ reason: 'sender-unknown', questionId: id }),
    );
    expect((await latest(booking.host)).mail.text ?? '').toContain('links');
    await stack.sendMail({ ...send, text: 'Yes, by the lake.' });
    await stack.idle();
    expect((await stack.anyone.get(page)).at('items.0.answer')).toBe('Yes, by the lake.');
  });

  it('that is taken off goes to nobody any more', async () => {
    const booking = await register();
    const id = await ask(booking, 'Is there a pool?');
    const alias = (await latest(booking.host)).from;
    await stack.api('host', booking.hostId).delete(`${pageOf(booking)}/${id}`);
    await stack.sendMail({ from: booking.host, to: alias, subject: 'Re', text: 'Yes.' });
    await stack.idle();
    expect((await platform().get('/mail?state=refused')).list('items')).toContainEqual(
      expect.objectContaining({ reason: 'alias-unknown', recipient: alias }),
    );
    expect((await stack.anyone.get(pageOf(booking))).list('items')).toEqual([]);
  });
});

it('B8: a guest whom no booking tells of is asked for no address, and is told by the page alone', async () => {
  const booking = await register();
  const before = (await stack.outbox()).length;
  const id = await ask(booking, 'Is there a garden?', 'g-who-never-booked');
  await stack.api('host', booking.hostId).put(`${pageOf(booking)}/${id}/answer`, { text: 'Yes.' });
  await stack.idle();
  expect((await stack.outbox()).length).toBe(before + 1);
  const own = await stack.api('guest', 'g-who-never-booked').get(`${pageOf(booking)}/${id}`);
  expect(own.at('answer')).toBe('Yes.');
});

it('B9: check-in, directions and parking are answered there once for all, from a template', async () => {
  const parking = 'Two cars fit in front of the house.';
  const directions = 'Left at the church.';
  const booking = await register({ listing: { checkInTime: '15:00', parking, directions, language: 'en' } });
  const host = stack.api('host', booking.hostId);
  const texts = { en: 'From {{booking.checkInTime}}. {{listing.directions}} {{listing.parking}}' };
  const template = await host.post(`/hosts/${booking.hostId}/templates`, { name: 'Arriving', texts });
  const page = pageOf(booking);
  const id = await ask(booking, 'When can we check in, and where do we park?');
  const answered = await host.put(`${page}/${id}/answer`, { templateId: template.text('id') });
  expect(answered.at('answer')).toBe('From 15:00. Left at the church. Two cars fit in front of the house.');
  await stack.idle();

  // who asks again is shown what was answered, before asking and after
  const offered = await stack.anyone.get(
    `${page}?like=${encodeURIComponent('Where can one park, and check in when?')}`,
  );
  expect(offered.at('items.0.id')).toBe(id);
  const asked = await stack.api('guest', 'g-later').post(page, { text: 'Check-in when, park where?' });
  expect(asked.at('similar.0')).toMatchObject({ id, answer: answered.at('answer') });
});

it('tokens count on the public page too, and one that does not hold is told so', async () => {
  const booking = await register();
  const page = `${stack.stack.url}${pageOf(booking)}`;
  const as = (authorization: string) => fetch(page, { headers: { authorization } });
  for (const wrong of ['Bearer not.a.token', 'Basic YTpi', 'Bearer']) expect((await as(wrong)).status).toBe(401);
  expect((await as('Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoiaG9zdCJ9.')).status).toBe(401);
  expect((await fetch(page)).status).toBe(200);
});
