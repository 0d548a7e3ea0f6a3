import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstMark, hourOf, hoursUntil, lookFrom, markAfter } from '../../../core/schedules/dispatch-hours.ts';

const NOW = '2026-03-01T10:30:00.000Z';
const MARK = { hour: '2026-03-01T09', until: '2026-03-01T10:29:00.000Z', again: '2026-03-01T10:25:00.000Z' };
const anInstant = fc.integer({ min: 0, max: 4e12 }).map((time) => new Date(time).toISOString());

describe('the hours that a look goes through', () => {
  it('are those from the mark’s to this one, over midnight', () => {
    expect(hoursUntil('2026-02-28T22', '2026-03-01T01:00:00.000Z')).toEqual([
      '2026-02-28T22',
      '2026-02-28T23',
      '2026-03-01T00',
      '2026-03-01T01',
    ]);
  });

  it('are this one where a clock went back', () => {
    expect(hoursUntil('2026-03-01T12', NOW)).toEqual(['2026-03-01T10']);
  });

  it('begin a day back where nobody looked before', () => {
    expect(firstMark(NOW)).toEqual({
      hour: '2026-02-28T10',
      until: '2026-02-28T10:30:00.000Z',
      again: '2026-02-28T10:30:00.000Z',
    });
  });
});

describe('a look', () => {
  it('begins two minutes before the one before it ended: the index may show late what was filed then', () => {
    expect(lookFrom(MARK, NOW)).toEqual({ from: '2026-03-01T10:27:00.000Z', isWhole: false, mark: MARK });
  });

  it('goes through all that is overdue ten minutes after it last did', () => {
    const mark = { ...MARK, again: '2026-03-01T10:20:00.000Z' };
    const whole = { from: '2026-03-01T09:00:00.000Z', isWhole: true, mark: { ...mark, again: NOW } };
    expect(lookFrom(mark, NOW)).toEqual(whole);
    expect(lookFrom({ ...mark, again: '2026-03-01T10:20:00.001Z' }, NOW).isWhole).toBe(false);
  });
});

describe('the mark after an hour', () => {
  it('passes it only where it was empty, is the oldest, and nothing is filed in it any more', () => {
    const passed = markAfter(MARK, '2026-03-01T09', NOW, true);
    expect(passed).toEqual({ ...MARK, hour: '2026-03-01T10', until: '2026-03-01T10:00:00.000Z' });
    expect(markAfter(MARK, '2026-03-01T09', NOW, false).hour).toBe('2026-03-01T09');
    expect(markAfter(MARK, '2026-03-01T09', '2026-03-01T10:14:59.999Z', true).hour).toBe('2026-03-01T09');
    expect(markAfter(MARK, '2026-03-01T09', '2026-03-01T10:15:00.000Z', true).hour).toBe('2026-03-01T10');
    expect(markAfter(MARK, '2026-03-01T10', NOW, true)).toEqual({ ...MARK, until: NOW });
  });

  it('leaves nothing behind that could be filed: whatever is filed from a look on is in an hour that later looks go through', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 0, max: 6 * 3_600_000 }), (now, later) => {
        let mark = firstMark(now);
        for (const hour of hoursUntil(mark.hour, now)) mark = markAfter(mark, hour, now, true);
        const filed = hourOf(now);
        const then = new Date(Date.parse(now) + later).toISOString();
        expect(hoursUntil(lookFrom({ ...mark, again: mark.again }, then).mark.hour, then)).toContain(filed);
      }),
    );
  });
});
