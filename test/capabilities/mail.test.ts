import { expect, it } from 'vitest';
import { registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack({ rateLimits: 'off', platform: 'Lodgings' });
const platform = () => stack.api('platform', 'backend');

const rowsOf = async (recipient: string) =>
  (await platform().get('/mail?limit=100')).list('items').filter((row) => JSON.stringify(row).includes(recipient));

it('G5 V7 G7: the mail is the platform’s, names the booking, and is answered as usual', async () => {
  const booking = await registerBooking(stack, 'brand', { program: 'activity' });
  await stack.sendMail({
    from: booking.guest,
    to: booking.aliases.host,
    subject: 'private words',
    text: 'Where do we meet?',
  });
  await stack.idle();
  const [received] = await stack.outbox(booking.host);
  expect(received?.subject).toContain('b-brand');
  expect(received?.subject).not.toContain('private');
  expect(received?.mail.from).toEqual({ name: 'Jean via Lodgings', address: booking.aliases.guest });
  await stack.sendMail({
    from: booking.host,
    to: String(received?.from),
    subject: `Re: ${received?.subject}`,
    text: 'At the fountain.',
  });
  await stack.idle();
  const [answer] = await stack.outbox(booking.guest);
  expect(answer?.mail.text).toContain('At the fountain.');
});

it('G12: only the whole alias works', async () => {
  const booking = await registerBooking(stack, 'whole', { program: 'activity' });
  const [local = '', domain = ''] = booking.aliases.guest.split('@');
  for (const guess of [`${local.slice(0, -1)}@${domain}`, `${local}0@${domain}`, `${local}@guest.foyer.test`]) {
    await stack.sendMail({ from: booking.host, to: guess, subject: 'x', text: 'Hello.' });
    await stack.idle();
    expect(await rowsOf(guess)).toMatchObject([{ state: 'refused', reason: 'alias-unknown' }]);
  }
  expect(await stack.outbox(booking.guest)).toEqual([]);
});

it('G8: 10 MB of attachments pass both ways, one byte more is refused, and the sender is told', async () => {
  const booking = await registerBooking(stack, 'ten', { program: 'activity' });
  const limit = 10 * 1024 * 1024;
  const file = (bytes: number) => [
    { filename: 'map.pdf', content: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 'x')]) },
  ];
  const ways = [
    { from: booking.host, to: booking.aliases.guest, receiver: booking.guest },
    { from: booking.guest, to: booking.aliases.host, receiver: booking.host },
  ];
  for (const { from, to, receiver } of ways) {
    await stack.sendMail({ from, to, subject: 'Map', text: 'The map.', attachments: file(limit) });
    await stack.idle();
    const [mail] = await stack.outbox(receiver);
    const [attachment] = mail?.mail.attachments ?? [];
    expect(Object(attachment?.content).byteLength).toBe(limit);
    await stack.anyone.delete('/local/outbox');
  }
  // the other way is one of the mails of refusals.test.ts
  for (const { from, to, receiver } of ways.slice(1)) {
    await stack.sendMail({ from, to, subject: 'Map', text: 'The map.', attachments: file(limit + 1) });
    await stack.idle();
    expect(await stack.outbox(receiver)).toEqual([]);
    const [notice] = await stack.outbox(from);
    expect(notice?.raw).toContain('5.3.4');
  }
}, 120_000);

it('G13: a bounce is told to the sender with its reason, and not the address it came from', async () => {
  const booking = await registerBooking(stack, 'bounce');
  await stack.sendMail({ from: booking.host, to: booking.aliases.guest, subject: 'x', text: 'Welcome.' });
  await stack.idle();
  const [sent] = await stack.outbox(booking.guest);
  const diagnosticCode = `smtp; 552 5.2.2 <${booking.guest}> mailbox full`;
  const bounce = {
    mailId: sent?.id,
    kind: 'bounce',
    bounceType: 'Transient',
    bounceSubType: 'MailboxFull',
    diagnosticCode,
  };
  expect((await stack.anyone.post('/local/ses-events', bounce)).status).toBeLessThan(300);
  await stack.idle();
  const [notice] = await stack.outbox(booking.host);
  expect(await leaks(Buffer.from(notice?.raw ?? '', 'latin1'), [booking.guest, '552 5.2.2'])).toEqual([]);
  expect(notice?.mail.text).toMatch(/full/i);
  const thread = await stack.api('host', booking.hostId).get(`/conversations/${booking.conversationId}/messages`);
  expect(thread.at('items.0.delivery')).toEqual({ state: 'undeliverable', reason: 'mailbox-full' });
  expect(await rowsOf(booking.aliases.guest)).toMatchObject([{ state: 'failed', reason: 'mailbox-full' }]);
});

it('G14: a mail that fails the virus scan is blocked, and its sender learns it', async () => {
  const booking = await registerBooking(stack, 'virus');
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');
  await stack.sendMail({
    from: booking.host,
    to: booking.aliases.guest,
    subject: 'x',
    text: 'See file.',
    attachments: [{ filename: 'a.txt', content: eicar }],
  });
  await stack.idle();
  expect(await rowsOf(booking.aliases.guest)).toMatchObject([{ state: 'refused', reason: 'attachment-infected' }]);
  expect((await stack.outbox(booking.host))[0]?.raw).toContain('5.7.1');
  expect(await stack.outbox(booking.guest)).toEqual([]);
});

it('G15: two customers in To or Cc are refused for both; somebody else in Cc is neither refused nor shown', async () => {
  const one = await registerBooking(stack, 'one', { program: 'activity' });
  const shared = { mailboxes: [{ address: one.host }] };
  const two = await registerBooking(stack, 'two', { program: 'activity', host: shared });
  await stack.sendMail({
    from: one.host,
    to: one.aliases.guest,
    cc: two.aliases.guest,
    subject: 'x',
    text: 'Hello all.',
  });
  await stack.idle();
  expect([...(await rowsOf(one.aliases.guest)), ...(await rowsOf(two.aliases.guest))]).toMatchObject([
    { state: 'refused', reason: 'several-recipients' },
    { state: 'refused', reason: 'several-recipients' },
  ]);
  const colleague = 'colleague@mail.host.example';
  await stack.sendMail({
    envelope: { from: one.host, to: [one.aliases.guest] },
    from: one.host,
    to: one.aliases.guest,
    cc: colleague,
    subject: 'x',
    text: 'Hello one.',
  });
  await stack.idle();
  const [received] = await stack.outbox(one.guest);
  expect(received?.mail.text).toContain('Hello one.');
  expect(received?.raw).not.toContain(colleague);
  expect(await stack.outbox(two.guest)).toEqual([]);
});

it('N2: a stranger’s mail waits in quarantine, silently, and the platform can let it through', async () => {
  const booking = await registerBooking(stack, 'stranger');
  await stack.sendMail({
    from: 'assistant@elsewhere.example',
    to: booking.aliases.guest,
    subject: 'x',
    text: 'On behalf of Anna.',
  });
  await stack.idle();
  const [row] = await rowsOf(booking.aliases.guest);
  expect(row).toMatchObject({ state: 'quarantined', reason: 'sender-unknown', from: 'assistant@elsewhere.example' });
  expect(await stack.outbox()).not.toContainEqual(expect.objectContaining({ to: 'assistant@elsewhere.example' }));
  const { mailId } = Object(row);
  expect((await platform().post(`/mail/${mailId}/release`)).status).toBe(202);
  await stack.idle();
  expect((await stack.outbox(booking.guest))[0]?.mail.text).toContain('On behalf of Anna.');
  expect(await rowsOf(booking.aliases.guest)).toMatchObject([{ state: 'delivered' }]);
});

it('N4 B18: signatures, quoted headers and typed addresses give no address away where the program masks them', async () => {
  const booking = await registerBooking(stack, 'mask');
  const text = `Write to me: ${booking.host}\nor ${booking.host.replace('@', ' (at) ')}.\n\n-- \nAnna <${booking.host}>`;
  await stack.sendMail({ from: booking.host, to: booking.aliases.guest, subject: booking.host, text });
  await stack.idle();
  const [received] = await stack.outbox(booking.guest);
  expect(await leaks(Buffer.from(received?.raw ?? '', 'latin1'), [booking.host, 'anna-mask'])).toEqual([]);
  const thread = await stack.api('guest', booking.guestId).get(`/conversations/${booking.conversationId}/messages`);
  expect(thread.at('items.0.notes')).toContain('addresses-masked');
});

it('G2 G6 G10 G11: each side has one address at reply., the same wherever it is told, and new mail to it begins the conversation', async () => {
  const booking = await registerBooking(stack, 'address', { program: 'activity' });
  const told = [
    (await platform().get(`/bookings/${booking.bookingId}`)).at('aliases'),
    (await stack.api('guest', booking.guestId).get(`/conversations/${booking.conversationId}`)).at('aliases'),
    (await stack.api('host', booking.hostId).get('/conversations')).at('items.0.aliases'),
  ];
  expect(told).toEqual([booking.aliases, booking.aliases, booking.aliases]);
  expect(Object.values(booking.aliases)).toEqual([
    expect.stringMatching(/@reply\.foyer\.test$/),
    expect.stringMatching(/@reply\.foyer\.test$/),
  ]);
  await stack.sendMail({
    from: booking.host,
    to: booking.aliases.guest.toUpperCase(),
    subject: 'Hello',
    text: 'First words.',
  });
  await stack.idle();
  expect((await stack.outbox(booking.guest))[0]?.from).toBe(booking.aliases.host);
});

it('G4: another booking of the same guest and host is another conversation, with other addresses', async () => {
  const one = await registerBooking(stack, 'again', { program: 'activity' });
  const body = {
    ...{
      listingId: 'l-again',
      status: 'confirmed',
      start: '2030-01-01',
      end: '2030-01-01',
      bookedAt: '2026-01-01T00:00:00Z',
    },
    ...{ guest: { id: one.guestId, name: 'Jean Martin', address: one.guest, language: 'en' } },
    ...{ payment: { state: 'full', onPlatform: true } },
  };
  const other = await platform().put('/bookings/b-again-2', body);
  expect(other.text('conversationId')).not.toBe(one.conversationId);
  expect(other.text('aliases.guest')).not.toBe(one.aliases.guest);
  await stack.sendMail({ from: one.host, to: other.text('aliases.guest'), subject: 'x', text: 'About the second.' });
  await stack.idle();
  const host = stack.api('host', one.hostId);
  expect((await host.get(`/conversations/${one.conversationId}/messages`)).list('items')).toEqual([]);
  expect((await host.get(`/conversations/${other.text('conversationId')}/messages`)).list('items')).toHaveLength(1);
});
