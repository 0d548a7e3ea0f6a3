import { afterAll, expect, it } from 'vitest';
import { registerBooking } from '../support/bookings.ts';
import { smtpClient } from '../support/smtp-client.ts';
import { apiAt } from '../support/stack.ts';
import { type StackProcess, startProcess } from '../support/stack-process.ts';

let running: StackProcess | undefined;
afterAll(() => running?.end('SIGTERM'));

it('logs codes and ids: no address, name, subject or text, whatever happens', async () => {
  const stack = await startProcess({ POWERTOOLS_LOG_LEVEL: 'DEBUG', FOYER_LIMITS: 'off' });
  running = stack;
  const api = { api: (role: 'platform', id: string) => apiAt(stack.url, role, id) };
  const booking = await registerBooking({ api: (role, id) => apiAt(stack.url, role, id) }, 'logs');
  const client = await smtpClient(stack.smtpPort);
  const send = (from: string, to: string, lines: readonly string[]) =>
    client.send(
      from,
      [to],
      Buffer.from(
        [`From: Confidential Person <${from}>`, `To: ${to}`, 'Subject: Confidential matter', ...lines].join('\r\n'),
      ),
    );
  await send(booking.host, booking.aliases.guest, ['Message-ID: <confidential-1@x>', '', 'Confidential words.']);
  await send('confidential@stranger.example', booking.aliases.guest, ['', 'Confidential words.']);
  await send(booking.host, booking.aliases.guest, ['Auto-Submitted: auto-replied', '', 'Confidential words.']);
  await send(booking.host, `confidential-nobody@guest.foyer.test`, ['', 'Confidential words.']);
  const platform = api.api('platform', 'p');
  await platform.put('/hosts/h-logs', {
    name: 'Confidential\nPerson',
    mailboxes: [{ address: 'confidential' }],
    phones: ['+46701234567'],
    language: 'en',
  });
  const report = { reason: 'customer-asked', note: 'Confidential note' };
  await apiAt(stack.url, 'host', booking.hostId).post(`/bookings/${booking.bookingId}/cancellation-requests`, report);
  const reader = apiAt(stack.url, 'guest', booking.guestId);
  const thread = `/conversations/${booking.conversationId}/messages`;
  const written = await reader.post(thread, { text: 'Confidential words for Anna, is there a place to park?' });
  expect((await reader.get(`${thread}/${written.text('id')}/translation?to=pl`)).at('state')).toBe('translated');
  await platform.put('/local/translations', { fault: 'unfaithful' });
  expect((await reader.get(`${thread}?translateTo=fr`)).status).toBe(200);
  await platform.post('/local/idle');
  expect((await reader.get('/conversations/search?q=confidential+anna')).list('items')).toHaveLength(1);
  const token = await cancellationToken(stack.url, booking.guest);
  await fetch(`${stack.url}/cancellation-requests/${token}`);
  await fetch(`${stack.url}/cancellation-requests/${token}`, {
    method: 'POST',
    body: new URLSearchParams({ answer: 'no' }),
  });
  const [sent] = (await platform.get(`/local/outbox?to=${booking.guest}`)).list('items');
  await platform.post('/local/ses-events', {
    mailId: Object(sent).id,
    kind: 'bounce',
    bounceType: 'Permanent',
    diagnosticCode: `550 ${booking.guest}`,
  });
  await platform.post('/local/idle');
  client.close();
  const log = stack.output();
  expect(log).toContain('mail-accepted');
  expect(log).toContain('/cancellation-requests/{token}');
  for (const secret of [
    token,
    ...token.split('.').slice(1),
    'onfidential',
    booking.host,
    booking.guest,
    'Jean',
    'Anna',
    '70123',
    booking.aliases.guest,
  ])
    expect(log.includes(secret), `"${secret}" in the log`).toBe(false);
});

/** The token of the link in the mail that asks a guest. */
async function cancellationToken(url: string, to: string): Promise<string> {
  const list = await apiAt(url, 'platform', 'p').get(`/local/outbox?to=${to}`);
  for (const { id } of list.list('items').map(Object)) {
    const raw = await (await fetch(`${url}/local/outbox/${id}`)).text();
    const [, token] = /cancellation-requests\/([\w.-]+)/.exec(raw.replaceAll(/=\r?\n/g, '')) ?? [];
    if (token) return token;
  }
  throw new Error('no mail asked the guest');
}
