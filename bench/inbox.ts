import { dynamoInbox } from '../adapters/dynamodb/inbox.ts';
import { fromInboxCursor, toInboxCursor } from '../adapters/lambda/inbox-cursor.ts';
import { beginPaging, type Paging } from '../core/inbox/paging.ts';
import { placeOf } from '../core/inbox/place.ts';
import type { Conversation } from '../core/model.ts';
import type { ConversationFilter } from '../core/views/conversation-filter.ts';
import { hostCounts } from '../functions/serve-conversations/count-conversations.ts';
import { readInboxPage } from '../functions/serve-conversations/read-inbox-page.ts';
import { createTable, startDatabase } from '../local/database.ts';
import { aBooking, aConversation, aGuest } from '../test/support/facts.ts';
import { aHostWithListings, storeHeads } from '../test/support/seeded-inbox.ts';
import { median } from './median.ts';
import { Meter } from './meter.ts';

/**
 * The inbox's lists on the embedded database, for hosts of very different sizes in one table: what a page costs, and that it does
 * not grow with how many conversations there are.
 */
const isQuick = process.argv.includes('--quick');
const SIZES = isQuick ? [100, 1_000, 10_000] : [100, 10_000, 100_000];
const LOOKS = isQuick ? 5 : 25;
const LISTINGS = 40;
const LIMIT = 25;
const NOW = '2026-03-01T12:00:00.000Z';
const MINUTE = 60_000;

const database = await startDatabase();
const client = database.client();
const meter = new Meter();
const table = { client, tableName: 'bench' };
const inbox = dynamoInbox(client, table.tableName);

const listingOf = (hostId: string, n: number): string => `${hostId}-listing-${n % LISTINGS}`;

/** The n-th latest: of every twenty one waits for an answer, of every ten one is unread, and one of five is of a stay long over. */
function aHead(hostId: string, n: number): Conversation {
  const activityAt = new Date(Date.parse(NOW) - n * MINUTE).toISOString();
  const end = n % 5 === 4 ? '2025-12-27' : '2026-03-27';
  const id = `${hostId}x${String(n).padStart(8, '0')}`;
  return aConversation({
    ...{ id, hostId, listingId: listingOf(hostId, n), createdAt: '2025-01-01T00:00:00.000Z', activityAt, seq: 1 },
    subject: { kind: 'booking', booking: aBooking({ bookingId: `booking-${hostId}-${n}`, end }) },
    guest: aGuest({ id: `guest-${hostId}-${n}` }),
    lastMessage: { id: `${id}-1`, at: activityAt, author: 'guest', preview: 'When can we come? '.repeat(7) },
    awaitingAnswerSince: n % 20 === 0 ? activityAt : undefined,
    unread: { guest: 0, host: n % 10 === 0 ? 1 : 0 },
  });
}

async function seed(hostId: string, size: number): Promise<void> {
  const listings = Array.from({ length: LISTINGS }, (_, n) => listingOf(hostId, n));
  await aHostWithListings(table, hostId, listings);
  const heads = Array.from({ length: size }, (_, n) => aHead(hostId, n));
  await storeHeads(table, heads);
}

/** Does something again and again, and prints what it took each time. */
async function measure(what: string, size: number, act: () => Promise<number>): Promise<void> {
  const times: number[] = [];
  let found = 0;
  meter.reset();
  for (let n = 0; n < LOOKS; n++) {
    const began = performance.now();
    found = await act();
    times.push(performance.now() - began);
  }
  const { requests, read } = meter.each(LOOKS);
  const figures = [size, requests, read.toFixed(1), median(times).toFixed(1), found];
  console.log(`| ${what} | ${figures.join(' | ')} |`);
}

const LISTS: readonly (readonly [string, (hostId: string) => ConversationFilter])[] = [
  ['all', () => ({})],
  ['`awaiting-answer`', () => ({ state: 'awaiting-answer' })],
  ['`unread`', () => ({ state: 'unread' })],
  ['one listing', (hostId) => ({ listingId: listingOf(hostId, 0) })],
  ['one listing, `unread`', (hostId) => ({ listingId: listingOf(hostId, 0), state: 'unread' })],
  ['`open`', () => ({ state: 'open' })],
  ['`closed`', () => ({ state: 'closed' })],
];

/** As somebody comes to the middle: with a cursor that was read a while ago. */
const inTheMiddle = (hostId: string, size: number): Paging => {
  const place = (n: number): string => placeOf(aHead(hostId, n));
  const since = new Date(Date.parse(NOW) + MINUTE).toISOString();
  const paging = { ...beginPaging(NOW), since, below: place(size / 2), before: place(size / 2 - LIMIT) };
  return fromInboxCursor(toInboxCursor(paging));
};

async function measureHost(hostId: string, size: number): Promise<void> {
  const caller = { role: 'host', id: hostId } as const;
  const page = async (filter: ConversationFilter, paging: Paging): Promise<number> =>
    (await readInboxPage(inbox, { caller, filter, now: NOW }, LIMIT, paging)).items.length;
  for (const [what, filter] of LISTS) await measure(what, size, () => page(filter(hostId), beginPaging(NOW)));
  await measure('all, a page in the middle', size, () => page({}, inTheMiddle(hostId, size)));
  await measure('`unread`, a page in the middle', size, () => page({ state: 'unread' }, inTheMiddle(hostId, size)));
  await measure('counts', size, async () => {
    const [, unread] = await hostCounts(inbox, { caller, filter: {}, now: NOW });
    return unread.count;
  });
}

try {
  await createTable(client, table.tableName);
  for (const size of SIZES) await seed(`host${size}`, size);
  meter.watch(client);
  console.log('| list | conversations | requests | read units | ms, p50 | found |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const size of SIZES) await measureHost(`host${size}`, size);
} finally {
  client.destroy();
  await database.stop();
}
