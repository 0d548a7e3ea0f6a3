import { expect, it } from 'vitest';
import { parseMail } from '../../core/mail/parse/parse-mail.ts';
import { type RegisteredBooking, registerBooking, UNPAID } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { type OutboxMail, useStack } from '../support/stack.ts';
import { compressRtf } from '../support/tnef/compress-rtf.ts';
import { binary, PR } from '../support/tnef/mapi.ts';
import { writeTnef } from '../support/tnef/write-tnef.ts';

const stack = useStack({ rateLimits: 'off' });

const rawOf = (mail: OutboxMail | undefined): Buffer => Buffer.from(mail?.raw ?? '', 'latin1');
/** Files of a mail that was sent, attached mails among them. */
const filesOf = (mail: OutboxMail | undefined) => parseMail(rawOf(mail)).attachments;

/** The guest sends something with files. */
async function guestSends({ guest, aliases }: RegisteredBooking, text: string, attachments: readonly object[]) {
  await stack.sendMail({ from: guest, to: aliases.host, subject: 'x', text, attachments: [...attachments] });
  await stack.idle();
}

const lines = (...all: readonly string[]) => all.join('\r\n');

/** A mail of the guest's to the host, as it lies in the guest's own mail program. */
const oldMail = ({ guest, host }: RegisteredBooking) =>
  lines(
    `Received: from home by mx.example for <${guest}>; Fri, 6 Feb 2026 13:00:00 +0000`,
    `Return-Path: <${guest}>`,
    'Date: Fri, 06 Feb 2026 14:00:00 +0100',
    `From: Jean Martin <${guest}>`,
    `To: <${host}>`,
    `Subject: =?utf-8?B?${Buffer.from(`Schlüssel ${guest}`).toString('base64')}?=`,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`<p>Mail to <a href="mailto:${guest}">me</a></p><blockquote>From: ${host}</blockquote>`).toString(
      'base64',
    ),
    '--b',
    'Content-Type: application/pdf; name="plan.pdf"',
    '',
    '%PDF-1.7',
    '--b--',
    '',
  );

it('N4: an attached mail reaches the other side built new, with aliases for addresses', async () => {
  const booking = await registerBooking(stack, 'attached', { program: 'activity' });
  const content = oldMail(booking);
  await guestSends(booking, 'See what I wrote.', [{ filename: 'old.eml', content, contentType: 'message/rfc822' }]);
  const [received] = await stack.outbox(booking.host);
  const [file] = filesOf(received);
  expect([file?.name, file?.declaredType]).toEqual(['old.eml', 'message/rfc822']);
  const mail = parseMail(file?.decode() ?? Buffer.alloc(0));
  expect([mail.from[0]?.address, mail.to[0]?.address]).toEqual([booking.aliases.guest, booking.aliases.host]);
  expect(mail.headers('date')).toEqual(['Fri, 06 Feb 2026 13:00:00 +0000']);
  expect([mail.subject, mail.text?.trim()]).toEqual(['Schlüssel [✉•••]', 'Mail to me <[✉•••]>\n\n> From: [✉•••]']);
  expect(mail.attachments.map(({ name }) => name)).toEqual(['plan.pdf']);
  const secrets = [booking.guest, 'mx.example', 'Martin'];
  expect(await leaks(rawOf(received), secrets)).toEqual([]);
  expect(await leaks(file?.decode() ?? Buffer.alloc(0), [...secrets, booking.host])).toEqual([]);
});

it('N4: an attached mail stays behind where a program takes pictures alone, and its sender is told', async () => {
  const booking = await registerBooking(stack, 'pictures', { program: 'stay' });
  const content = oldMail(booking);
  await guestSends(booking, 'See what I wrote.', [{ filename: 'old.eml', content, contentType: 'message/rfc822' }]);
  const [received] = await stack.outbox(booking.host);
  expect([received?.mail.text?.includes('See what I wrote.'), filesOf(received)]).toEqual([true, []]);
  expect((await stack.outbox(booking.guest))[0]?.mail.text).toContain('old.eml');
});

it('N6: what Outlook packs is judged and passed on as if it were not packed', async () => {
  const booking = await registerBooking(stack, 'tnef', { program: 'rental-subscription', booking: UNPAID });
  const rtf = '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}Where is the key?{\\*\\htmltag72 </p>}}';
  const content = writeTnef({
    properties: [binary(PR.rtf, compressRtf(rtf))],
    files: [
      { name: 'plan.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7') },
      { name: 'list.txt', content: Buffer.from('words') },
    ],
  });
  await guestSends(booking, '', [{ filename: 'winmail.dat', content, contentType: 'application/ms-tnef' }]);
  const [received] = await stack.outbox(booking.host);
  expect(received?.mail.text).toContain('Where is the key?');
  expect(filesOf(received).map(({ name }) => name)).toEqual(['plan.pdf']);
  expect(await leaks(rawOf(received), [booking.guest, 'gita@guests.example', 'winmail'])).toEqual([]);
  const [told] = await stack.outbox(booking.guest);
  expect(told?.mail.text).toContain('list.txt');
  expect(told?.mail.text).not.toContain('winmail');
});

it('N4: mail that nobody here can read is refused with its own words, and signed mail passes unsigned', async () => {
  const booking = await registerBooking(stack, 'sealed', { program: 'activity' });
  const armored = '-----BEGIN PGP MESSAGE-----\n\nhQEMAw==\n-----END PGP MESSAGE-----\n';
  await guestSends(booking, armored, []);
  const signed = Buffer.from('3080060b2a864886f70d010702', 'hex');
  const raw = lines(
    ...[`From: ${booking.guest}`, `To: ${booking.aliases.host}`, 'Subject: x', 'Message-ID: <s@mail.example>'],
    ...['Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"'],
    ...['Content-Transfer-Encoding: base64', '', signed.toString('base64'), ''],
  );
  await stack.sendMail({ envelope: { from: booking.guest, to: booking.aliases.host }, raw });
  await stack.idle();
  expect(await stack.outbox(booking.host)).toEqual([]);
  const [encrypted, opaque] = await stack.outbox(booking.guest);
  expect([encrypted?.raw.includes('5.6.1'), opaque?.raw.includes('5.6.1')]).toEqual([true, true]);
  expect(encrypted?.mail.text).not.toBe(opaque?.mail.text);

  await guestSends(
    booking,
    '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nIn the clear.\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----',
    [],
  );
  const [received] = await stack.outbox(booking.host);
  expect(received?.mail.text).toContain('In the clear.');
  expect(received?.raw).not.toContain('PGP');
});
