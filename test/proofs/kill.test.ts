import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dateIn } from '../support/bookings.ts';
import { smtpClient } from '../support/smtp-client.ts';
import { type StackProcess, startProcess } from '../support/stack-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'foyer-kill-'));
const processes: StackProcess[] = [];
afterAll(async () => {
  for (const each of processes) await each.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the stack as `npm start` does, with its data on disk. */
async function start(): Promise<StackProcess> {
  const started = await startProcess({ FOYER_DATA: folder, FOYER_LIMITS: 'off' });
  processes.push(started);
  return started;
}

async function call(
  url: string,
  token: string,
  method: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

const field = (value: unknown, path: string): string =>
  String(
    path
      .split('.')
      .reduce<unknown>((at, name) => (typeof at === 'object' && at ? Reflect.get(at, name) : undefined), value),
  );

const token = async (url: string, role: string, id: string): Promise<string> =>
  field((await call(`${url}/local/tokens`, '', 'POST', { role, id })).body, 'token');

interface Conversation {
  readonly id: string;
  readonly guestAlias: string;
}

const CONVERSATIONS = 20;
const HOST = 'anna@host.example';

async function register(url: string): Promise<Conversation[]> {
  const platform = await token(url, 'platform', 'backend');
  const put = (path: string, body: unknown) => call(url + path, platform, 'PUT', body);
  await put('/hosts/h', { name: 'Anna', mailboxes: [{ address: HOST }], phones: [], language: 'en' });
  await put('/listings/l', { hostId: 'h', program: 'stay', name: 'House', timeZone: 'Europe/Stockholm' });
  const conversations: Conversation[] = [];
  for (let n = 0; n < CONVERSATIONS; n++) {
    const guest = { id: 'g', name: 'Jean', address: `jean-${n}@guest.example`, language: 'en' };
    const { body } = await put(`/bookings/b${n}`, {
      ...{ listingId: 'l', status: 'confirmed', guest, start: dateIn(5), end: dateIn(9) },
      ...{ bookedAt: new Date(Date.now() - 1000).toISOString(), payment: { state: 'full', onPlatform: true } },
    });
    conversations.push({ id: field(body, 'conversationId'), guestAlias: field(body, 'aliases.guest') });
  }
  return conversations;
}

/** Sends until the load is done or the stack is gone. @returns texts that were answered for */
async function sendMails(
  { smtpPort }: StackProcess,
  conversations: readonly Conversation[],
  answered: Set<string>,
  count: number,
): Promise<void> {
  const client = await smtpClient(smtpPort);
  for (let n = 0; n < count; n++) {
    const text = `mail-${n}-end`;
    const { guestAlias } = conversations[n % conversations.length] ?? { guestAlias: '' };
    const raw = `From: ${HOST}\r\nTo: ${guestAlias}\r\nMessage-ID: <m${n}@host.example>\r\nSubject: x\r\n\r\n${text}\r\n`;
    const answer = await client.send(HOST, [guestAlias], Buffer.from(raw));
    if (!answer.startsWith('250')) return;
    answered.add(text);
  }
}

async function sendPosts(
  { url }: StackProcess,
  conversations: readonly Conversation[],
  answered: Set<string>,
  count: number,
): Promise<void> {
  const guest = await token(url, 'guest', 'g');
  for (let n = 0; n < count; n++) {
    const text = `post-${n}-end`;
    const { id } = conversations[n % conversations.length] ?? { id: '' };
    const answer = await call(`${url}/conversations/${id}/messages`, guest, 'POST', { text }).catch(() => undefined);
    if (answer?.status !== 201) return;
    answered.add(text);
  }
}

async function storedTexts(url: string, conversations: readonly Conversation[]): Promise<string[]> {
  const guest = await token(url, 'guest', 'g');
  const texts: string[] = [];
  for (const { id } of conversations) {
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const { body } = await call(`${url}/conversations/${id}/messages?limit=100${cursor}`, guest, 'GET');
      texts.push(...[...JSON.stringify(body).matchAll(/"text":"([^"]*)"/g)].flatMap(([, text]) => text ?? []));
      const next = field(body, 'next');
      cursor = next === 'null' ? undefined : `&cursor=${encodeURIComponent(next)}`;
    }
  }
  return texts;
}

it('keeps all that it answered for, once each, though it is killed in the middle of 500 mails and 500 posts', async () => {
  const before = await start();
  const conversations = await register(before.url);
  const answered = new Set<string>();
  const load = Promise.allSettled([
    sendMails(before, conversations, answered, 500),
    sendPosts(before, conversations, answered, 500),
  ]);
  await expect.poll(() => answered.size, { timeout: 60_000, interval: 5 }).toBeGreaterThan(400);
  await before.end('SIGKILL');
  await load;
  expect(answered.size).toBeLessThan(1000);

  const after = await start();
  // what was being sent when it was killed is sent again once the lease is over
  await call(`${after.url}/local/clock`, '', 'PUT', { now: new Date(Date.now() + 600_000).toISOString() });
  expect((await call(`${after.url}/local/idle`, '', 'POST')).status).toBe(204);
  const stored = await storedTexts(after.url, conversations);
  expect(answered.difference(new Set(stored))).toEqual(new Set());
  expect(stored).toHaveLength(new Set(stored).size);
  const outbox = JSON.stringify((await call(`${after.url}/local/outbox`, '', 'GET')).body);
  expect(outbox.match(/"id":/g)?.length).toBeGreaterThanOrEqual(stored.length);
}, 120_000);
