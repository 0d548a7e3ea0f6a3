import { expect, it } from 'vitest';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();
const PLAN = { filename: 'plan.pdf', content: '%PDF-1.7\nThe way to the house' };
const SIGNATURE = { filename: 'smime.p7s', content: 'signed', contentType: 'application/pkcs7-signature' };

async function hostSends({ host, aliases }: RegisteredBooking, text: string, attachments: readonly object[]) {
  await stack.sendMail({ from: host, to: aliases.guest, subject: 'Your stay', text, attachments: [...attachments] });
  await stack.idle();
}

const threadOf = ({ conversationId, hostId }: RegisteredBooking) =>
  stack.api('host', hostId).get(`/conversations/${conversationId}/messages`);

const rowsOf = async (recipient: string) =>
  (await stack.api('platform', 'backend').get('/mail?limit=100'))
    .list('items')
    .filter((row) => JSON.stringify(row).includes(recipient));

it('passes the words of a mail on without the file that the program does not take, and tells its sender once', async () => {
  const booking = await registerBooking(stack, 'left-out');
  await hostSends(booking, 'The way is in the plan.', [PLAN]);

  const toGuest = await stack.outbox(booking.guest);
  expect(toGuest).toHaveLength(1);
  expect(toGuest[0]?.mail.text).toContain('The way is in the plan.');
  expect(toGuest[0]?.mail.attachments).toEqual([]);
  expect(await leaks(Buffer.from(toGuest[0]?.raw ?? '', 'latin1'), ['plan.pdf', 'to the house'])).toEqual([]);

  const toHost = await stack.outbox(booking.host);
  expect(toHost.map(({ from }) => from)).toEqual(['no-reply@foyer.test']);
  expect(toHost[0]?.mail.text).toMatch(/was passed on, but without:\n\nplan\.pdf\n.*images/);
  expect(await leaks(Buffer.from(toHost[0]?.raw ?? '', 'latin1'), [booking.guest, 'The way is'])).toEqual([]);

  const thread = await threadOf(booking);
  expect(thread.list('items')).toMatchObject([{ attachments: [], notes: ['attachments-left-out'] }]);
  expect(JSON.stringify(thread.body)).not.toContain('plan.pdf');
  expect(await rowsOf(booking.aliases.guest)).toMatchObject([{ state: 'delivered' }]);
});

it('refuses a mail of nothing else, with a bounce that names it', async () => {
  const booking = await registerBooking(stack, 'nothing-else');
  await hostSends(booking, '', [PLAN]);

  expect(await stack.outbox(booking.guest)).toEqual([]);
  const toHost = await stack.outbox(booking.host);
  expect(toHost).toHaveLength(1);
  expect(toHost[0]?.raw).toContain('5.6.1');
  expect(toHost[0]?.mail.text).toContain('plan.pdf');
  expect((await threadOf(booking)).list('items')).toEqual([]);
  expect(await rowsOf(booking.aliases.guest)).toMatchObject([{ state: 'refused', reason: 'attachment-type' }]);
});

it('leaves a signature behind without a word to its sender', async () => {
  const booking = await registerBooking(stack, 'signed');
  await hostSends(booking, 'Signed, as always.', [SIGNATURE]);

  expect((await stack.outbox(booking.guest))[0]?.mail.attachments).toEqual([]);
  expect(await stack.outbox(booking.host)).toEqual([]);
  expect((await threadOf(booking)).at('items.0.notes')).toEqual(['attachments-left-out']);
});

it('tells nothing to a stranger whose mail the platform let out of quarantine', async () => {
  const booking = await registerBooking(stack, 'released');
  const stranger = 'assistant@elsewhere.example';
  await stack.sendMail({
    ...{ from: stranger, to: booking.aliases.guest, subject: 'x', text: 'For Anna.', attachments: [PLAN] },
  });
  await stack.idle();
  const platform = stack.api('platform', 'backend');
  const quarantined = await platform.get('/mail?state=quarantined');
  await platform.post(`/mail/${quarantined.text('items.0.mailId')}/release`);
  await stack.idle();

  expect(await stack.outbox(booking.guest)).toHaveLength(1);
  for (const address of [stranger, booking.host]) expect(await stack.outbox(address)).toEqual([]);
});
