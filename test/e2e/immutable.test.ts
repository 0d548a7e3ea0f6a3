import { unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readMessage } from '../../adapters/dynamodb/message-item.ts';
import { ROUTES, type Role } from '../../core/contract/routes.ts';
import { messageId } from '../../core/model.ts';
import { exampleOf } from '../../core/openapi/example-of.ts';
import { CHAIN_BEGINS, hashOf, recordOf } from '../../core/record/message-record.ts';
import { NO_BODY, REQUESTS } from '../../core/schemas/requests.ts';
import { NAMES } from '../../local/environment.ts';
import type { Call } from '../lib/calls.ts';
import { CallRecorder } from '../lib/recorded-calls.ts';
import { recordedHandlers } from '../lib/recorded-handlers.ts';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';
import { isWrittenOnce, writtenOnce } from '../support/thread-items.ts';

/** B20, G3: what was said stays as it was said, whoever asks for whatever. Queues and stream repeat and reorder meanwhile. */
const recorder = new CallRecorder();
const stack = useStack({
  ...{ handlers: recordedHandlers(recorder), now: '2026-03-01T12:00:00.000Z' },
  ...{ disorder: 20, rateLimits: 'off' },
});

const DATES = { start: '2026-03-20', end: '2026-03-27', bookedAt: '2026-02-01T10:00:00Z' };
const FORGED = '1999-12-31T23:59:59.999Z';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Caller {
  readonly role: Role;
  readonly id: string;
}

let mine: RegisteredBooking;
let other: RegisteredBooking;
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;
let calls: readonly Call[] = [];
const answered: { readonly what: string; readonly status: number }[] = [];

const look = async () => {
  const client = stack.stack.database.client();
  try {
    return await writtenOnce(client, NAMES.table);
  } finally {
    client.destroy();
  }
};

const callers = (): readonly Caller[] => [
  { role: 'host', id: mine.hostId },
  { role: 'guest', id: mine.guestId },
  { role: 'host', id: other.hostId },
  { role: 'guest', id: other.guestId },
  { role: 'platform', id: 'backend' },
  { role: 'support', id: 'care-1' },
];

async function call({ role }: Caller, token: string, { method, path, body }: Attempt): Promise<void> {
  const response = await fetch(stack.stack.url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  await response.arrayBuffer();
  answered.push({ what: `${role} ${method} ${path}`, status: response.status });
}

/** What names the message of a path or body by its example, names the first one that was written. */
const aimed = (text: string): string =>
  text
    .replaceAll('{conversationId}', mine.conversationId)
    .replaceAll('{messageId}', messageId(mine.conversationId, 1))
    .replaceAll('{bookingId}', mine.bookingId)
    .replaceAll('{hostId}', mine.hostId)
    .replaceAll('{listingId}', 'l-mine')
    .replaceAll(/\{\w+\}/g, 'any-1');

/** A body that the call takes, one that names what nobody may set, and ones that are none. */
function bodiesOf({ operation }: (typeof ROUTES)[number], withNone: boolean): readonly unknown[] {
  const { body } = REQUESTS[operation];
  if (body === NO_BODY) return [undefined, FORGERY];
  const example = exampleOf(z.toJSONSchema(body, { unrepresentable: 'any' }), {});
  const named = { upTo: messageId(mine.conversationId, 1), messageId: messageId(mine.conversationId, 1) };
  const fitting = Object.fromEntries(
    Object.entries(Object(example)).map(([key, value]) => [key, new Map(Object.entries(named)).get(key) ?? value]),
  );
  return [fitting, { ...fitting, ...FORGERY }, ...(withNone ? [[], null] : [])];
}

const FORGERY = {
  ...{ id: 'forged-1', seq: 1, at: FORGED, author: 'platform', via: 'schedule', text: 'Forged.', original: 'Forged.' },
  ...{ pk: 'THREAD#forged', sk: 'MSG#00000001', expiresAt: 1, proof: { salt: '', prev: '', hash: '' } },
  ...{ messages: [{ id: 'forged-1', text: 'Forged.' }], notes: [], attachments: [], deleted: true },
};

/** Ways to a message that there should be none of. */
const WAYS = [
  '/conversations/{conversationId}/messages/{messageId}',
  '/conversations/{conversationId}/messages/{messageId}/text',
  '/conversations/{conversationId}/messages',
  '/conversations/{conversationId}',
  '/messages/{messageId}',
  '/conversations/{conversationId}/messages/{messageId}?_method=DELETE',
  '/conversations/{conversationId}/messages/..%2Fmessages%2F{messageId}',
];

interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** @param withNone with bodies that are none, which no caller gets in: to be tried by one of them */
const attempts = (withNone: boolean): readonly Attempt[] => [
  ...ROUTES.flatMap((route) => {
    const bodies = route.method === 'GET' ? [undefined] : bodiesOf(route, withNone);
    return bodies.map((body) => ({ method: route.method, path: aimed(route.path), body }));
  }),
  ...WAYS.flatMap((way) =>
    ['PUT', 'PATCH', 'DELETE', 'POST'].map((method) => ({ method, path: aimed(way), body: FORGERY })),
  ),
];

async function tryAll(caller: Caller): Promise<void> {
  const token = (await stack.anyone.post('/local/tokens', caller)).text('token');
  for (const attempt of attempts(caller.role === 'platform')) await call(caller, token, attempt);
}

const mail = (from: string, to: string, text: string, more: object = {}) =>
  stack.sendMail({ envelope: { from, to: [to] }, from, to, subject: 'Your stay', text, ...more });

async function say(booking: RegisteredBooking): Promise<void> {
  const path = `/conversations/${booking.conversationId}/messages`;
  await stack.api('guest', booking.guestId).post(path, { text: 'The first words.' }, { 'idempotency-key': 'once' });
  const attachments = [{ filename: 'door.png', content: PIXEL, contentType: 'image/png' }];
  await mail(booking.host, booking.aliases.guest, 'The second.', { attachments, messageId: '<second@host>' });
  await stack.idle();
}

beforeAll(async () => {
  const options = { program: 'rental-subscription', booking: DATES } as const;
  [mine, other] = [await registerBooking(stack, 'mine', options), await registerBooking(stack, 'other', options)];
  await say(mine);
  await say(other);
  before = await look();

  for (const caller of callers()) await tryAll(caller);
  await say(mine);
  await mail(other.host, mine.aliases.guest, 'From another.');
  await mail(mine.host, mine.aliases.guest, 'X', { headers: { 'X-Foyer-Delete': messageId(mine.conversationId, 1) } });
  await stack.idle();
  after = await look();
  calls = recorder.stop();
}, 120_000);

describe('B20: whoever calls whatever', () => {
  it('was really tried: by all who can call, with calls that get through and calls that do not', () => {
    expect(before.size).toBe(4);
    expect(answered.length).toBeGreaterThan(300);
    expect(new Set(answered.map(({ status }) => Math.floor(status / 100)))).toEqual(new Set([2, 4]));
  });

  it('every message that was there is there, byte for byte', () => {
    expect(Object.fromEntries([...before].map(([place]) => [place, after.get(place)]))).toEqual(
      Object.fromEntries(before),
    );
  });

  it('nothing that was called for is a fault', () => {
    expect(answered.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('no way leads to a message but to read it and to add one', () => {
    const ways = answered.filter(({ what }) => /(PUT|PATCH|DELETE) \/(conversations\/[^/]+\/)?messages/.test(what));
    expect(ways.length).toBeGreaterThan(50);
    expect(ways.filter(({ status }) => ![403, 404, 405].includes(status))).toEqual([]);
  });

  it('what was added is what the two sides said, now, in their own names, chained to all before', () => {
    for (const { conversationId } of [mine, other]) {
      const thread = [...after].filter(([place]) => place.startsWith(`THREAD#${conversationId} `)).toSorted();
      let prev = CHAIN_BEGINS;
      for (const [n, [, item]] of thread.entries()) {
        const message = readMessage(unmarshall(JSON.parse(item)));
        expect(message).toMatchObject({ id: messageId(conversationId, n + 1), seq: n + 1, conversationId });
        expect(['guest', 'host']).toContain(message.author);
        expect(['api', 'mail']).toContain(message.via);
        expect(message.at >= '2026-03-01T12:00:00.000Z').toBe(true);
        expect(message.text).not.toContain('Forged');
        expect(message.proof).toMatchObject({ prev, hash: hashOf(recordOf(message)) });
        prev = message.proof.hash;
      }
    }
  });
});

describe('B20: whatever the functions did', () => {
  const toRecord = () => calls.filter(({ leadingKeys = [] }) => leadingKeys.some(isWrittenOnce));
  const READS = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

  it('they added where nothing was, and changed nothing but when a message goes', () => {
    const writes = toRecord().filter(({ action }) => !READS.includes(action));
    expect(writes.filter(({ action }) => action === 'dynamodb:PutItem').length).toBeGreaterThanOrEqual(before.size);
    for (const { fn, action, condition, attributes } of writes) {
      if (action === 'dynamodb:PutItem') expect(condition).toContain('attribute_not_exists(pk)');
      else
        expect({ fn, action, attributes: attributes?.toSorted() }).toEqual({
          ...{ fn: 'archive-messages', action: 'dynamodb:UpdateItem', attributes: ['expiresAt', 'pk', 'sk'] },
        });
    }
  });
});
