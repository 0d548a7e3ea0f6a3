import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { smtpClient } from '../support/smtp-client.ts';
import { apiAt } from '../support/stack.ts';
import { type StackProcess, startProcess } from '../support/stack-process.ts';

const MB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'foyer-bad-'));
let running: StackProcess;
let booking: RegisteredBooking;

beforeAll(async () => {
  running = await startProcess({ FOYER_DATA: folder, FOYER_LIMITS: 'off' });
  booking = await registerBooking({ api: (role, id) => apiAt(running.url, role, id) }, 'bad');
});
afterAll(async () => {
  await running.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Sends raw bytes from the host's mailbox to the guest's alias. @returns the server's answer */
async function submit(raw: Uint8Array): Promise<string> {
  const client = await smtpClient(running.smtpPort);
  const answer = await client.send(booking.host, [booking.aliases.guest], raw);
  client.close();
  return answer;
}

const mail = (headers: readonly string[], body: string): Buffer =>
  Buffer.from(
    [`From: ${booking.host}`, `To: ${booking.aliases.guest}`, 'MIME-Version: 1.0', ...headers, '', body].join('\r\n'),
  );

/** What became of the last mail, after everything ran. */
async function lastEnd(): Promise<unknown> {
  const platform = apiAt(running.url, 'platform', 'backend');
  await platform.post('/local/idle');
  return (await platform.get('/mail?limit=1')).at('items.0');
}

const parts = (count: number): string =>
  Array.from({ length: count }, (_, n) => `--b\r\nContent-Type: text/plain\r\n\r\npart ${n}\r\n`).join('');

function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`,
  );
  return `${open.join('')}--b${depth}\r\nContent-Type: text/plain\r\n\r\ndeep down\r\n--b${depth}--\r\n`;
}

/** Bytes of a line of base64. */
const LINE = 57;
const inLines = (bytes: Buffer): string => bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n');

it('takes a mail of 1,000 parts to an end', async () => {
  expect(await submit(mail(['Content-Type: multipart/mixed; boundary=b'], `${parts(1000)}--b--\r\n`))).toMatch(/^250/);
  expect(await lastEnd()).toMatchObject({ state: expect.stringMatching(/^(delivered|refused)$/) });
});

it('takes a mail nested 500 deep to an end', async () => {
  expect(await submit(mail(['Content-Type: multipart/mixed; boundary=b0'], nested(500)))).toMatch(/^250/);
  expect(await lastEnd()).toMatchObject({ state: expect.stringMatching(/^(delivered|refused)$/) });
});

it('refuses a mail of nearly 40 MB for its size, with a notice', async () => {
  const photo = readFileSync(new URL('../fixtures/pictures/baseline.jpg', import.meta.url));
  const begins = inLines(photo.subarray(0, photo.length - (photo.length % LINE)));
  const picture = begins + inLines(Buffer.alloc(LINE, 7)).repeat((28 * MB) / LINE);
  const attachment = `--b\r\nContent-Type: image/jpeg; name=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture}\r\n--b--\r\n`;
  const words = '--b\r\nContent-Type: text/plain\r\n\r\nHere is the picture.\r\n';
  const raw = mail(['Content-Type: multipart/mixed; boundary=b'], words + attachment);
  expect(raw.length).toBeGreaterThan(38 * MB);
  expect(await submit(raw)).toMatch(/^250/);
  expect(await lastEnd()).toMatchObject({ state: 'refused', reason: 'attachment-size' });
});

it('refuses a mail over 40 MB before it is taken', async () => {
  expect(await submit(mail([], 'x'.repeat(41 * MB)))).toMatch(/^552/);
});

it('lets no header in through a subject, a name or a file name', async () => {
  const injected = `=?utf-8?B?${Buffer.from('Hi\r\nBcc: victim@elsewhere.example\r\nX: ').toString('base64')}?=`;
  await submit(mail([`Subject: ${injected}`, `Message-ID: <a@b>`], 'Words.'));
  expect(await lastEnd()).toMatchObject({ state: 'delivered' });
  const platform = apiAt(running.url, 'platform', 'backend');
  const named = {
    name: 'Anna\r\nBcc: victim@elsewhere.example',
    mailboxes: [{ address: booking.host }],
    phones: [],
    language: 'en',
  };
  const refused = await platform.put('/hosts/h-bad', named);
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({ code: expect.any(String), errors: [{ pointer: '#/name' }] });
  const list = await platform.get(`/local/outbox?to=${booking.guest}`);
  for (const item of list.list('items')) {
    const { id } = Object(item);
    expect((await platform.get(`/local/outbox/${id}`)).text('')).not.toContain('victim@elsewhere.example');
  }
});

it('answers each bad request with a problem document that names what is wrong', async () => {
  const platform = apiAt(running.url, 'platform', 'backend');
  const token = (await platform.post('/local/tokens', { role: 'platform', id: 'backend' })).text('token');
  const raw = async (body: string, type = 'application/json') => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    const response = await fetch(`${running.url}/hosts/x`, { method: 'PUT', headers, body });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    return { status: response.status, ...Object(await response.json()) };
  };
  const host = { name: 'A', mailboxes: [{ address: 'a@host.example' }], phones: [], language: 'en' };
  expect(await raw('{"name":')).toMatchObject({ status: 400, remedy: expect.any(String) });
  expect(await raw(JSON.stringify({ ...host, shoeSize: 43 }))).toMatchObject({
    status: 400,
    errors: [{ pointer: '#/shoeSize' }],
  });
  expect(await raw(JSON.stringify({ ...host, name: 7 }))).toMatchObject({
    status: 400,
    errors: [{ pointer: '#/name' }],
  });
  expect(await raw(JSON.stringify({ ...host, name: 'x'.repeat(2 * MB) }))).toMatchObject({ status: 413 });
  expect(await raw('<a/>', 'text/xml')).toMatchObject({ status: 415 });
});

it('refuses a message without words as a rule, not as a malformed request', async () => {
  const guest = apiAt(running.url, 'guest', booking.guestId);
  for (const body of [{}, { text: '' }, { text: ' \n ' }]) {
    const refused = await guest.post(`/conversations/${booking.conversationId}/messages`, body);
    expect([refused.status, refused.at('code')]).toEqual([422, 'empty-message']);
  }
});

it('is still there after all that, and the whole stack never held more than 768 MB', async () => {
  await submit(mail(['Message-ID: <last@b>'], 'Still there?'));
  expect(await lastEnd()).toMatchObject({ state: 'delivered' });
  expect(running.peakMemory()).toBeLessThan(768 * MB);
});
