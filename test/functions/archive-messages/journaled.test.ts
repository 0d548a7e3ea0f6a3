import { describe, expect, it } from 'vitest';
import type { Log } from '../../../adapters/lambda/log.ts';
import { ArchiveDiffers } from '../../../core/ports/archive.ts';
import { UnreadableLine } from '../../../core/record/archive-line.ts';
import type { Archived } from '../../../functions/archive-messages/archived.ts';
import { readJob } from '../../../functions/archive-messages/job.ts';
import { journaled } from '../../../functions/archive-messages/journaled.ts';

function aJournal() {
  const lines: unknown[] = [];
  const journal: Log = {
    info: (code, details) => lines.push(['info', code, details]),
    warn: (code, details) => lines.push(['warn', code, details]),
    fault: (code, _error, details) => lines.push(['fault', code, details]),
    correlate: () => {},
  };
  return { lines, journal };
}

const job = { kind: 'message', conversationId: 'c1', seq: 3 } as const;
const about = { kind: 'message', conversationId: 'c1' };

describe('the log of the archive', () => {
  it.each<[Archived, unknown]>([
    [{ code: 'message-archived' }, ['info', 'message-archived', about]],
    [
      { code: 'messages-missing', counts: { missing: 2 }, notable: true },
      ['warn', 'messages-missing', { ...about, missing: 2 }],
    ],
  ])('says how a job ended: %o', async (archived, line) => {
    const { lines, journal } = aJournal();
    await journaled(journal, async () => archived)(job);
    expect(lines).toEqual([line]);
  });

  it('names no conversation where a job is about none', async () => {
    const { lines, journal } = aJournal();
    const listing = { kind: 'listing', listingId: 'l1', hostId: 'h1' } as const;
    await journaled(journal, async () => ({ code: 'listing-passed-on' }))(listing);
    expect(lines).toEqual([['info', 'listing-passed-on', { kind: 'listing' }]]);
  });

  it.each([new ArchiveDiffers(), new UnreadableLine('hash')])(
    'wakes somebody where something is not as it was: %s',
    async (fault) => {
      const { lines, journal } = aJournal();
      await expect(journaled(journal, () => Promise.reject(fault))(job)).rejects.toBe(fault);
      expect(lines).toEqual([['fault', 'archive-differs', about]]);
    },
  );

  it('leaves other faults to who tries again', async () => {
    const { lines, journal } = aJournal();
    await expect(journaled(journal, () => Promise.reject(new Error('away')))(job)).rejects.toThrow('away');
    expect(lines).toEqual([]);
  });
});

describe('a job', () => {
  it.each([
    job,
    { kind: 'expiry', conversationId: 'c1' },
    { kind: 'expiry', conversationId: 'c1', from: 501 },
    { kind: 'listing', listingId: 'l1', hostId: 'h1' },
    { kind: 'listing', listingId: 'l1', hostId: 'h1', after: '2026-02-07T10:00:00.000Z#c1' },
    { kind: 'reading', subject: 'HOST#h1', at: '2026-02-07T10:00:00.000Z', readingId: 'r1' },
    { kind: 'forget', conversationId: 'c1', seq: 3, at: '2026-02-07T10:00:00.000Z', files: [{ id: 'a', key: 'c1/a' }] },
  ])('is read as it was handed over: $kind', (each) => {
    expect(readJob(JSON.stringify(each))).toEqual(each);
  });

  it.each([{}, { kind: 'erase', conversationId: 'c1' }, { ...job, seq: '3' }])('is none where it is %o', (each) => {
    expect(() => readJob(JSON.stringify(each))).toThrow('not an archive job');
  });
});
