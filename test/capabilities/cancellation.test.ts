import { describe, expect, it } from 'vitest';
import { aBooking, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack({ rateLimits: 'off', platform: 'Lodgings' });
const platform = () => stack.api('platform', 'backend');
const JSON_ONLY = { accept: 'application/json' };
const HOUR = 3_600_000;

/** A person's browser: it sends forms, and takes pages. */
async function browser(url: string, method = 'GET', answer?: string) {
  const response = await fetch(url, {
    method,
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    ...(answer !== undefined && { body: new URLSearchParams({ answer }) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const ask = (booking: RegisteredBooking, note?: string) =>
  stack
    .api('host', booking.hostId)
    .post(`/bookings/${booking.bookingId}/cancellation-requests`, { reason: 'customer-asked', note });

/** Mails to somebody with these words in the subject. */
const mailsTo = async (address: string, words: string) => {
  await stack.idle();
  return (await stack.outbox(address)).filter(({ subject }) => subject.includes(words));
};

/** The one link in the mail that asks the guest. */
async function linkFor(booking: RegisteredBooking): Promise<string> {
  const [mail] = (await mailsTo(booking.guest, 'Did you ask to cancel')).slice(-1);
  const links = mail?.mail.text?.match(/https?:\S+/g) ?? [];
  expect(links).toHaveLength(1);
  return links[0] ?? '';
}

const requestsOf = async (booking: RegisteredBooking) =>
  (await platform().get(`/bookings/${booking.bookingId}/cancellation-requests`)).body;

const eventsOf = async (booking: RegisteredBooking) => {
  await stack.idle();
  const events = (await stack.anyone.get('/local/events')).list('items');
  return events
    .filter((event) => JSON.stringify(event).includes(booking.conversationId))
    .map((event) => String(Object(event).type))
    .filter((type) => type.startsWith('Cancellation'));
};

const statusOf = async ({ bookingId }: RegisteredBooking) =>
  (await platform().get(`/bookings/${bookingId}`)).at('status');

describe('G18: a supplier reports that the customer asked to cancel', () => {
  it('the customer is asked, and only their yes makes the platform hear of a confirmed cancellation', async () => {
    const booking = await registerBooking(stack, 'yes', { program: 'activity' });
    const asked = await ask(booking, 'Secret note');
    expect(asked.status).toBe(202);
    expect((await ask(booking)).text('id')).toBe(asked.text('id'));
    const link = await linkFor(booking);
    expect(link.startsWith(`${stack.stack.url}/cancellation-requests/`)).toBe(true);

    const [mail] = await mailsTo(booking.guest, 'Did you ask to cancel');
    expect(mail?.mail.from).toEqual({ name: 'Lodgings', address: 'no-reply@foyer.test' });
    const secrets = [booking.host, 'Anna', 'Secret note', booking.aliases.host, booking.aliases.guest];
    expect(await leaks(Buffer.from(mail?.raw ?? '', 'latin1'), secrets)).toEqual([]);

    const before = await requestsOf(booking);
    for (let time = 0; time < 3; time++) {
      const page = await browser(link);
      expect([page.status, page.text.includes('value="yes"')]).toEqual([200, true]);
      expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
      for (const secret of [booking.guest, 'Jean', 'Martin', 'Secret note', ...secrets])
        expect(page.text).not.toContain(secret);
      await browser(link, 'HEAD');
    }
    expect(await requestsOf(booking)).toEqual(before);
    expect(await eventsOf(booking)).toEqual(['CancellationRequested']);

    const thanks = await browser(link, 'POST', 'yes');
    expect([thanks.status, thanks.text.includes('You answered yes')]).toEqual([200, true]);
    expect((await browser(link, 'POST', 'yes')).text).toBe(thanks.text);
    expect(await eventsOf(booking)).toEqual(['CancellationRequested', 'CancellationConfirmed']);
    const confirmed = await platform().get('/cancellation-requests?state=confirmed');
    expect(confirmed.body).toMatchObject({
      items: [{ id: asked.text('id'), bookingId: booking.bookingId, state: 'confirmed', note: 'Secret note' }],
    });
    const told = await mailsTo(booking.host, 'The guest confirmed');
    expect(told).toHaveLength(1);
    expect(await leaks(Buffer.from(told[0]?.raw ?? '', 'latin1'), [booking.guest, 'Jean', 'Martin', link])).toEqual([]);
    expect(await mailsTo(booking.guest, 'Did you ask to cancel')).toHaveLength(1);
    expect(await statusOf(booking)).toBe('confirmed');
  });

  it('on their no the host is told, and nothing else happens', async () => {
    const booking = await registerBooking(stack, 'no', { program: 'activity' });
    await ask(booking);
    const link = await linkFor(booking);
    expect((await browser(link, 'POST', 'no')).text).toContain('You answered no');
    expect(await eventsOf(booking)).toEqual(['CancellationRequested', 'CancellationDeclined']);
    expect(await mailsTo(booking.host, 'The guest did not confirm')).toHaveLength(1);
    const other = await browser(link, 'POST', 'yes');
    expect([other.status, other.text.includes('You have answered already')]).toEqual([409, true]);
    expect(await eventsOf(booking)).toHaveLength(2);
    expect(await statusOf(booking)).toBe('confirmed');
    const own = await stack.api('host', booking.hostId).get(`/bookings/${booking.bookingId}/cancellation-requests`);
    expect(own.body).toMatchObject({ items: [{ state: 'declined' }] });
    expect((await ask(booking)).text('code')).toBe('customer-declined');
  });

  it('a link that was tampered with, or whose booking the platform cancelled meanwhile, leads to nothing', async () => {
    const booking = await registerBooking(stack, 'meanwhile');
    await ask(booking);
    const link = await linkFor(booking);
    const [head = '', expiry = '', mac = ''] = (link.split('/').at(-1) ?? '').split('.');
    const later = (Number.parseInt(expiry, 36) + 1).toString(36);
    for (const token of [`${head}.${later}.${mac}`, `${head}.${expiry}.${'A'.repeat(43)}`, `${head}.${expiry}`]) {
      const answer = await stack.anyone.post(`/cancellation-requests/${token}`, { answer: 'yes' }, JSON_ONLY);
      expect([answer.status, answer.text('code')]).toEqual([404, 'not-found']);
    }
    const status = { status: 'cancelled', cancelledAt: new Date().toISOString() };
    await platform().put('/bookings/b-meanwhile', aBooking('meanwhile', booking.guest, status));
    const page = await browser(link, 'POST', 'yes');
    expect([page.status, page.text.includes('cancelled already')]).toEqual([409, true]);
    expect(await requestsOf(booking)).toMatchObject({ items: [{ state: 'superseded' }] });
    expect(await eventsOf(booking)).toEqual(['CancellationRequested']);
  });

  it('an answer after 72 hours is none, and the host may ask again at once', async () => {
    const booking = await registerBooking(stack, 'late');
    const asked = await ask(booking);
    const link = await linkFor(booking);
    await stack.moveClock(new Date(Date.parse(asked.text('askedAt')) + 72 * HOUR).toISOString());
    const page = await browser(link, 'POST', 'yes');
    expect([page.status, page.text.includes('This link has expired')]).toEqual([410, true]);
    expect(await requestsOf(booking)).toMatchObject({ items: [{ state: 'expired' }] });
    expect((await platform().get('/cancellation-requests?state=expired')).list('items')).toMatchObject([
      { id: asked.text('id') },
    ]);
    const again = await ask(booking);
    expect([again.status, again.text('id') === asked.text('id')]).toEqual([202, false]);
    expect(await mailsTo(booking.guest, 'Did you ask to cancel')).toHaveLength(2);
    expect(await eventsOf(booking)).toEqual(['CancellationRequested', 'CancellationRequested']);
  });
});
