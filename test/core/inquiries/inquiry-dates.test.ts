import { expect, it } from 'vitest';
import { whyNotAskable } from '../../../core/inquiries/inquiry-dates.ts';
import { aListing } from '../../support/facts.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const why = (dates: { start?: string; end?: string }) =>
  whyNotAskable(dates, aListing({ program: 'rental-subscription', timeZone: 'Europe/Stockholm' }), NOW);

it('may be asked without dates, of a stay that can still be read about, and of one that anybody plans', () => {
  for (const dates of [{}, { start: '2025-03-01' }, { start: '2024-01-01', end: '2025-03-01' }, { end: '2036-03-01' }])
    expect(why(dates)).toBeUndefined();
});

it.each([
  [{ start: '2025-02-28' }, 'start', 'must not be so long ago'],
  [{ start: '2025-02-01', end: '2025-02-28' }, 'end', 'must not be so long ago'],
  [{ start: '2036-03-02' }, 'start', 'must not be more than 10 years ahead'],
  [{ start: '2026-03-02', end: '2036-03-02' }, 'end', 'must not be more than 10 years ahead'],
])('may not be asked of %o', (dates, place, detail) => expect(why(dates)).toEqual({ path: [place], detail }));
