import { beforeAll, expect, it } from 'vitest';
import { guest, host, useApi } from '../../support/api.ts';
import { aBooking, aConversation } from '../../support/facts.ts';
import { aHostWithListings, storeHeads } from '../../support/seeded-inbox.ts';

const api = useApi();
const at = (n: number) => new Date(Date.parse('2026-03-01T10:00:00.000Z') + n * 1000).toISOString();

beforeAll(async () => {
  await aHostWithListings(api.table, 'h-many', ['l-many', 'l-other']);
  const heads = Array.from({ length: 150 }, (_, n) =>
    aConversation({
      ...{ id: `many-${n}`, hostId: 'h-many', listingId: n < 7 ? 'l-other' : 'l-many', activityAt: at(n) },
      awaitingAnswerSince: n < 3 ? at(n) : undefined,
      unread: { guest: n % 2, host: n === 140 ? 0 : 1 },
      guest: { id: 'g-many', name: 'Kim', address: 'kim@guest.example', language: 'en' },
    }),
  );
  const long = { kind: 'booking', booking: aBooking({ start: '2024-12-01', end: '2024-12-05' }) } as const;
  const unreadable = aConversation({ id: 'old', hostId: 'h-many', listingId: 'l-other', subject: long });
  await storeHeads(api.table, [...heads, { ...unreadable, unread: { guest: 1, host: 1 }, awaitingAnswerSince: at(0) }]);
});

const counts = async (as: ReturnType<typeof host>, query: Record<string, string> = {}) => {
  const got = await api.call('GET', '/conversations/counts', as, { query });
  expect(got.status, JSON.stringify(got.body)).toBe(200);
  return got.body;
};

it('counts what a host can still read, up to a hundred', async () => {
  expect(await counts(host('h-many'))).toEqual({
    awaitingAnswer: { count: 3, atLeast: false },
    unread: { count: 100, atLeast: true },
  });
});

it('of one listing too, and of nobody else’s', async () => {
  const few = { awaitingAnswer: { count: 3, atLeast: false }, unread: { count: 7, atLeast: false } };
  expect(await counts(host('h-many'), { listingId: 'l-other' })).toEqual(few);
  const none = { count: 0, atLeast: false };
  expect(await counts(host('h-other'), { listingId: 'l-other' })).toEqual({ awaitingAnswer: none, unread: none });
});

it('of a guest among its hundred latest', async () => {
  expect(await counts(guest('g-many'))).toEqual({
    awaitingAnswer: { count: 0, atLeast: true },
    unread: { count: 50, atLeast: true },
  });
});

it('shows a listing’s conversations to its host alone, whatever the cursor says', async () => {
  const list = (as: ReturnType<typeof host>, query: Record<string, string>) =>
    api.call('GET', '/conversations', as, { query: { listingId: 'l-other', ...query } });
  expect((await list(host('h-many'), {})).list('items', 'id')).toHaveLength(7);
  expect((await list(host('h-other'), {})).body).toEqual({ items: [], next: null });
  const since = '2026-03-01T11:00:00.000Z';
  const forged = { below: `${since}#x`, since, known: [], waiting: ['many-1', 'many-2', 'nothing'] };
  const cursor = Buffer.from(JSON.stringify(forged)).toString('base64url');
  expect((await list(host('h-other'), { cursor })).body).toEqual({ items: [], next: null });
});

it('takes no cursor that it did not give, and tells of one that too much has changed since', async () => {
  const list = (cursor: unknown) =>
    api.call('GET', '/conversations', host('h-many'), {
      query: { cursor: Buffer.from(JSON.stringify(cursor)).toString('base64url') },
    });
  const since = '2026-02-01T11:00:00.000Z';
  const paging = { below: `${since}#x`, since, known: [], waiting: [] };
  for (const wrong of [
    'x',
    { ...paging, below: 'x' },
    { ...paging, since: '2026-02-99T11:00:00.000Z' },
    { ...paging, known: ['much too long a tag'] },
    { ...paging, waiting: Array.from({ length: 51 }, (_, n) => `${n}`) },
    { ...paging, more: true },
  ])
    expect(await list(wrong)).toMatchObject({ status: 400, body: { errors: [{ parameter: 'cursor' }] } });
  const outdated = await list(paging);
  expect([outdated.status, outdated.text('errors.0.detail')]).toEqual([
    400,
    'is of a list that has changed too much since: begin with its first page',
  ]);
});
