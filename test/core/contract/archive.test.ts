import { describe, expect, it } from 'vitest';
import {
  archivedBefore,
  archivedEntry,
  archivedFile,
  archivedMessage,
  archivedReading,
  archivedSeq,
  archivedThreads,
} from '../../../core/contract/archive.ts';

const AT = '2026-03-27T10:00:00.000Z';

describe('a place in the archive', () => {
  it('is in the month of writing, by conversation, in order of numbers', () => {
    expect(archivedMessage('c1', AT, 7)).toBe('messages/month=2026-03/c1/00000007.jsonl');
    expect(archivedFile('c1', AT, 'a1')).toBe('files/month=2026-03/c1/a1');
    expect(archivedReading(AT, 'r1')).toBe('readings/month=2026-03/r1.jsonl');
    expect(archivedEntry('q1', AT, 2)).toBe('questions/month=2026-03/q1/00000002.jsonl');
    expect(archivedMessage('c1', AT, 9) < archivedMessage('c1', AT, 10)).toBe(true);
  });

  it('tells its number, and what lies elsewhere tells none', () => {
    expect(archivedSeq(archivedMessage('c1', AT, 4711))).toBe(4711);
    expect(archivedSeq(archivedMessage('c1', AT, 123_456_789))).toBe(123_456_789);
    expect(archivedSeq(archivedFile('c1', AT, '00000001'))).toBeUndefined();
  });

  it('comes after the mark of its own number and before that of the next', () => {
    const [thread = ''] = archivedThreads('c1', AT, AT);
    const key = archivedMessage('c1', AT, 7);
    expect([archivedBefore(thread, 7) < key, key < archivedBefore(thread, 8)]).toEqual([true, true]);
  });
});

describe('the months of a conversation', () => {
  const months = (first: string, last: string) =>
    archivedThreads('c1', first, last).map((prefix) => prefix.replace(/^messages\/month=(.*)\/c1\/$/, '$1'));

  it('are all from its beginning to its latest activity, over the turn of a year and from a 31st', () => {
    expect(months('2025-10-31T12:00:00.000Z', '2026-03-01T00:00:00.000Z')).toEqual([
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
    expect(months(AT, AT)).toEqual(['2026-03']);
  });

  it('begin a day early, for a mail that came by another clock', () => {
    expect(months('2026-03-01T23:59:59.999Z', '2026-03-05T00:00:00.000Z')).toEqual(['2026-02', '2026-03']);
    expect(months('2026-03-02T00:00:00.000Z', '2026-03-05T00:00:00.000Z')).toEqual(['2026-03']);
  });
});
