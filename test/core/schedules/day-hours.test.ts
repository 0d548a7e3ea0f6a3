import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localClock } from '../../../core/dates.ts';
import { afterQuietHours, isWithin } from '../../../core/schedules/day-hours.ts';

const NIGHT = { from: '22:00', to: '08:00' };
const NOON = { from: '12:00', to: '14:00' };

describe('hours of the day', () => {
  it('hold from the first minute up to and without the last', () => {
    expect(['11:59', '12:00', '13:59', '14:00'].map((time) => isWithin(time, NOON))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('go over midnight where they end earlier than they begin', () => {
    const times = ['21:59', '22:00', '00:00', '07:59', '08:00'];
    expect(times.map((time) => isWithin(time, NIGHT))).toEqual([false, true, true, true, false]);
  });

  it('are none where they end when they begin', () => {
    expect(['08:59', '09:00', '09:01'].some((time) => isWithin(time, { from: '09:00', to: '09:00' }))).toBe(false);
  });
});

describe('after the quiet hours', () => {
  const inBerlin = (quietHours = NIGHT) => ({ timeZone: 'Europe/Berlin', quietHours });

  it.each([
    ['before them stays', '2026-07-01T19:59:59.999Z', NIGHT, '2026-07-01T19:59:59.999Z'],
    ['at their beginning waits for their end', '2026-07-01T20:00:00.000Z', NIGHT, '2026-07-02T06:00:00.000Z'],
    ['after midnight waits for the same day', '2026-07-01T22:30:00.000Z', NIGHT, '2026-07-02T06:00:00.000Z'],
    ['at their end stays', '2026-07-02T06:00:00.000Z', NIGHT, '2026-07-02T06:00:00.000Z'],
    ['within those of one day waits for the same day', '2026-07-01T10:30:00.000Z', NOON, '2026-07-01T12:00:00.000Z'],
    ['in the night of summer time waits an hour less', '2026-03-28T21:00:00.000Z', NIGHT, '2026-03-29T06:00:00.000Z'],
    ['in the night of winter time waits an hour more', '2026-10-24T20:00:00.000Z', NIGHT, '2026-10-25T07:00:00.000Z'],
  ])('what is due %s', (_, instant, quiet, expected) =>
    expect(afterQuietHours(instant, inBerlin(quiet)).at).toBe(expected),
  );

  it('is the instant itself in a listing without any', () => {
    expect(afterQuietHours('2026-07-01T23:00:00.000Z', { timeZone: 'UTC' }).at).toBe('2026-07-01T23:00:00.000Z');
  });

  it('is the first of two ends, unless that is over', () => {
    const quiet = { from: '22:00', to: '02:30' };
    expect(afterQuietHours('2026-10-25T00:15:00.000Z', inBerlin(quiet)).at).toBe('2026-10-25T00:30:00.000Z');
    expect(afterQuietHours('2026-10-25T01:15:00.000Z', inBerlin(quiet)).at).toBe('2026-10-25T01:30:00.000Z');
  });

  it('is another day where the clocks skip the end, and what they show then is quiet again', () => {
    const quiet = { from: '03:15', to: '02:30' };
    expect(afterQuietHours('2026-03-29T00:00:00.000Z', inBerlin(quiet)).at).toBe('2026-03-30T00:30:00.000Z');
  });

  const two = (value: number): string => String(value).padStart(2, '0');
  const time = fc.nat(24 * 4 - 1).map((quarter) => `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`);
  const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Havana', 'Africa/Cairo'];

  it('is never before, never more than two days later, never quiet, and itself where it is not', () => {
    const noSooner = Date.parse('2024-01-01');
    const days = 7 * 366;
    fc.assert(
      fc.property(fc.constantFrom(...zones), time, time, fc.nat(days * 24 * 12), (timeZone, from, to, steps) => {
        const instant = new Date(noSooner + steps * 300_000).toISOString();
        const listing = { timeZone, quietHours: { from, to } };
        const { at: after, day } = afterQuietHours(instant, listing);
        expect(after >= instant).toBe(true);
        expect(Date.parse(after) - Date.parse(instant)).toBeLessThan(2 * 86_400_000);
        const { date, time: shown } = localClock(after, timeZone);
        expect(isWithin(shown, listing.quietHours)).toBe(false);
        expect(day).toBe(date);
        expect(afterQuietHours(after, listing).at).toBe(after);
      }),
      { numRuns: 300 },
    );
  });
});
