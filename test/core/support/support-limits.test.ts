import { describe, expect, it } from 'vitest';
import {
  countIn,
  NO_SUPPORT_RATES,
  ratesEnd,
  type SupportLimits,
  type SupportRates,
} from '../../../core/support/support-limits.ts';

const LIMITS: SupportLimits = { requestsPerDay: 2, messagesPerHour: 1 };
const at = (clock: string) => `2026-03-0${clock}Z`;

/** The rates after that many of each, all at once. */
function ratesOf(counted: readonly ('requests' | 'messages')[], now = at('1T12:00:00.000')): SupportRates {
  return counted.reduce<SupportRates>((rates, each) => {
    const change = countIn(rates, each, now, { requestsPerDay: 99, messagesPerHour: 99 });
    return (change.ok ? change.value?.after : undefined) ?? rates;
  }, NO_SUPPORT_RATES);
}

describe('what a requester writes', () => {
  it('counts from the first on, each kind by itself', () => {
    expect(countIn(NO_SUPPORT_RATES, 'requests', at('1T12:00:00.000'), LIMITS)).toEqual({
      ok: true,
      value: {
        before: NO_SUPPORT_RATES,
        after: { revision: 1, requests: { from: at('1T12:00:00.000'), count: 1 } },
      },
    });
    expect(ratesOf(['requests', 'messages', 'requests'])).toEqual({
      revision: 3,
      requests: { from: at('1T12:00:00.000'), count: 2 },
      messages: { from: at('1T12:00:00.000'), count: 1 },
    });
  });

  it('is refused once the span holds as many as it may, and told when the span is over', () => {
    const rates = ratesOf(['requests', 'requests', 'messages']);
    const refused = (retryAfter: number) => ({ ok: false, error: { code: 'rate-limited', retryAfter } });
    expect(countIn(rates, 'requests', at('1T12:00:00.000'), LIMITS)).toEqual(refused(86_400));
    expect(countIn(rates, 'requests', at('2T11:59:59.999'), LIMITS)).toEqual(refused(1));
    expect(countIn(rates, 'messages', at('1T12:59:59.999'), LIMITS)).toEqual(refused(1));
  });

  it('begins a new span at the very instant the last one ends', () => {
    const rates = ratesOf(['requests', 'requests']);
    expect(countIn(rates, 'requests', at('2T12:00:00.000'), LIMITS)).toMatchObject({
      ok: true,
      value: { before: rates, after: { revision: 3, requests: { from: at('2T12:00:00.000'), count: 1 } } },
    });
  });

  it('is not counted where nothing is limited', () => {
    expect(countIn(ratesOf(['requests']), 'requests', at('1T12:00:00.000'), 'off')).toEqual({
      ok: true,
      value: undefined,
    });
  });
});

it.each([
  [[], '1970-01-01T00:00:00.000Z'],
  [['messages'], at('1T13:00:00.000')],
  [['requests'], at('2T12:00:00.000')],
  [['messages', 'requests'], at('2T12:00:00.000')],
] as const)('rates of %j are over at %s', (counted, end) => {
  expect(ratesEnd(ratesOf(counted))).toBe(end);
});
