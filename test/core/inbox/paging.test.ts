import { describe, expect, it } from 'vitest';
import {
  beginPaging,
  cameUp,
  isUncertain,
  MOST_KNOWN,
  notKnown,
  type Paging,
  pagingAfter,
  SETTLES_WITHIN,
  topOf,
} from '../../../core/inbox/paging.ts';
import { placeOf } from '../../../core/inbox/place.ts';
import type { InboxEntry } from '../../../core/ports/inbox.ts';
import { aConversation } from '../../support/facts.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const at = (milliseconds: number) => new Date(Date.parse(NOW) + milliseconds).toISOString();
const LONG_AGO = '2026-01-01T00:00:00.000Z';

const anEntry = (id: string, activityAt: string, createdAt = LONG_AGO): InboxEntry => {
  const { subject, listingId, hostId } = aConversation();
  return { id, place: placeOf({ id, activityAt }), listingId, hostId, createdAt, subject };
};
const place = (id: string, activityAt: string) => placeOf({ id, activityAt });
const aPaging = (paging: Partial<Paging> = {}): Paging => ({ ...beginPaging(NOW), ...paging });
const PAGE = { shown: [], top: [], waiting: [] };

describe('what came up', () => {
  it('is looked for above the pages, and above what is settled', () => {
    const since = at(-SETTLES_WITHIN);
    expect(topOf(aPaging())).toBeUndefined();
    expect(topOf(aPaging({ below: place('c', at(-60_000)) }))).toBe(since);
    expect(topOf(aPaging({ below: place('c', at(-1)) }))).toBe(place('c', at(-1)));
  });

  it('is all that is not known after one page', () => {
    const paging = aPaging({ below: place('c', at(-60_000)) });
    expect(isUncertain(paging, anEntry('d', NOW))).toBe(false);
    expect(cameUp(paging, anEntry('d', NOW), undefined)).toBe(true);
  });

  it('is what stood below the pages before, by its messages or by when it began', () => {
    const paging = aPaging({ below: place('b', at(-90_000)), before: place('c', at(-60_000)) });
    expect(isUncertain(paging, anEntry('d', NOW))).toBe(true);
    expect(cameUp(paging, anEntry('d', NOW), at(-60_001))).toBe(true);
    expect(cameUp(paging, anEntry('b', NOW), at(-60_000))).toBe(true);
    expect(cameUp(paging, anEntry('c', NOW), at(-60_000))).toBe(false);
    expect(cameUp(paging, anEntry('d', NOW), undefined)).toBe(true);
    expect(cameUp(paging, anEntry('d', NOW, at(-50_000)), undefined)).toBe(false);
  });

  it('is what began since', () => {
    const paging = aPaging({ before: place('c', at(-60_000)) });
    expect(isUncertain(paging, anEntry('d', NOW, at(-1)))).toBe(false);
    expect(cameUp(paging, anEntry('d', NOW, at(-1)), undefined)).toBe(true);
  });

  it('is nothing that was shown of late, nor what waits to be shown', () => {
    const isNew = notKnown(aPaging({ known: [{ tag: '23456789', at: NOW }], waiting: ['abcdefghij'] }));
    expect(['123456789', 'abcdefghij', '23456780'].map((id) => isNew({ id }))).toEqual([false, false, true]);
  });
});

describe('going on', () => {
  it('leaves for the next page what may not be in its place yet: the last half minute', () => {
    expect(beginPaging(NOW).since).toBe(at(-30_000));
    const next = pagingAfter(aPaging({ below: 'x' }), { ...PAGE, below: 'y' }, at(10_000));
    expect(next).toEqual({ below: 'y', before: 'x', since: at(-20_000), known: [], waiting: [] });
    expect(pagingAfter(aPaging(), { ...PAGE, below: 'y' }, at(-10_000)).since).toBe(at(-30_000));
  });

  it('remembers what the page showed, and before that what has moved within half a minute', () => {
    const known = [
      { tag: 'old', at: at(-25_000) },
      { tag: 'moved', at: at(-29_000) },
      { tag: 'again', at: at(-1) },
    ];
    const made = {
      below: undefined,
      shown: [anEntry('again', at(5)), anEntry('down', LONG_AGO)],
      top: [anEntry('moved', at(1)), anEntry('seen', at(2)), anEntry('waits', at(3))],
      waiting: ['waits'],
    };
    expect(pagingAfter(aPaging({ known }), made, at(10_000))).toMatchObject({
      known: [
        { tag: 'again', at: at(5) },
        { tag: 'down', at: LONG_AGO },
        { tag: 'seen', at: at(2) },
        { tag: 'moved', at: at(1) },
      ],
      waiting: ['waits'],
    });
  });

  it('remembers so many at most, and takes for settled what it forgets', () => {
    const known = Array.from({ length: MOST_KNOWN + 9 }, (_, n) => ({ tag: `${n}`, at: at(n) }));
    const next = pagingAfter(aPaging({ known }), { ...PAGE, below: 'x', shown: [anEntry('one', NOW)] }, NOW);
    expect(next.known).toHaveLength(MOST_KNOWN);
    expect(next.known.at(-1)).toEqual({ tag: '10', at: at(10) });
    expect(next.since).toBe(at(10));
  });
});
