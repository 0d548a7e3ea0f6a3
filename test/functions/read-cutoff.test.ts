import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ROUTES, type Role, type Route } from '../../core/contract/routes.ts';
import { exampleOf } from '../../core/openapi/example-of.ts';
import { NO_BODY, REQUESTS, type RequestSchema } from '../../core/schemas/requests.ts';
import { type As, guest, host, PLATFORM, SUPPORT, useApi } from '../support/api.ts';
import { aBooking, aConversation } from '../support/api-bodies.ts';
import { aDraft } from '../support/conversations.ts';

const CUTOFF = '2027-03-27T23:00:00.000Z';
const JUST_BEFORE = '2027-03-27T22:59:59.999Z';
/** The table holds it all the while: nothing here has a time to live. */
const LONG_AFTER = '2029-01-01T00:00:00.000Z';

const api = useApi();
let id = '';
const PICTURE = { id: 'a1', name: 'sea.png', type: 'image/png', bytes: 3, sha256: 'b'.repeat(64), key: 'media/a1' };

beforeAll(async () => {
  id = await aConversation(api);
  for (const n of [1, 2, 3])
    await api.call('POST', `/conversations/${id}/messages`, guest('guest-1'), { body: { text: `Secret words ${n}` } });
  const context = await api.conversations().byId(id);
  if (!context) throw new Error('no conversation');
  const message = aDraft({ attachments: [PICTURE] });
  await api.conversations().append({ context, message, delivery: { state: 'delivered' } });
});

async function at<T>(instant: string, act: () => Promise<T>): Promise<T> {
  const before = api.clock.now;
  api.clock.now = instant;
  try {
    return await act();
  } finally {
    api.clock.now = before;
  }
}

const ABOUT_ONE = /\{(conversationId|bookingId)\}/;
const partiesOf = ({ roles }: Route): readonly Role[] =>
  roles === 'public' ? [] : roles.filter((role) => role === 'host' || role === 'guest');

/** Every call by which a party reaches one conversation: a route that is added is here by itself. */
const CALLS = ROUTES.filter(({ path }) => ABOUT_ONE.test(path)).flatMap((route) =>
  partiesOf(route).map((role) => ({ ...route, role, as: role === 'host' ? host('host-1') : guest('guest-1') })),
);

const bodyOf = ({ body, bodyOptional }: RequestSchema): unknown =>
  body === NO_BODY || bodyOptional ? undefined : exampleOf(z.toJSONSchema(body, { unrepresentable: 'any' }), {});

function ask({ method, path, operation, as }: (typeof CALLS)[number]) {
  const body = bodyOf(REQUESTS[operation]);
  const place = path
    .replace('{conversationId}', id)
    .replace('{bookingId}', 'booking-1')
    .replace('{messageId}', `${id}-1`)
    .replace(/\{\w+\}/g, 'any-1');
  return api.call(method, place, as, body === undefined ? {} : { body });
}

describe.each(CALLS)('B17: $operation by the $role', (call) => {
  it('is not refused by the cutoff a millisecond before it', async () => {
    expect((await at(JUST_BEFORE, () => ask(call))).status).not.toBe(410);
  });

  it.each([CUTOFF, LONG_AFTER])('answers 410 with the instant, and nothing else, at %s', async (now) => {
    const got = await at(now, () => ask(call));
    expect(got).toMatchObject({
      status: 410,
      body: { code: 'conversation-unreadable', rule: 'read-cutoff', closedAt: CUTOFF },
    });
    expect(JSON.stringify(got.body)).not.toMatch(/Secret|@|\+467|Bo|Anna/);
  });
});

it('knows the calls it is about', () => {
  expect(CALLS.length).toBeGreaterThanOrEqual(13);
});

const PARTIES: readonly As[] = [host('host-1'), guest('guest-1')];

describe.each(PARTIES)('B17: the list of the $role', (as) => {
  const ids = (now: string) => at(now, async () => (await api.call('GET', '/conversations', as)).list('items', 'id'));

  it('has it until a millisecond before the cutoff, and not at it', async () => {
    expect(await ids(JUST_BEFORE)).toEqual([id]);
    expect(await ids(CUTOFF)).toEqual([]);
    expect(await ids(LONG_AFTER)).toEqual([]);
  });

  it.each(['awaiting-answer', 'unread', 'open', 'closed'])('leaves it out of those that are %s', async (state) => {
    const got = await at(CUTOFF, () => api.call('GET', '/conversations', as, { query: { state } }));
    expect(got.at('items')).toEqual([]);
  });

  it('gives no further page of messages where the cutoff came between two', async () => {
    const path = `/conversations/${id}/messages`;
    const first = await at(JUST_BEFORE, () => api.call('GET', path, as, { query: { limit: '1' } }));
    expect(first.list('items', 'text')).toEqual(['Secret words 1']);
    const query = { limit: '1', cursor: first.text('next') };
    expect((await at(JUST_BEFORE, () => api.call('GET', path, as, { query }))).list('items', 'text')).toEqual([
      'Secret words 2',
    ]);
    expect((await at(CUTOFF, () => api.call('GET', path, as, { query }))).status).toBe(410);
  });

  it.each([
    [600, 300],
    [200, 200],
    [1, 1],
    [0.999, undefined],
  ])('links an attachment %d seconds before the cutoff for %s seconds, never past it', async (left, life) => {
    const now = new Date(Date.parse(CUTOFF) - left * 1000).toISOString();
    const got = await at(now, () => api.call('GET', `/conversations/${id}/messages/${id}-4`, as));
    const url = got.at('attachments.0.url');
    expect(url).toBe(life && `https://media.example/media/a1?sea.png&${life}`);
  });
});

it('B17: the cutoff that moves away opens what was gone, and one that moves near closes it', async () => {
  const move = (end: string) => api.call('PUT', '/bookings/booking-1', PLATFORM, { body: aBooking({ end }) });
  const read = () => at(CUTOFF, () => api.call('GET', `/conversations/${id}/messages`, guest('guest-1')));
  expect((await read()).status).toBe(410);
  await move('2026-03-28');
  expect((await read()).list('items', 'text')[0]).toBe('Secret words 1');
  await move('2026-03-27');
  expect((await read()).status).toBe(410);
});

it.each([PLATFORM, SUPPORT])('the $role sees the facts at any time, and never a text', async (as) => {
  const got = await at(LONG_AFTER, () => api.call('GET', `/conversations/${id}`, as));
  expect(got.status).toBe(200);
  expect(JSON.stringify(got.body)).not.toContain('Secret');
});

it('the platform registers and reads the booking at any time', async () => {
  const body = aBooking();
  for (const got of await at(LONG_AFTER, async () => [
    await api.call('PUT', '/bookings/booking-1', PLATFORM, { body }),
    await api.call('GET', '/bookings/booking-1', PLATFORM),
  ]))
    expect(got.status).toBe(200);
});
