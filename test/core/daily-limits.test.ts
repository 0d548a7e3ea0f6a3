import { expect, it } from 'vitest';
import { dayGoesAt, dayOf, overDailyLimit } from '../../core/daily-limits.ts';

it.each([
  ['2026-03-01T00:00:00.000Z', '2026-03-01', 86_400],
  ['2026-03-01T23:59:59.999Z', '2026-03-01', 1],
  ['2026-03-02T00:00:00.000Z', '2026-03-02', 86_400],
])('%s counts for %s, and the next day begins in %i s', (at, day, retryAfter) => {
  expect(dayOf(at)).toBe(day);
  expect(overDailyLimit(at)).toEqual({ code: 'rate-limited', retryAfter });
});

it('is kept for a day after its own', () =>
  expect(dayGoesAt('2026-03-01T23:59:59.999Z')).toBe(Date.parse('2026-03-03T00:00:00.000Z') / 1000));
