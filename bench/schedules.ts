import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Message } from '../core/model.ts';
import type { SendJob } from '../core/ports/work.ts';
import { createTable, startDatabase } from '../local/database.ts';
import { aSendingWorld } from '../test/support/sending-world.ts';
import { Meter } from './meter.ts';

/**
 * Planning and sending by themselves on the embedded database, at three sizes: what it costs of each send, and that it does not
 * grow with how many are planned.
 */
const SIZES = process.argv.includes('--quick') ? [1_000, 3_000] : [10_000, 30_000, 100_000];
/** Templates that go out by themselves, each planned for every booking. */
const RULES = 8;
/** Of each host. */
const BOOKINGS = 125;
/** Of all that is planned, so many are due in the same minute. */
const DUE_SHARE = 10;
const AT_ONCE = 8;
const NOW = '2026-02-01T08:00:00.000Z';
const DUE = '2026-03-01T09:00:00.000Z';
/** A million requests to SQS. */
const SQS = 0.4;

/** Does something for each, so many at once, each of them in its turn. */
async function forEach<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const left = [...all].toReversed();
  const row = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await act(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, row));
  return (performance.now() - began) / 1000;
}

async function aHost(client: DynamoDBClient) {
  const world = await aSendingWorld({ client, tableName: 'bench' }, NOW);
  for (let n = 0; n < RULES; n++) await world.template({ on: 'check-in', days: n, at: '09:00' });
  return world;
}

async function measure(size: number): Promise<void> {
  const database = await startDatabase();
  const client = database.client();
  try {
    await createTable(client, 'bench');
    const meter = new Meter();
    meter.watch(client);
    const hosts = await Promise.all(Array.from({ length: size / RULES / BOOKINGS }, () => aHost(client)));
    const due = size / DUE_SHARE;
    const bookings = hosts.flatMap((host) =>
      Array.from({ length: BOOKINGS }, (_, n) => ({ host, name: `${host.hostId}-${n}` })),
    );
    meter.reset();
    const planning = await forEach([...bookings.entries()], ([n, { host, name }]) => host.book(name, stay(n < due)));
    report(`planned ${size}`, size, planning, meter);
    const [world] = hosts;
    if (!world) throw new Error('no host');
    world.clock.now = DUE;
    meter.reset();
    const began = performance.now();
    const { handed } = await world.dispatch();
    report(`  handed out ${handed} of one minute`, handed, (performance.now() - began) / 1000, meter);
    meter.reset();
    const jobs: readonly SendJob[] = world.jobs;
    const sending = await forEach(jobs, (job) => world.send(job));
    report(`  sent ${jobs.length}`, jobs.length, sending, meter);
    await check(jobs, world.thread);
  } finally {
    client.destroy();
    await database.stop();
  }
}

/** Those that are due begin on one day, the others on one of three hundred others. */
const stay = (isDue: boolean, n = Math.floor(Math.random() * 300)) => {
  const day = (offset: number) => new Date(Date.parse('2026-04-01') + offset * 86_400_000).toISOString().slice(0, 10);
  return isDue ? { start: '2026-03-01', end: '2026-03-04' } : { start: day(n), end: day(n + 3) };
};

function report(what: string, count: number, seconds: number, meter: Meter): void {
  const { requests, read, write, cost } = meter.each(count);
  const figures = [
    `${(count / seconds).toFixed(0).padStart(7)}/s`,
    `${requests.toFixed(2)} requests`,
    `${read.toFixed(2)} read and ${write.toFixed(2)} write units each`,
    `${cost.toFixed(2)} USD a million`,
  ];
  console.log(`${what.padEnd(36)} ${figures.join(', ')}`);
}

/** Each once, or the figures mean nothing. */
async function check(jobs: readonly SendJob[], thread: (id: string) => Promise<readonly Message[]>): Promise<void> {
  for (const { conversationId } of jobs.filter((_, n) => n % 97 === 0)) {
    const messages = await thread(conversationId);
    if (messages.length !== 1) throw new Error(`${conversationId} has ${messages.length} messages`);
  }
}

console.log(
  `${RULES} rules to each booking, ${AT_ONCE} at once; prices of the table only, SQS is ${SQS} a million requests`,
);
for (const size of SIZES) await measure(size);
