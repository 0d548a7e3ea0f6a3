import type { ResponseJob } from '../core/ports/work.ts';
import { responseDays } from '../core/response-rate/response-days.ts';
import { daysBefore, responseRate } from '../core/response-rate/response-rate.ts';
import { createTable, startDatabase } from '../local/database.ts';
import { aResponseWorld } from '../test/support/response-world.ts';
import { Meter } from './meter.ts';

/**
 * Response rates on the embedded database: what it costs to keep what became of a message, and to look at the figures of a host
 * whose guests write very much.
 */
const TRACKED = 100;
/** What the guests of one host write in a year. */
const MESSAGES = process.argv.includes('--quick') ? 1_500 : 15_000;
const LOOKS = 5;
const NOW = '2026-12-01T00:00:00.000Z';
const YEAR = 365;
const DAY = 86_400_000;

const database = await startDatabase();
const client = database.client();
const meter = new Meter();

/** Does something so many times, and says what each time took. */
async function measure(what: string, count: number, act: (n: number) => Promise<unknown>): Promise<void> {
  meter.reset();
  const began = performance.now();
  for (let n = 0; n < count; n++) await act(n);
  const milliseconds = (performance.now() - began) / count;
  const { requests, read, write, cost } = meter.each(count);
  const units = `${read.toFixed(1)} read and ${write.toFixed(1)} write units`;
  const figures = `${milliseconds.toFixed(1).padStart(7)} ms, ${requests.toFixed(1)} requests, ${units}`;
  console.log(`${what.padEnd(40)} ${figures}, ${cost.toFixed(2)} USD a million`);
}

const before = (milliseconds: number): string => new Date(Date.parse(NOW) - milliseconds).toISOString();

try {
  await createTable(client, 'bench');
  meter.watch(client);
  const table = { client, tableName: 'bench', endpoint: database.endpoint };
  const world = await aResponseWorld(table, { booking: { end: '2026-11-30' } });
  for (let n = 1; n <= TRACKED; n++) {
    await world.append({
      at: before((TRACKED - n) * 600_000),
      via: 'mail',
      mail: { mailId: `m-${n}`, recipient: 'x' },
    });
    await world.append({ at: before((TRACKED - n) * 600_000), author: 'host' });
  }
  const job = (kind: 'message' | 'answered', n: number): ResponseJob => ({ kind, conversationId: world.id, seq: n });
  await measure('a guest’s mail, the latest', TRACKED, () => world.track(job('message', 2 * TRACKED - 1)));
  await measure('its answer', TRACKED, () => world.track(job('answered', 2 * TRACKED)));

  const other = await aResponseWorld(table);
  const messages = Array.from({ length: MESSAGES }, (_, n) => {
    const at = before((n * YEAR * DAY) / MESSAGES);
    return { messageId: `${other.id}x3k7q9m2x5w-${n}`, listingId: 'listing-1', at, answeredAt: at, closesAt: NOW };
  });
  await other.responses.keep(other.hostId, messages, 1, NOW);
  await measure(`the rate, of ${MESSAGES} a year`, LOOKS, async () =>
    responseRate(await other.responses.of(other.hostId, daysBefore(NOW, 30), NOW), NOW),
  );
  const [from, to] = [before((YEAR - 1) * DAY), NOW];
  await measure('a year by days', LOOKS, async () =>
    responseDays(await other.responses.of(other.hostId, from, to), from.slice(0, 10), to.slice(0, 10), NOW),
  );
} finally {
  client.destroy();
  await database.stop();
}
