import { describe, expect, it } from 'vitest';
import {
  askerOf,
  EXPORTS_AN_HOUR,
  type ExportRate,
  exportAt,
  exportFile,
  exportGoneAt,
  mayExport,
  rateAfter,
  readingOf,
  seesExport,
} from '../../core/exports.ts';
import { anExport } from '../support/exported.ts';

const NOW = '2026-03-01T12:00:00.000Z';

describe('N9: who may have an export', () => {
  it.each([
    ['guest', 'guest', true],
    ['guest', 'host', false],
    ['guest', 'platform', false],
    ['host', 'host', true],
    ['host', 'guest', false],
    ['host', 'platform', false],
    ['care', 'guest', true],
    ['care', 'host', true],
    ['care', 'platform', true],
  ] as const)('%s for the %s: %s', (viewer, audience, may) => {
    expect(mayExport(viewer, audience)).toBe(may);
  });

  it.each([
    ['platform', 'backend'],
    ['host', 'h-1'],
    ['guest', 'g-1'],
  ] as const)('the %s asks as who it is', (role, id) => {
    expect(askerOf({ role, id })).toEqual({ role, id });
  });

  it('nobody of the platform asks without a name, and the care team not at all', () => {
    expect(askerOf({ role: 'platform', id: '' })).toBeUndefined();
    expect(askerOf({ role: 'support', id: 'care-1' })).toBeUndefined();
  });
});

describe('an export that was asked for', () => {
  it.each([
    [{ role: 'guest', id: 'g-1' }, true],
    [{ role: 'guest', id: 'g-2' }, false],
    [{ role: 'host', id: 'g-1' }, false],
    [{ role: 'platform', id: 'g-1' }, false],
  ] as const)('by a guest is seen by %j: %s', (caller, sees) => {
    expect(seesExport(caller, anExport())).toBe(sees);
  });

  it.each([
    [{ role: 'platform', id: 'backend' }, true],
    [{ role: 'platform', id: 'another' }, false],
    [{ role: 'platform', id: '' }, false],
    [{ role: 'guest', id: 'backend' }, false],
    [{ role: 'support', id: 'backend' }, false],
  ] as const)('by the platform is seen by %j: %s', (caller, sees) => {
    expect(seesExport(caller, anExport({ by: { role: 'platform', id: 'backend' } }))).toBe(sees);
  });

  it('is gone seven days after it was asked for', () => {
    expect(exportGoneAt(anExport())).toBe('2026-03-08T12:00:00.000Z');
  });

  it('has failed once it runs for three hours, unless it ended', () => {
    expect(exportAt(anExport(), '2026-03-01T14:59:59.999Z').state).toBe('running');
    expect(exportAt(anExport(), '2026-03-01T15:00:00.000Z')).toMatchObject({ state: 'failed', failure: 'timed-out' });
    expect(exportAt(anExport({ state: 'ready' }), '2026-03-02T15:00:00.000Z').state).toBe('ready');
  });

  it.each([
    ['json', 'application/json'],
    ['html', 'text/html; charset=utf-8'],
    ['mbox', 'application/mbox'],
  ] as const)('as %s is a download with a name that says what it is', (format, type) => {
    expect(exportFile(anExport({ format }))).toEqual({
      key: `c1/x1.${format}`,
      name: `conversation-c1-2026-03-01.${format}`,
      type,
    });
  });
});

describe('B5: what an export records of itself', () => {
  const by = { role: 'platform', id: 'backend' } as const;

  it.each([
    ['guest', 'access-request', 'Export as json, with what the guest may read.'],
    ['host', 'access-request', 'Export as json, with what the host may read.'],
    ['platform', 'legal', 'Export as json, with what the platform may read.'],
  ] as const)('for the %s is a reading for %s, where nothing else is said', (audience, purpose, note) => {
    expect(readingOf(anExport({ for: audience, by }), 'r1', {})).toEqual({
      ...{ id: 'r1', at: NOW, by, conversationId: 'c1', exportId: 'x1', messages: { from: 1, to: 7 } },
      ...{ purpose, note },
    });
  });

  it('is what the platform says of it', () => {
    const why = { purpose: 'fraud', note: 'Case 1' } as const;
    expect(readingOf(anExport({ by }), 'r1', why)).toMatchObject(why);
  });

  it('names no message where there is none', () => {
    expect(readingOf(anExport({ by, upTo: 0 }), 'r1', {})?.messages).toEqual({ from: 0, to: 0 });
  });

  it('is nothing where a party asked: that reads its own', () => {
    expect(readingOf(anExport(), 'r1', {})).toBeUndefined();
  });
});

describe('how many exports there may be', () => {
  const enough: ExportRate = { from: NOW, count: EXPORTS_AN_HOUR };

  it('begins an hour with the first', () => expect(rateAfter(undefined, NOW)).toEqual({ from: NOW, count: 1 }));

  it('counts up to ten', () => {
    expect(rateAfter({ from: NOW, count: 9 }, '2026-03-01T12:30:00.000Z')).toEqual({ from: NOW, count: 10 });
  });

  it('says in how many seconds there may be one more', () => {
    expect(rateAfter(enough, '2026-03-01T12:59:58.500Z')).toEqual({ retryAfter: 2 });
  });

  it('begins anew an hour after the first', () => {
    const then = '2026-03-01T13:00:00.000Z';
    expect(rateAfter(enough, then)).toEqual({ from: then, count: 1 });
  });
});
