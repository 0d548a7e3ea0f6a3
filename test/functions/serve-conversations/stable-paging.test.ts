import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromInboxCursor, toInboxCursor } from '../../../adapters/lambda/inbox-cursor.ts';
import { beginPaging } from '../../../core/inbox/paging.ts';
import { readInboxPage } from '../../../functions/serve-conversations/read-inbox-page.ts';
import { inboxModel } from '../../support/inbox-model.ts';

const HOST = { role: 'host', id: 'h-1' } as const;
/** Milliseconds after which an index shows what was written. */
const FOLLOWS_WITHIN = 5_000;
const BEGINNING = Date.parse('2026-03-01T12:00:00.000Z');
const instant = (milliseconds: number) => new Date(BEGINNING + milliseconds).toISOString();

/** What happens before a read: to which of the conversations, and after how many milliseconds. */
const happening = fc.record({
  kind: fc.constantFrom('guest', 'guest', 'host', 'begins', 'nothing', 'nothing', 'nothing'),
  which: fc.nat(60),
  after: fc.oneof(fc.nat(2_000), fc.nat(20_000)),
});

const course = fc.record({
  /** How long before the beginning each was active last, in milliseconds. */
  ages: fc.array(fc.oneof(fc.nat(40_000), fc.nat(100_000_000)), { minLength: 1, maxLength: 60 }),
  limit: fc.integer({ min: 1, max: 12 }),
  happenings: fc.array(happening, { maxLength: 120 }),
  lags: fc.array(fc.nat(1), { maxLength: 40 }),
  filter: fc.constantFrom({}, {}, { state: 'awaiting-answer' } as const, { listingId: 'l-1' }, {
    state: 'open',
  } as const),
});
type Course = typeof course extends fc.Arbitrary<infer T> ? T : never;

/** Pages through a list to its end while things happen before each of its reads. */
async function page({ ages, limit, happenings, lags, filter }: Course) {
  const clock = { now: 0, changed: -Infinity };
  const [left, behind] = [[...happenings], [...lags]];
  const stayed = new Set<string>();
  const changed = new Map<string, number>();
  let begun = 0;
  const isFresh = () => clock.now - clock.changed < FOLLOWS_WITHIN;
  const { inbox, change, now } = inboxModel(
    HOST.id,
    () => (isFresh() ? (behind.pop() ?? 0) : 0),
    () => happen(),
  );
  const happen = () => {
    const next = left.pop();
    if (!next) return;
    clock.now += next.after;
    if (next.kind === 'nothing') return;
    clock.changed = clock.now;
    const all = [...now().values()];
    const held = all[next.which % all.length];
    if (next.kind === 'begins') add(`new-${begun++}`, clock.now);
    if (!held || next.kind === 'begins') return;
    if (next.kind === 'host') stayed.delete(held.id);
    changed.set(held.id, clock.now);
    change({ ...held, messages: [...held.messages, instant(clock.now)], waits: next.kind === 'guest' });
  };
  const add = (id: string, at: number) =>
    change({ id, listingId: `l-${at % 2}`, createdAt: instant(at), messages: [], waits: true });
  for (const [n, age] of ages.entries()) add(`conversation-${n}`, -age);
  const isAsked = ({ listingId }: { readonly listingId: string }) => listingId === (filter.listingId ?? listingId);
  const there = [...now().values()].filter(isAsked).map(({ id }) => id);
  for (const id of there) stayed.add(id);
  const shown: string[] = [];
  const pages: { readonly items: number; readonly cursor: number }[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const paging = cursor === '' ? beginPaging(instant(clock.now)) : fromInboxCursor(cursor);
    const wanted = { caller: HOST, filter, now: instant(clock.now) };
    const { items, next } = await readInboxPage(inbox, wanted, limit, paging);
    shown.push(...items.map(({ id }) => id));
    cursor = next && toInboxCursor(next);
    pages.push({ items: items.length, cursor: cursor?.length ?? 0 });
  }
  const isSettled = (id: string) => clock.now - (changed.get(id) ?? -Infinity) >= FOLLOWS_WITHIN;
  return { shown, pages, isSettled, must: filter.state === 'awaiting-answer' ? [...stayed] : there };
}

const expectOnce = ({ shown, pages }: Awaited<ReturnType<typeof page>>, { limit }: Course) => {
  expect(new Set(shown).size).toBe(shown.length);
  for (const { items, cursor } of pages) {
    expect(items).toBeLessThanOrEqual(limit);
    expect(cursor).toBeLessThan(8192);
  }
};

it('shows each conversation that is there at the beginning, and stays, once, whatever is written between any two reads', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (drawn) => {
      const paged = await page({ ...drawn, lags: [] });
      expectOnce(paged, drawn);
      expect(paged.must.filter((id) => !paged.shown.includes(id))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

it('also where an index follows late, but for what no index shows yet while the last page is read', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (drawn) => {
      const paged = await page(drawn);
      expectOnce(paged, drawn);
      expect(paged.must.filter((id) => !paged.shown.includes(id) && paged.isSettled(id))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});
