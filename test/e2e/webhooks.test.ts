import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { WEBHOOK_DELAYS } from '../../core/contract/webhooks.ts';
import { webhookHeaders } from '../../core/webhooks/sign-webhook.ts';
import { webhookKey } from '../../core/webhooks/webhook-key.ts';
import { listen } from '../../local/listen.ts';
import { type Stack, startStack } from '../../local/stack.ts';
import { webhookName } from '../../local/webhooks.ts';
import { registerBooking } from '../support/bookings.ts';
import { leaks } from '../support/leaks.ts';
import { expectPromisedEvents } from '../support/promised-events.ts';
import { type TestStack, testStack } from '../support/stack.ts';

/** A post as an endpoint got it. */
interface Got {
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: string;
  readonly body: { readonly id: string; readonly type: string; readonly data: Readonly<Record<string, unknown>> };
}

const HOUR = 3_600_000;
const got: Got[] = [];
/** What endpoints answer next, by their paths; 204 where there is nothing left. */
const answers = new Map<string, number[]>();
let stop: (() => Promise<void>)[] = [];
let stack: TestStack;

const server = createServer(async (request, response) => {
  const path = request.url ?? '';
  const raw = await text(request);
  const status = answers.get(path)?.shift() ?? 204;
  const headers = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(request.headers[name])]),
  );
  got.push({ path, status, headers, raw, body: JSON.parse(raw) });
  response.writeHead(status, { location: '/redirected' }).end('ignored');
});

beforeAll(async () => {
  const { port, stop: stopServer } = await listen(server, 0);
  const url = `http://127.0.0.1:${port}`;
  const started: Stack = await startStack({
    ...{ port: 0, smtpPort: 0, paced: false, now: '2026-03-01T12:00:00.000Z' },
    webhooks: [
      { name: 'all', url: `${url}/all?key=confidential`, events: 'all' },
      { name: 'accepted', url: `${url}/accepted`, events: ['MessageAccepted'] },
    ],
  });
  stack = testStack(() => started);
  stop = [() => started.stop(), stopServer];
});
afterAll(async () => {
  expectPromisedEvents(stack.stack.store.events.since());
  stack.hangUp();
  for (const each of stop) await each();
});
beforeEach(() => {
  got.length = 0;
  answers.clear();
});

const to = (path: string) => got.filter((each) => each.path.startsWith(path));
const later = (milliseconds: number) => stack.moveClock(new Date(Date.now() + milliseconds).toISOString());

/** A guest's message over the API: one MessageAccepted. */
async function write(name: string) {
  const booking = await registerBooking(stack, name);
  const thread = `/conversations/${booking.conversationId}/messages`;
  const posted = await stack.api('guest', booking.guestId).post(thread, { text: `The key for ${name}?` });
  await stack.idle();
  return { ...booking, messageId: posted.text('id') };
}

async function secretOf(name: string): Promise<string> {
  const shown = await stack.anyone.get('/local/webhooks');
  return shown.text(`items.${shown.list('items').findIndex((each) => Object(each).name === name)}.secret`);
}

/** The signature that a post would have by this secret alone. */
function signatureBy(secret: string, { headers, raw }: Got): string {
  const key = webhookKey(secret) ?? new Uint8Array();
  const at = new Date(Number(headers['webhook-timestamp']) * 1000).toISOString();
  return webhookHeaders({ id: String(headers['webhook-id']), body: raw, at }, [key])['webhook-signature'] ?? '';
}

it('posts what its rule takes, signed, with nothing in it but ids and codes', async () => {
  const { messageId, conversationId, ...booking } = await write('posted');
  expect(to('/accepted').map(({ body }) => body.type)).toEqual(['MessageAccepted']);
  const [accepted] = to('/accepted');
  expect(accepted?.body).toMatchObject({
    data: { version: 1, conversationId, messageId, author: 'guest', via: 'api' },
  });
  expect(accepted?.headers['webhook-id']).toBe(accepted?.body.data['eventId']);
  if (accepted) expect(accepted.headers['webhook-signature']).toBe(signatureBy(await secretOf('accepted'), accepted));

  await stack.sendMail({ from: 'stranger@elsewhere.example', to: booking.aliases.host, subject: 'Hi', text: 'Hello' });
  await stack.idle();
  const all = to('/all');
  expect(new Set(all.map(({ body }) => body.type))).toEqual(new Set(['MessageAccepted', 'MessageRefused']));
  expect(to('/accepted')).toHaveLength(1);
  const secrets = [
    booking.guest,
    booking.host,
    booking.aliases.host,
    booking.aliases.guest,
    'stranger',
    'key for',
    'Jean',
  ];
  for (const { raw } of all) expect(await leaks(Buffer.from(raw), secrets)).toEqual([]);
});

it('posts again what was not taken, under the same id, until it is taken: once', async () => {
  answers.set('/accepted', [500, 307]);
  await write('again');
  expect(to('/accepted')).toHaveLength(1);
  await later(HOUR);
  await later(30 * HOUR);
  const posts = to('/accepted');
  expect(posts.map(({ status }) => status)).toEqual([500, 307, 204]);
  expect(new Set(posts.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(posts.map(({ raw }) => raw)).size).toBe(1);
  const times = posts.map(({ headers }) => Number(headers['webhook-timestamp']));
  expect(times[1] ?? 0).toBeGreaterThanOrEqual((times[0] ?? 0) + 5);
  expect(times[2] ?? 0).toBeGreaterThanOrEqual((times[1] ?? 0) + 30);
  const secret = await secretOf('accepted');
  for (const post of posts) expect(post.headers['webhook-signature']).toBe(signatureBy(secret, post));
  expect(to('/redirected')).toEqual([]);
  expect(to('/all')).toHaveLength(1);
});

it('sets aside what is not taken for a day, and posts it once it is redriven', async () => {
  answers.set('/accepted', Array(WEBHOOK_DELAYS.length + 1).fill(503));
  const { messageId } = await write('down');
  await later(22 * HOUR);
  const { queues } = stack.stack.store;
  const [queue, dead] = [webhookName('accepted'), `${webhookName('accepted')}-dead`];
  expect(queues.counts(dead).visible).toBe(0);
  await later(4 * HOUR);
  expect(to('/accepted').map(({ status }) => status)).toEqual(Array(WEBHOOK_DELAYS.length + 1).fill(503));
  const [letter, ...others] = queues.receive(dead, 10);
  expect(others).toEqual([]);

  queues.send(queue, { body: letter?.body ?? '' });
  queues.remove(dead, letter?.receipt ?? '');
  await stack.idle();
  const last = to('/accepted').at(-1);
  expect(last?.status).toBe(204);
  expect(last?.body.data).toMatchObject({ messageId });
  expect(last?.headers['webhook-id']).toBe(to('/accepted')[0]?.headers['webhook-id']);
});

it('drops what its endpoint wants no more, and asks again with the next event', async () => {
  answers.set('/accepted', [410]);
  await write('gone');
  await later(26 * HOUR);
  expect(to('/accepted').map(({ status }) => status)).toEqual([410]);
  await write('back');
  expect(to('/accepted').map(({ status }) => status)).toEqual([410, 204]);
});

it('is signed by both secrets while one is being changed', async () => {
  const before = await secretOf('accepted');
  const client = new SecretsManagerClient({ endpoint: stack.stack.awsUrl });
  const SecretString = 'Ab1'.repeat(16);
  await client.send(new PutSecretValueCommand({ SecretId: webhookName('accepted'), SecretString }));
  client.destroy();
  await later(HOUR);
  await write('changed');
  const [post] = to('/accepted');
  const signatures = post && [SecretString, before].map((secret) => signatureBy(secret, post)).join(' ');
  expect(post?.headers['webhook-signature']).toBe(signatures);
});
