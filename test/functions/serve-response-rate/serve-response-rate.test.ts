import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoResponses } from '../../../adapters/dynamodb/dynamo-responses.ts';
import type { GuestMessage } from '../../../core/response-rate/guest-message.ts';
import { serveResponseRate } from '../../../functions/serve-response-rate/serve-response-rate.ts';
import { host, PLATFORM, useApi } from '../../support/api.ts';
import { aHost as aHostsBody } from '../../support/api-bodies.ts';
import { aHost } from '../../support/facts.ts';
import { useTable } from '../../support/table.ts';

const api = useApi();
const HOST = host('host-1');
const RATE = '/hosts/host-1/response-rate';
const DAY = 86_400_000;
const get = (path: string, as = HOST) => {
  const [place = '', query] = path.split('?');
  return api.call('GET', place, as, { query: Object.fromEntries(new URLSearchParams(query)) });
};
/** The test API's clock. */
const NOW = Date.parse('2026-03-01T12:00:00.000Z');

const instant = (days: number, minutes = 0): string => new Date(NOW - days * DAY + minutes * 60_000).toISOString();
const aMessage = (messageId: string, days: number, facts: Partial<GuestMessage> = {}): GuestMessage => ({
  ...{ messageId, listingId: 'listing-1', at: instant(days), closesAt: '2027-01-01T00:00:00.000Z' },
  ...facts,
});
/** Ten of one listing, of which nine were answered after ten minutes; of another, one of long ago and one that waits. */
const MESSAGES = [
  ...Array.from({ length: 9 }, (_, n) => aMessage(`one-${n + 1}`, 3, { answeredAt: instant(3, 10) })),
  aMessage('one-10', 2),
  aMessage('two-1', 60, { listingId: 'listing-2', answeredAt: instant(60, 30) }),
  aMessage('two-2', 0.5, { listingId: 'listing-2' }),
];

beforeAll(async () => {
  await api.call('PUT', '/hosts/host-1', PLATFORM, { body: aHostsBody() });
  const { client, tableName } = api.table;
  await dynamoResponses(client, tableName).keep('host-1', MESSAGES, 1, instant(0));
});

describe('GET /hosts/{hostId}/response-rate', () => {
  it('gives the share, what it is of, and how long answers took', async () => {
    expect((await get(RATE)).body).toEqual({
      ...{ rate: 0.9, answered: 9, counted: 10, medianMinutes: 10, p90Minutes: 10 },
      window: { from: instant(30), to: instant(0) },
    });
  });

  it('gives that of one listing by itself, by its own window; null where nothing counts', async () => {
    const two = await get(`${RATE}?listingId=listing-2`);
    expect(two.body).toMatchObject({ rate: 1, counted: 1, window: { from: instant(90) }, medianMinutes: 30 });
    const none = await get(`${RATE}?listingId=listing-3`);
    expect(none.body).toMatchObject({ rate: null, answered: 0, counted: 0, medianMinutes: null, p90Minutes: null });
  });

  it('lists each message with why it counts or does not, newest first, a page at a time', async () => {
    const first = await get(`${RATE}?detail=true&limit=4`);
    expect(first.body).toMatchObject({
      counted: 10,
      messages: [
        {
          ...{ messageId: 'two-2', conversationId: 'two', listingId: 'listing-2', at: instant(0.5) },
          ...{ counted: false, answered: false, reason: 'open' },
        },
        { messageId: 'one-10', counted: true, answered: false, reason: 'not-answered' },
        { messageId: 'one-9', counted: true, answered: true, reason: 'answered', answeredAt: instant(3, 10) },
        { messageId: 'one-8' },
      ],
    });
    const rest = await get(`${RATE}?detail=true&cursor=${first.text('next')}`);
    expect(rest.body).toMatchObject({ messages: { length: 7 } });
    expect(rest.body).toMatchObject({ rate: 0.9, next: null });
    expect((await get(`${RATE}?detail=true&limit=7&cursor=${first.text('next')}`)).body).toMatchObject({ next: null });
  });

  it('tells when a message was marked, and when writing ended', async () => {
    const marked = { unaskedAt: instant(5, 10), listingId: 'listing-4' };
    const closed = { closesAt: instant(5, 60), listingId: 'listing-4' };
    const { client, tableName } = api.table;
    const messages = [aMessage('four-1', 5, marked), aMessage('four-2', 5, closed)];
    await dynamoResponses(client, tableName).keep('host-1', messages, 1, instant(0));
    const { body } = await get(`${RATE}?detail=true&listingId=listing-4`);
    expect(body).toMatchObject({
      messages: [
        { messageId: 'four-2', reason: 'closed', closedAt: instant(5, 60) },
        { messageId: 'four-1', reason: 'no-answer-needed', noAnswerNeededAt: instant(5, 10) },
      ],
    });
  });

  it('knows no host that is not registered, no cursor of another list and no other detail', async () => {
    expect(await get('/hosts/host-9/response-rate', PLATFORM)).toMatchObject({ status: 404 });
    expect(await get(`${RATE}?detail=true&cursor=bm9uZQ`)).toMatchObject({ status: 400 });
    expect(await get(`${RATE}?detail=yes`)).toMatchObject({ status: 400 });
    expect(await get(`${RATE}?detail=true&limit=1001`)).toMatchObject({ status: 400 });
  });
});

describe('GET /hosts/{hostId}/response-rate/days', () => {
  it('gives a year by days, each with its figures', async () => {
    const year = await get(`${RATE}/days`);
    expect(year.body).toMatchObject({ items: { length: 365 }, next: null });
    const days = await get(`${RATE}/days?from=2026-02-26&to=2026-02-27&listingId=listing-1`);
    expect(days.body).toEqual({
      items: [
        { date: '2026-02-26', counted: 9, answered: 9, rate: 1, medianMinutes: 10 },
        { date: '2026-02-27', counted: 1, answered: 0, rate: 0, medianMinutes: null },
      ],
      next: null,
    });
  });

  it('says which day is wrong, and knows no host that is not registered', async () => {
    const wrong = await get(`${RATE}/days?from=2026-02-26&to=2026-02-25`);
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(await get('/hosts/host-9/response-rate/days', PLATFORM)).toMatchObject({ status: 404 });
  });
});

describe('what is read', () => {
  it('is 30 days where these are enough, and only then 90', async () => {
    const asked: string[] = [];
    const of = (messages: readonly GuestMessage[]) =>
      serveResponseRate({
        registry: { host: async () => aHost() },
        responses: {
          of: async (_hostId, from) => {
            asked.push(from);
            return messages;
          },
        },
        now: () => instant(0),
      }).getResponseRate.answer({
        ...{ operation: 'getResponseRate', caller: HOST, path: { hostId: 'host-1' }, query: {} },
        ...{ body: undefined, headers: {}, idempotencyKey: undefined },
      });
    await of(MESSAGES);
    expect(asked).toEqual([instant(30)]);
    await of(MESSAGES.slice(1));
    expect(asked.slice(1)).toEqual([instant(30), instant(90)]);
  });
});

describe('what is kept of many messages', () => {
  const table = useTable();

  it('is read whole, over as many pages as it takes, each message once', async () => {
    const { client, tableName } = table;
    const responses = dynamoResponses(client, tableName);
    // a query answers with a megabyte at most
    const large = { listingId: 'l'.repeat(100_000) };
    const messages = Array.from({ length: 23 }, (_, n) => aMessage(`c-${n}`, 1, large));
    await responses.keep('host-1', messages, 1, instant(0));
    const kept = await responses.of('host-1', instant(30), instant(0));
    expect(new Set(kept.map(({ messageId }) => messageId)).size).toBe(23);
    expect(kept).toHaveLength(23);
  });
});
