import { describe, expect, it } from 'vitest';
import { PROGRAM_IDS, type RegisteredBooking, registerBooking, UNPAID } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();

/** What a mail program and the servers on its way put into a mail, and nobody at the other end may see. */
const TRAIL = {
  client: 'Thunderhawk 7.1 on their-laptop',
  ip: '203.0.113.77',
  server: 'mx7.mail.host.example',
};

/** A side's own Message-ID: it comes back to that side in References, and goes to nobody else. */
const messageIdOf = (from: string): string => `unmistakable-4711-${from.slice(0, 4)}@laptop.local`;

function mailFrom(from: string, to: string, text: string) {
  return {
    envelope: { from, to: [to] },
    from: { name: 'Private Name', address: from },
    to,
    subject: 'Your stay',
    messageId: `<${messageIdOf(from)}>`,
    headers: {
      'X-Mailer': TRAIL.client,
      'X-Originating-IP': `[${TRAIL.ip}]`,
      Received: `from their-laptop ([${TRAIL.ip}]) by ${TRAIL.server} with ESMTPSA`,
      'Reply-To': from,
      Organization: from,
    },
    text: `${text}\n\n-- \nPrivate Name\n${from}`,
    html: `<p>${text}</p><div class="gmail_signature"><a href="mailto:${from}">${from}</a></div>`,
    attachments: [{ filename: 'door.png', content: PIXEL, contentType: 'image/png' }],
  };
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const secretsOf = ({ host, guest }: RegisteredBooking, sender: 'host' | 'guest') => [
  sender === 'host' ? host : guest,
  ...Object.values(TRAIL),
  'their-laptop',
  messageIdOf(sender === 'host' ? host : guest),
  'Private Name',
];

describe.each(PROGRAM_IDS)('in %s', (program) => {
  it('relays both ways by mail, and nothing of either sender goes along', async () => {
    const booking = await registerBooking(stack, `relay-${program}`, { program, booking: UNPAID });

    await stack.sendMail(mailFrom(booking.host, booking.aliases.guest, 'The key is under the mat.'));
    await stack.idle();
    const [toGuest] = await stack.outbox(booking.guest);
    expect(toGuest?.from).toBe(booking.aliases.host);
    expect(toGuest?.mail.text).toContain('The key is under the mat.');
    expect(toGuest?.mail.html).toContain('The key is under the mat.');
    expect(toGuest?.mail.from?.name).toBe('The Lake House via Foyer');
    expect(toGuest?.mail.attachments.map(({ filename }) => filename)).toEqual(['door.png']);
    expect(await leaks(Buffer.from(toGuest?.raw ?? '', 'latin1'), secretsOf(booking, 'host'))).toEqual([]);

    await stack.sendMail(mailFrom(booking.guest, booking.aliases.host, 'Thank you, see you soon.'));
    await stack.idle();
    const [toHost] = await stack.outbox(booking.host);
    expect(toHost?.from).toBe(booking.aliases.guest);
    expect(toHost?.mail.from?.name).toBe('Jean via Foyer');
    expect(toHost?.mail.text).toContain('Thank you, see you soon.');
    expect(await leaks(Buffer.from(toHost?.raw ?? '', 'latin1'), secretsOf(booking, 'guest'))).toEqual([]);
  });

  it('shows both sides the same thread over the API, and each side of it only the other’s alias', async () => {
    const booking = await registerBooking(stack, `thread-${program}`, { program, booking: UNPAID });
    await stack.sendMail(mailFrom(booking.host, booking.aliases.guest, 'Welcome!'));
    await stack.idle();
    const guest = stack.api('guest', booking.guestId);
    const posted = await guest.post(`/conversations/${booking.conversationId}/messages`, { text: 'Is there parking?' });
    expect(posted.status).toBe(201);
    await stack.idle();

    for (const api of [guest, stack.api('host', booking.hostId)]) {
      const thread = await api.get(`/conversations/${booking.conversationId}/messages`);
      expect(thread.list('items')).toMatchObject([
        { author: 'host', via: 'mail', text: expect.stringContaining('Welcome!'), delivery: { state: 'sent' } },
        { author: 'guest', via: 'api', text: 'Is there parking?', delivery: { state: 'sent' } },
      ]);
      expect(JSON.stringify(thread.body)).not.toContain('mail.host.example');
    }
    const inbox = await stack.api('host', booking.hostId).get('/conversations');
    expect(inbox.list('items')).toMatchObject([
      {
        id: booking.conversationId,
        counterpart: { name: expect.stringContaining('Jean') },
        aliases: booking.aliases,
        unread: 1,
      },
    ]);
  });
});

it('N3: holds the thread in both mail programs by ids that each side has seen', async () => {
  const booking = await registerBooking(stack, 'ids');
  const seenByGuest: string[] = [];
  for (const text of ['One.', 'Two.']) {
    await stack.sendMail({ ...mailFrom(booking.host, booking.aliases.guest, text), messageId: `<${text}@host>` });
    await stack.idle();
  }
  await stack.sendMail({
    ...mailFrom(booking.guest, booking.aliases.host, 'Three.'),
    messageId: '<three@guest.example>',
  });
  await stack.idle();
  await stack.sendMail({ ...mailFrom(booking.host, booking.aliases.guest, 'Four.'), messageId: '<four@host>' });
  await stack.idle();
  for (const { mail } of await stack.outbox(booking.guest)) seenByGuest.push(mail.messageId ?? '');

  const [first, second, fourth] = await stack.outbox(booking.guest);
  const [third] = await stack.outbox(booking.host);
  expect(first?.mail.inReplyTo).toBeUndefined();
  expect(second?.mail.inReplyTo).toBe(first?.mail.messageId);
  expect(third?.mail.inReplyTo).toBe('<Two.@host>');
  expect(third?.mail.references).toContain('<One.@host>');
  expect(fourth?.mail.inReplyTo).toBe('<three@guest.example>');
  expect(fourth?.mail.references).toContain(String(second?.mail.messageId));
  expect(third?.mail.references).not.toContain('amazonses.com');
});

it('takes in one message for one Message-ID, however often it arrives, and tells where it went', async () => {
  const booking = await registerBooking(stack, 'twice');
  const mail = mailFrom(booking.host, booking.aliases.guest, 'Only once.');
  for (let n = 0; n < 3; n++) await stack.sendMail(mail);
  await stack.idle();
  expect(await stack.outbox(booking.guest)).toHaveLength(1);
  const log = await stack.api('platform', 'backend').get('/mail?limit=100');
  const rows = log.list('items').filter((row) => JSON.stringify(row).includes(booking.aliases.guest));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toMatchObject({ state: 'delivered', messageId: `${booking.conversationId}-1` });
});

it('deals with each envelope recipient of one mail by itself', async () => {
  const one = await registerBooking(stack, 'bcc-one');
  const shared = { mailboxes: [{ address: one.host }] };
  const two = await registerBooking(stack, 'bcc-two', { host: shared });
  const unknown = one.aliases.guest.replace(/^./, '_');
  const mail = mailFrom(one.host, 'undisclosed@elsewhere.example', 'The pool opens at nine.');
  const to = [one.aliases.guest, two.aliases.guest, unknown];
  await stack.sendMail({ ...mail, envelope: { from: one.host, to } });
  await stack.idle();
  expect(await stack.outbox(one.guest)).toHaveLength(1);
  expect(await stack.outbox(two.guest)).toHaveLength(1);
  const log = await stack.api('platform', 'backend').get('/mail?limit=100');
  const states = to.map((recipient) => log.list('items').find((row) => JSON.stringify(row).includes(recipient)));
  expect(states).toMatchObject([
    { state: 'delivered' },
    { state: 'delivered' },
    { state: 'refused', reason: 'alias-unknown' },
  ]);
});

it('cuts what the answer quotes from what is stored and sent on', async () => {
  const booking = await registerBooking(stack, 'quote');
  await stack.sendMail(mailFrom(booking.host, booking.aliases.guest, 'When do you arrive?'));
  await stack.idle();
  const [received] = await stack.outbox(booking.guest);
  const quoted = (received?.mail.text ?? '')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  const header = `On Tue, 3 Mar 2026 at 10:00, The Lake House via Foyer <${booking.aliases.host}> wrote:`;
  await stack.sendMail({
    ...mailFrom(booking.guest, booking.aliases.host, ''),
    text: `At six.\n\n${header}\n\n${quoted}\n`,
    html: `<div>At six.</div><div class="gmail_quote">${header}<blockquote>${received?.mail.html}</blockquote></div>`,
    attachments: [],
  });
  await stack.idle();
  const thread = await stack.api('host', booking.hostId).get(`/conversations/${booking.conversationId}/messages`);
  expect(thread.at('items.1.text')).toBe('At six.');
});

it('sends no mail to a host who wants none, and has the message in the inbox', async () => {
  const booking = await registerBooking(stack, 'no-mail', { host: { notify: { mail: false } } });
  await stack.sendMail(mailFrom(booking.guest, booking.aliases.host, 'Anybody there?'));
  await stack.idle();
  expect(await stack.outbox(booking.host)).toEqual([]);
  const thread = await stack.api('host', booking.hostId).get(`/conversations/${booking.conversationId}/messages`);
  expect(thread.list('items')).toMatchObject([
    { text: expect.stringContaining('Anybody'), delivery: { state: 'delivered' } },
  ]);
  const log = await stack.api('platform', 'backend').get('/mail?limit=100');
  const row = log.list('items').find((each) => JSON.stringify(each).includes(booking.aliases.host));
  expect(row).toMatchObject({ state: 'delivered', messageId: `${booking.conversationId}-1` });
});
