import { beforeEach, expect, it } from 'vitest';
import type { QueueName } from '../../core/contract/queues.ts';
import { queueName } from '../../local/environment.ts';
import { registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Of the SDK, for each attempt of ours. */
const TRIES = 3;
const HOUR = 3_600_000;

beforeEach(() => stack.stack.faults.clear());

const hoursLater = (hours: number) => stack.moveClock(new Date(Date.now() + hours * HOUR).toISOString());
const rowOf = async (recipient: string) =>
  (await stack.api('platform', 'backend').get(`/mail?recipient=${encodeURIComponent(recipient)}`)).at('items.0');

/** Puts the dead letters of a queue back, as the runbook's command does. @returns how many there were */
async function redrive(queue: QueueName): Promise<number> {
  const { queues } = stack.stack.store;
  const dead = queues.receive(queueName(queue, true), 10);
  for (const { body, receipt, group, id } of dead) {
    queues.send(queueName(queue), { body, group, deduplication: group === undefined ? undefined : id });
    queues.remove(queueName(queue, true), receipt);
  }
  await stack.idle();
  return dead.length;
}

it('N2 G13: a mail that our own fault keeps out is in the log, its sender is told that it is late, and a redrive lets it go on once', async () => {
  const booking = await registerBooking(stack, 'fault');
  stack.stack.faults.plan('s3', 'PutObject', 'failed', 5 * TRIES);
  const attachments = [{ filename: 'sea.png', content: PICTURE }];
  const mail = { from: booking.host, to: booking.aliases.guest, messageId: '<late@mail.host.example>' };
  await stack.sendMail({ ...mail, subject: 'x', text: 'The key is in the box.', attachments });
  await hoursLater(1);
  expect(await rowOf(booking.aliases.guest)).toMatchObject({ state: 'failed', reason: 'internal-fault' });
  expect(await stack.outbox(booking.guest)).toEqual([]);

  const [notice, ...more] = await stack.outbox(booking.host);
  expect(more).toEqual([]);
  expect(notice?.from).toBe('mailer-daemon@foyer.test');
  expect(notice?.raw).toContain('Action: delayed\r\nStatus: 4.0.0\r\n');
  expect(notice?.raw).toContain(`Final-Recipient: rfc822; ${booking.aliases.guest}\r\n`);
  expect(notice?.mail.inReplyTo).toBe('<late@mail.host.example>');
  expect(notice?.mail.text).toContain('no need to send it again');
  expect(await leaks(Buffer.from(notice?.raw ?? '', 'latin1'), [booking.guest, 'The key is'])).toEqual([]);

  const { mailId } = Object(await rowOf(booking.aliases.guest));
  const shown = await stack.api('platform', 'backend').get(`/mail/${mailId}`);
  expect(shown.at('rows.0.notice.state')).toBe('done');

  expect(await redrive('inbound-mail')).toBe(1);
  expect((await stack.outbox(booking.guest)).map(({ mail: { text } }) => text?.includes('The key is'))).toEqual([true]);
  expect(await rowOf(booking.aliases.guest)).toMatchObject({ state: 'delivered' });
  expect(await stack.outbox(booking.host)).toHaveLength(1);
});

it('G13: a message that can not be handed over says so, its sender is told, and a redrive sends it once', async () => {
  const booking = await registerBooking(stack, 'busy');
  stack.stack.faults.plan('ses', 'SendEmail', 'throttled', 12);
  await stack.sendMail({ from: booking.host, to: booking.aliases.guest, subject: 'x', text: 'Come at four.' });
  await hoursLater(3);
  const delivery = async () =>
    (await stack.api('host', booking.hostId).get(`/conversations/${booking.conversationId}/messages`)).at(
      'items.0.delivery',
    );
  expect(await delivery()).toMatchObject({ state: 'pending', reason: 'internal-fault' });
  const toHost = await stack.outbox(booking.host);
  expect(toHost.map(({ raw }) => /Action: (\w+)/.exec(raw)?.[1])).toEqual(['delayed']);

  expect(await redrive('deliveries')).toBe(1);
  expect(await stack.outbox(booking.guest)).toHaveLength(1);
  expect(await delivery()).toEqual({ state: 'sent' });
  expect(await stack.outbox(booking.host)).toHaveLength(1);
});

it('N2: a mail released after days and refused then is answered all the same, though SES bounces it no more', async () => {
  const booking = await registerBooking(stack, 'late-release');
  const assistant = 'assistant@agency.example';
  const attachments = [{ filename: 'plan.pdf', content: '%PDF-1.7' }];
  await stack.sendMail({ from: assistant, to: booking.aliases.guest, subject: 'x', text: '', attachments });
  await stack.idle();
  await hoursLater(48);
  const row = await rowOf(booking.aliases.guest);
  const released = await stack
    .api('platform', 'backend')
    .post(`/mail/${Object(row).mailId}/release`, { addMailbox: true });
  expect(released.status).toBe(202);
  await stack.idle();
  expect(await rowOf(booking.aliases.guest)).toMatchObject({ state: 'refused', reason: 'attachment-type' });
  const notices = await stack.outbox(assistant);
  expect(notices.map(({ raw }) => /Status: ([\d.]+)/.exec(raw)?.[1])).toEqual(['5.6.1']);
  expect(notices[0]?.mail.subject).toBe('Your message was not passed on – Foyer');
});
