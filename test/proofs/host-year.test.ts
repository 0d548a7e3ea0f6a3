import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRequests, type RequestCounter } from '../../bench/count-requests.ts';
import { type Database, startDatabase } from '../../local/database.ts';
import { type Stack, startStack } from '../../local/stack.ts';
import { YEAR } from '../support/host-year.ts';
import { LivedYear, succeed, YEAR_HOST } from '../support/lived-year.ts';
import { modelledDays, modelledRate } from '../support/response-model.ts';
import { testStack } from '../support/stack.ts';
import {
  historiesOf,
  isAwaiting,
  isOpen,
  type LoggedConversation,
  newestFirst,
  unreadOf,
} from '../support/year-log.ts';

/*
 * A year of a host with 40 listings in the local stack. At the end of each quarter every list and figure is held to a plain
 * recomputation from what was said, and what the lists ask of the database is counted. 3,000 conversations: `npm run year`.
 */
const CONVERSATIONS = Number(process.env['YEAR_CONVERSATIONS'] ?? '80');
const BEGINS = Date.parse('2025-03-01T00:00:00.000Z');
const QUARTERS = [1, 2, 3, 4];
/** So often each list is asked for to tell how long it takes. */
const CALLS = 20;

let database: Database;
let counter: RequestCounter;
let started: Stack;
let year: LivedYear;
const stack = testStack(() => started);

beforeAll(async () => {
  database = await startDatabase();
  counter = await countRequests(database.endpoint);
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = counter.url;
  const now = new Date(BEGINS).toISOString();
  started = await startStack({ port: 0, smtpPort: 0, paced: false, rateLimits: 'off', now });
  year = new LivedYear(stack, BEGINS, CONVERSATIONS);
  await year.begin();
});

afterAll(async () => {
  stack.hangUp();
  await started?.stop();
  await counter?.stop();
  await database?.stop();
});

/** All of a list's conversations, page by page. */
async function walk(query: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor: unknown = ''; cursor !== null; ) {
    const page = await succeed(year.host.get(`/conversations?limit=100${query}${cursor ? `&cursor=${cursor}` : ''}`));
    ids.push(...page.list('items').map((_, n) => page.text(`items.${n}.id`)));
    cursor = page.at('next');
  }
  return ids;
}

/** What is asked of the database for one call, and the milliseconds of half and nearly all of them. */
async function costOf(path: string): Promise<string> {
  counter.reset();
  const times: number[] = [];
  for (let n = 0; n < CALLS; n++) {
    const began = performance.now();
    await succeed(year.host.get(path));
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((one, other) => one - other).map((ms) => ms.toFixed(1));
  const requests = Object.entries(counter.perMessage(CALLS)).map(([operation, each]) => `${each} ${operation}`);
  return `${path.padEnd(64)} p50 ${sorted[CALLS / 2]} ms, p95 ${sorted[CALLS - 1]} ms, ${requests.join(', ')}`;
}

/** Up to a hundred. */
function counted(keep: (each: LoggedConversation) => boolean) {
  const count = year.all.filter(keep).length;
  return { count: Math.min(count, 100), atLeast: count > 100 };
}

const shown = (keep: (each: LoggedConversation) => boolean) => newestFirst(year.all.filter(keep));

describe(`a year of a host with 40 listings and ${CONVERSATIONS} conversations`, () => {
  it.each(QUARTERS)(
    'agrees with what was said, after quarter %i',
    async (quarter) => {
      await year.until((YEAR * quarter) / QUARTERS.length);
      const now = Date.now();
      expect(await walk('')).toEqual(shown(() => true));
      expect(await walk('&state=awaiting-answer')).toEqual(shown(isAwaiting));
      expect(await walk('&state=unread')).toEqual(shown((each) => unreadOf(each) > 0));
      expect(await walk('&state=open')).toEqual(shown((each) => isOpen(each, now)));
      expect(await walk('&state=closed')).toEqual(shown((each) => !isOpen(each, now)));
      expect(await walk('&listingId=l-7')).toEqual(shown(({ listingId }) => listingId === 'l-7'));
      expect(await walk('&listingId=l-7&state=unread')).toEqual(
        shown((each) => each.listingId === 'l-7' && unreadOf(each) > 0),
      );
    },
    3_000_000,
  );

  it.each([undefined, 'l-1', 'l-2', 'l-3'])(
    'has the response rate that the messages give, at the end, of listing %s',
    async (listing) => {
      const some = year.all.filter(({ listingId }) => listing === undefined || listingId === listing);
      const query = listing === undefined ? '' : `&listingId=${listing}`;
      const rate = await succeed(year.host.get(`/hosts/${YEAR_HOST}/response-rate?limit=100${query}`));
      const { days, messages, ...figures } = modelledRate(historiesOf(some), Date.parse(rate.text('window.to')));
      expect(rate.body).toMatchObject(figures);
    },
  );

  it('has the days that the messages give, at the end', async () => {
    const now = Date.now();
    const from = Date.parse(new Date(now - 364 * 86_400_000).toISOString().slice(0, 10));
    const days = await succeed(year.host.get(`/hosts/${YEAR_HOST}/response-rate/days`));
    expect(days.list('items')).toEqual(modelledDays(historiesOf(year.all), from, 365, now));
    const counts = await succeed(year.host.get('/conversations/counts'));
    expect(counts.body).toEqual({ awaitingAnswer: counted(isAwaiting), unread: counted((each) => unreadOf(each) > 0) });
  });

  it('finds each of twenty by its reference and its guest, at the end', async () => {
    for (const { id, bookingId } of year.all.slice(0, 20)) {
      const found = await succeed(year.host.get(`/conversations/search?q=${bookingId}%20gita`));
      expect(found.list('items').map((_, n) => found.text(`items.${n}.id`))).toContain(id);
    }
  });

  it('asks as much of the database for a first page as for any', async () => {
    const lists = ['', '?state=awaiting-answer', '?state=unread', '?state=open', '?state=closed', '?listingId=l-7'];
    for (const list of lists) process.stdout.write(`${await costOf(`/conversations${list}`)}\n`);
    for (const path of ['/conversations/counts', '/conversations/search?q=gita'])
      process.stdout.write(`${await costOf(path)}\n`);
    process.stdout.write(`${await costOf(`/hosts/${YEAR_HOST}/response-rate`)}\n`);
    process.stdout.write(`${await costOf(`/hosts/${YEAR_HOST}/response-rate/days`)}\n`);
    counter.reset();
    await succeed(year.host.get('/conversations'));
    expect(counter.perMessage(1)).toEqual({ Query: 1, BatchGetItem: 1 });
  });
});
