import { expect, it } from 'vitest';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();

const paid = (state: 'none' | 'full') => ({ booking: { payment: { state, onPlatform: true } } });
const hostOf = ({ hostId }: RegisteredBooking) => stack.api('host', hostId);
const guestOf = ({ guestId }: RegisteredBooking) => stack.api('guest', guestId);
const messagesPath = ({ conversationId }: RegisteredBooking) => `/conversations/${conversationId}/messages`;

/** The notes of the conversation's messages that the platform was told of. */
async function flagsOf({ conversationId }: RegisteredBooking): Promise<readonly unknown[]> {
  await stack.idle();
  return (await stack.anyone.get('/local/events'))
    .list('items')
    .map((event) => Object(event))
    .filter(({ type, detail }) => type === 'MessageFlagged' && detail.conversationId === conversationId)
    .map(({ detail }) => detail.note);
}

it('V3: a demand for payment outside is masked until full payment, kept for readings, and told to the platform', async () => {
  const booking = await registerBooking(stack, 'outside', { program: 'rental-pay-per-booking', ...paid('none') });
  const text = 'Hello! Please pay the rest by bank transfer to DE89 3704 0044 0532 0130 00.';
  const sent = await hostOf(booking).post(messagesPath(booking), { text });
  expect(sent.body).toMatchObject({ text: 'Hello! Please [•••].', notes: ['payment-off-platform'] });
  expect(await flagsOf(booking)).toEqual(['payment-off-platform']);
  const [mail] = await stack.outbox(booking.guest);
  expect(mail?.mail.text).toContain('Please [•••].');
  expect(mail?.raw).not.toContain('DE89');
  const reading = { purpose: 'fraud', note: 'a demand for payment' };
  const read = await stack
    .api('platform', 'backend')
    .post(`/conversations/${booking.conversationId}/readings`, reading);
  expect(read.at('items.0.original')).toBe(text);
});

it('V3: both sides are looked at, by mail too', async () => {
  const booking = await registerBooking(stack, 'both', { program: 'rental-pay-per-booking', ...paid('none') });
  const text = 'May I pay the whole stay in cash, outside of the platform?';
  await stack.sendMail({ from: booking.guest, to: booking.aliases.host, subject: 'Payment', text });
  expect(await flagsOf(booking)).toEqual(['payment-off-platform']);
  const thread = await hostOf(booking).get(messagesPath(booking));
  expect(thread.at('items.0')).toMatchObject({ author: 'guest', notes: ['payment-off-platform'] });
  expect(thread.text('items.0.text')).not.toContain('cash');
});

it('V3: it is told alone where the program masks none, or all is paid, and what is paid on the spot is nothing', async () => {
  const text = 'Please pay the extra night by PayPal.';
  const stay = await registerBooking(stack, 'told', { program: 'stay' });
  const full = await registerBooking(stack, 'full', { program: 'rental-pay-per-booking', ...paid('full') });
  for (const booking of [stay, full]) {
    const sent = await hostOf(booking).post(messagesPath(booking), { text });
    expect(sent.body).toMatchObject({ text, notes: ['payment-off-platform'] });
    await guestOf(booking).post(messagesPath(booking), { text: 'Is the tourist tax paid in cash on arrival?' });
    expect(await flagsOf(booking)).toEqual(['payment-off-platform']);
  }
});

it('G19: a supplier asks for reviews here; asking for one elsewhere is refused, by API and by mail', async () => {
  const booking = await registerBooking(stack, 'review', { program: 'activity' });
  const refused = await hostOf(booking).post(messagesPath(booking), { text: 'Give us 5 stars on Google Maps!' });
  expect(refused.body).toMatchObject({
    status: 422,
    code: 'review-elsewhere',
    remedy: expect.stringContaining('our platform'),
  });
  const text = 'Thank you for coming! Please review us on TripAdvisor.';
  await stack.sendMail({ from: booking.host, to: booking.aliases.guest, subject: 'Thanks', text });
  await stack.idle();
  expect(await stack.outbox(booking.guest)).toEqual([]);
  expect((await stack.outbox(booking.host))[0]?.raw).toContain('review');
  const here = await hostOf(booking).post(messagesPath(booking), { text: 'Please leave us a review here on Foyer.' });
  expect(here.status).toBe(201);
  const guest = await guestOf(booking).post(messagesPath(booking), { text: 'I rated you on Google: five stars!' });
  expect(guest.at('notes')).toEqual([]);
});
