import { describe, expect, it } from 'vitest';
import { askedDays } from '../../../core/response-rate/asked-days.ts';

const NOW = '2026-06-01T12:00:00.000Z';
const EARLIEST = '2025-04-28';
const BEFORE = '2025-04-27';
const wrong = (field: string) => ({ ok: false, error: { field } });

describe('the days of a chart', () => {
  it('are the last 365 where nobody says, and those before a day that somebody says', () => {
    expect(askedDays({}, NOW)).toEqual({ ok: true, value: { from: '2025-06-02', to: '2026-06-01' } });
    expect(askedDays({ to: '2026-05-02' }, NOW)).toEqual({ ok: true, value: { from: '2025-05-03', to: '2026-05-02' } });
    expect(askedDays({ to: EARLIEST }, NOW)).toEqual({ ok: true, value: { from: EARLIEST, to: EARLIEST } });
  });

  it('are among the last 400, today and the first of them too', () => {
    const whole = { from: EARLIEST, to: '2026-06-01' };
    expect(askedDays(whole, NOW)).toEqual({ ok: true, value: whole });
    expect(askedDays({ from: BEFORE }, NOW)).toMatchObject(wrong('from'));
    expect(askedDays({ to: BEFORE }, NOW)).toMatchObject(wrong('to'));
    expect(askedDays({ to: '2026-06-02' }, NOW)).toMatchObject(wrong('to'));
  });

  it('begin before they end', () => {
    expect(askedDays({ from: '2026-05-01', to: '2026-05-01' }, NOW)).toMatchObject({ ok: true });
    expect(askedDays({ from: '2026-05-02', to: '2026-05-01' }, NOW)).toMatchObject(wrong('from'));
  });
});
