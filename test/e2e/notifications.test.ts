import { expect, it } from 'vitest';
import { registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack({ now: '2026-03-02T12:00:00.000Z' });
const SETTINGS = '/notification-settings';
const digestAt = (at: string) => ({ messages: 'digest', digest: { at: [at], timeZone: 'Europe/Stockholm' } });

const mailFrom = (from: string, to: string, text: string) => ({
  ...{ envelope: { from, to: [to] }, from, to: [to], subject: 'Your stay', text },
});

it('brings a guest who wants digests one mail at its minute, which is answered by writing to the alias', async () => {
  const booking = await registerBooking(stack, 'digest');
  const other = await registerBooking(stack, 'other');
  const guest = stack.api('guest', booking.guestId);
  expect((await guest.put(SETTINGS, digestAt('08:00'))).status).toBe(200);
  await stack.sendMail(mailFrom(booking.host, booking.aliases.guest, 'The key is at number twelve.'));
  await stack.sendMail(mailFrom(booking.host, booking.aliases.guest, 'When do you arrive?'));
  await stack.sendMail(mailFrom(other.host, other.aliases.guest, 'Words for somebody else.'));
  await stack.idle();
  const thread = await guest.get(`/conversations/${booking.conversationId}/messages`);
  expect(thread.list('items')).toMatchObject([
    { text: 'The key is at number twelve.' },
    { text: 'When do you arrive?' },
  ]);
  const seen = await stack.api('host', booking.hostId).get(`/conversations/${booking.conversationId}/messages`);
  expect(seen.at('items.0.delivery')).toEqual({ state: 'delivered', reason: 'digest' });
  expect(await stack.outbox(booking.guest)).toEqual([]);
  expect(await stack.outbox(other.guest)).toHaveLength(1);

  await stack.moveClock('2026-03-03T06:59:59.000Z');
  await stack.idle();
  expect(await stack.outbox(booking.guest)).toEqual([]);
  await stack.moveClock('2026-03-03T07:01:00.000Z');
  await stack.idle();
  const [digest, ...more] = await stack.outbox(booking.guest);
  expect(more).toEqual([]);
  expect(digest?.mail.text).toContain('When do you arrive?');
  expect(digest?.mail.text).toContain(booking.aliases.host);
  const raw = Buffer.from(digest?.raw ?? '');
  expect(await leaks(raw, [booking.host, other.host, 'somebody else', other.aliases.host, 'hosts.example'])).toEqual(
    [],
  );

  await stack.sendMail(mailFrom(booking.guest, booking.aliases.host, `At six.\n\n${digest?.mail.text}`));
  await stack.idle();
  const answered = (await stack.outbox(booking.host)).at(-1);
  expect(answered?.mail.text).toContain('At six.');
  expect(answered?.mail.text).not.toContain('When do you arrive');
  await stack.moveClock('2026-03-05T07:01:00.000Z');
  await stack.idle();
  expect(await stack.outbox(booking.guest)).toHaveLength(1);
});

it('mails at once again, or never, from the moment that it is chosen; and digests to a host’s second mailbox', async () => {
  const office = 'office@together.example';
  const first = 'first@together.example';
  const mailboxes = [{ address: first }, { address: office }];
  const booking = await registerBooking(stack, 'two', { host: { mailboxes } });
  const host = stack.api('host', booking.hostId);
  const write = async (text: string) => {
    await stack.sendMail(mailFrom(booking.guest, booking.aliases.host, text));
    await stack.idle();
  };
  await write('First of all');
  await host.put(SETTINGS, {
    mailboxes: [
      { address: first, messages: 'off' },
      { address: office, ...digestAt('18:00') },
    ],
  });
  await write('Second of all');
  await host.put(SETTINGS, { mailboxes: [{ address: office, ...digestAt('18:00') }] });
  await write('Third of all');
  const words = async (mailbox: string) => (await stack.outbox(mailbox)).map(({ mail }) => mail.text ?? '');
  expect(await words(first)).toEqual([expect.stringContaining('First'), expect.stringContaining('Third')]);
  expect(await words(office)).toEqual([]);
  await stack.moveClock('2026-03-05T17:01:00.000Z');
  await stack.idle();
  expect(await words(office)).toEqual([expect.stringContaining('Unread messages: 3\nThird of all')]);
});
