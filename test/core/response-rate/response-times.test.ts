import { expect, it } from 'vitest';
import { responseTimes } from '../../../core/response-rate/response-times.ts';

it('leaves out what has no answer', () => {
  const at = '2026-03-01T10:00:00.000Z';
  expect(responseTimes([{ at }])).toEqual({ medianMinutes: null, p90Minutes: null });
  const answeredAt = '2026-03-01T10:07:29.999Z';
  expect(responseTimes([{ at }, { at, answeredAt }])).toEqual({ medianMinutes: 7, p90Minutes: 7 });
});
