import { expect, it } from 'vitest';
import { responseDays } from '../../../core/response-rate/response-days.ts';

const message = (messageId: string, at: string, answeredAt?: string) => ({
  ...{ messageId, at, answeredAt },
  listingId: 'l-1',
  closesAt: '2027-01-01T00:00:00.000Z',
});

it('gives the figures of each day of UTC, those without messages too, and leaves out what does not count', () => {
  const messages = [
    message('before', '2026-02-27T23:59:59.999Z'),
    message('first', '2026-02-28T00:00:00.000Z', '2026-02-28T00:10:00.000Z'),
    message('last', '2026-02-28T23:59:59.999Z'),
    message('open', '2026-03-02T08:00:00.000Z'),
  ];
  expect(responseDays(messages, '2026-02-28', '2026-03-02', '2026-03-02T12:00:00.000Z')).toEqual([
    { date: '2026-02-28', counted: 2, answered: 1, rate: 0.5, medianMinutes: 10 },
    { date: '2026-03-01', counted: 0, answered: 0, rate: null, medianMinutes: null },
    { date: '2026-03-02', counted: 0, answered: 0, rate: null, medianMinutes: null },
  ]);
});
