import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localClock, weekdayOf } from '../../../core/dates.ts';
import { nextDigest } from '../../../core/notifications/next-digest.ts';
import { aTimes } from '../../support/choices.ts';

describe('the next digest', () => {
  it.each([
    ['is today’s, a millisecond before it', {}, '2026-03-02T06:59:59.999Z', '2026-03-02T07:00:00.000Z'],
    ['is tomorrow’s, at its very instant', {}, '2026-03-02T07:00:00.000Z', '2026-03-03T07:00:00.000Z'],
    [
      'is the nearest of several, in whatever order they were asked for',
      { at: ['18:30', '08:00'] },
      '2026-03-02T07:00:00.000Z',
      '2026-03-02T17:30:00.000Z',
    ],
    [
      'goes by the reader’s date, not by that of UTC',
      { timeZone: 'Pacific/Auckland' },
      '2026-03-01T18:59:00.000Z',
      '2026-03-01T19:00:00.000Z',
    ],
    [
      'waits for a day of the week that was asked for',
      { days: [5] },
      '2026-03-02T07:00:00.000Z',
      '2026-03-06T07:00:00.000Z',
    ],
    ['is next week’s where today’s is over', { days: [1] }, '2026-03-02T07:00:00.000Z', '2026-03-09T07:00:00.000Z'],
    ['keeps the time of day over the change of clocks', {}, '2026-03-28T07:00:00.000Z', '2026-03-29T06:00:00.000Z'],
    [
      'comes later by as much as the clocks skip',
      { at: ['02:30'] },
      '2026-03-29T00:00:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'is the first of a time that the clocks show twice',
      { at: ['02:30'] },
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ],
    ['is not the second of such a time', { at: ['02:30'] }, '2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z'],
  ])('%s', (_, times, after, expected) => {
    expect(nextDigest(aTimes(times), after)).toBe(expected);
  });

  it('is later, on a day and at a time that were asked for, wherever clocks do not change', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
    const times = fc.record({
      at: fc.uniqueArray(time, { minLength: 1, maxLength: 6 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      timeZone: fc.constantFrom('UTC', 'Asia/Tokyo', 'Asia/Kathmandu', 'America/Phoenix'),
    });
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(times, instant, (asked, date) => {
        const next = nextDigest(asked, date.toISOString());
        const shown = localClock(next, asked.timeZone);
        expect(next > date.toISOString()).toBe(true);
        expect(asked.at).toContain(shown.time);
        expect(asked.days).toContain(weekdayOf(shown.date));
      }),
      { numRuns: 50 },
    );
  });
});
