import { beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../core/contract/functions.ts';
import type { Handlers, LambdaHandler } from '../../local/lambda/runtime.ts';
import { type Stay, useScheduling } from '../support/scheduling.ts';
import { useStack } from '../support/stack.ts';

/*
 * A season in the local stack: every message that goes out by itself goes out once, and at its minute, whatever moves, is
 * cancelled, stands still or is done twice meanwhile.
 */
const stack = useStack({ rateLimits: 'off', now: '2026-03-01T08:00:00.000Z', handlers: twiceOrNever() });
const at = useScheduling(stack);

const BOOKINGS = 200;
const WEEKS = 10;
const HOSTS = 8;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Hours in which nobody dispatches, over nine in the morning of half of the zones, in this week. */
const OUTAGE = 6 * 60 * MINUTE;
const OUTAGE_WEEK = 4;
const ZONES = ['Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
const RULES = [
  { on: 'booked', minutes: 5 },
  { on: 'booked', minutes: 60 },
  { on: 'check-in', days: -14, at: '10:00' },
  { on: 'check-in', days: -7, at: '09:00' },
  { on: 'check-in', days: -3, at: '09:00' },
  { on: 'check-in', days: -1, at: '18:30' },
  { on: 'check-in', days: 0, at: '08:00' },
  { on: 'check-in', days: 1, at: '09:00' },
  { on: 'check-out', days: -1, at: '17:00' },
  { on: 'check-out', days: 0, at: '07:30' },
  { on: 'check-out', days: 2, at: '11:00' },
  { on: 'cancelled', minutes: 10 },
];

let isDown = false;
const outage = { from: 0, to: 0 };

/** The functions' own handlers; of what dispatches there are always two at once, and in an outage none. */
function twiceOrNever(): Handlers {
  const loaded = Object.keys(FUNCTIONS).map((name): readonly [string, LambdaHandler] => [
    name,
    async (event, context) => {
      const { handler } = await import(`../../functions/${name}/handler.ts`);
      if (name !== 'dispatch-sends') return handler(event, context);
      return isDown ? undefined : Promise.all([handler(event, context), handler(event, context)]);
    },
  ]);
  return Object.fromEntries(loaded);
}

interface Told {
  readonly stay: Stay;
  facts: { readonly status: string; readonly start: string; readonly end: string; readonly bookedAt: string };
}

const told: Told[] = [];
/** The minute for which each was planned when the clock went on, by conversation and send. */
const due = new Map<string, number>();

/** Numbers from 0 to 1, the same in every run. */
const random = (() => {
  let state = 42;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
})();

const upTo = (most: number): number => Math.floor(random() * most);
const dayAfter = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const goOn = (milliseconds: number) => at.clock(new Date(Date.now() + milliseconds).toISOString());

interface Shown {
  readonly id: string;
  readonly at: string;
  readonly state: string;
  readonly messageId?: string;
}

const isShown = (value: unknown): value is Shown =>
  typeof value === 'object' && value !== null && 'id' in value && 'at' in value && 'state' in value;

async function scheduled(stay: Stay): Promise<readonly Shown[]> {
  const page = await at.hostOf(stay).get(`/conversations/${stay.conversationId}/scheduled?limit=100`);
  return page.list('items').filter(isShown);
}

async function book(host: Stay, n: number): Promise<void> {
  const names = { bookingId: `season-${n}`, guest: `guest-${n}@example.com`, key: `season-${n}` };
  const stay: Stay = { ...host, ...names, conversationId: '' };
  const start = 3 + upTo(50);
  const [from, to] = [dayAfter(start), dayAfter(start + 1 + upTo(8))];
  const facts = { start: from, end: to, status: 'confirmed', bookedAt: new Date().toISOString() };
  await at.book(stay, facts);
  told.push({ stay, facts });
}

/** A booking that has not begun is moved, or cancelled. */
async function change(one: Told): Promise<void> {
  const { stay, facts } = one;
  if (facts.status !== 'confirmed' || facts.start <= dayAfter(2)) return;
  const start = 5 + upTo(20);
  const moved = { ...facts, start: dayAfter(start), end: dayAfter(start + 1 + upTo(5)) };
  one.facts = random() < 0.3 ? { ...facts, status: 'cancelled' } : moved;
  await at.book(stay, one.facts);
}

async function noteWhatIsPlanned(): Promise<void> {
  for (const { stay } of told)
    for (const send of await scheduled(stay))
      if (send.state === 'planned') due.set(`${stay.conversationId} ${send.id}`, Date.parse(send.at));
}

async function standStill(): Promise<void> {
  isDown = true;
  outage.from = Date.now();
  await goOn(OUTAGE);
  outage.to = Date.now();
  isDown = false;
}

async function playWeek(week: number, hosts: readonly Stay[]): Promise<void> {
  const each = BOOKINGS / WEEKS;
  for (const [n, host] of Array.from({ length: each }, (_, n) => [n, hosts[n % HOSTS]] as const))
    if (host) await book(host, week * each + n);
  for (const one of told.filter(() => random() < 0.1)) await change(one);
  await noteWhatIsPlanned();
  if (week === OUTAGE_WEEK) await standStill();
  await goOn(7 * DAY);
}

beforeAll(async () => {
  const hosts: Stay[] = [];
  for (let n = 0; n < HOSTS; n++) hosts.push(await at.stay({ timeZone: ZONES[n % ZONES.length] }));
  for (const host of hosts) for (const send of RULES) await at.template(host, { send, name: JSON.stringify(send) });
  for (let week = 0; week < WEEKS; week++) await playWeek(week, hosts);
  await goOn(90 * DAY);
}, 1_500_000);

interface Lateness {
  readonly wasDown: boolean;
  /** After its minute, or after the end of the outage that it fell due in. */
  readonly seconds: number;
}

async function latenessOf(stay: Stay): Promise<readonly Lateness[]> {
  const sent = (await scheduled(stay)).filter(({ state }) => state === 'sent');
  return sent.flatMap((send): readonly Lateness[] => {
    const planned = due.get(`${stay.conversationId} ${send.id}`);
    if (planned === undefined) return [];
    const wasDown = planned >= outage.from && planned <= outage.to;
    return [{ wasDown, seconds: (Date.parse(send.at) - (wasDown ? outage.to : planned)) / 1000 }];
  });
}

const secondsOf = (all: readonly Lateness[]): readonly number[] =>
  all.map(({ seconds }) => seconds).toSorted((one, other) => one - other);

const within = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

describe('over a season of moves, cancellations, an outage, and two that dispatch at once', () => {
  it('each message goes out once, and none is left', async () => {
    for (const { stay } of told) {
      const thread = await at.hostOf(stay).get(`/conversations/${stay.conversationId}/messages?limit=100`);
      const sends = await scheduled(stay);
      const ids = sends.flatMap(({ messageId }) => messageId ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(thread.list('items')).toHaveLength(ids.length);
      expect(sends.filter(({ state }) => state === 'planned' || state === 'held')).toEqual([]);
    }
  });

  it('each goes out at its minute, and what fell due in the outage within minutes of its end', async () => {
    const all = (await Promise.all(told.map(({ stay }) => latenessOf(stay)))).flat();
    const [late, after] = [false, true].map((wasDown) => secondsOf(all.filter((each) => each.wasDown === wasDown)));
    if (!late || !after) throw new Error('nothing went out');
    const spread = [0.5, 0.9, 0.99, 1].map((share) => `${100 * share} % within ${within(late, share).toFixed(1)} s`);
    process.stdout.write(
      `${late.length + after.length} sent for ${BOOKINGS} bookings by ${RULES.length} rules. Late: ${spread.join(', ')}; the ${after.length} of the outage within ${within(after, 1).toFixed(0)} s of its end\n`,
    );
    expect(late.length).toBeGreaterThan(BOOKINGS * 5);
    expect(late[0]).toBeGreaterThanOrEqual(0);
    expect(within(late, 1)).toBeLessThan(MINUTE / 1000);
    expect(after.length).toBeGreaterThan(0);
    expect(within(after, 1)).toBeLessThan((11 * MINUTE) / 1000);
  });
});
