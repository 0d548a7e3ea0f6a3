import type { Instant, Rate } from '../model.ts';
import { ok, type Refusal, type Result, refused } from '../refusals.ts';

/** How much one requester may ask; `off` lifts it, for load tests. */
export type SupportLimits = { readonly requestsPerDay: number; readonly messagesPerHour: number } | 'off';

export const DEFAULT_SUPPORT_LIMITS: SupportLimits = { requestsPerDay: 10, messagesPerHour: 30 };

/** What is counted: new requests within the day that began with the first, further messages within the hour. */
export type Counted = 'requests' | 'messages';

/** How much a requester wrote. `revision` grows with every change; 0 before the first. */
export interface SupportRates {
  readonly revision: number;
  readonly requests?: Rate | undefined;
  readonly messages?: Rate | undefined;
}

export const NO_SUPPORT_RATES: SupportRates = { revision: 0 };

const HOUR = 3_600_000;
const SPANS: Readonly<Record<Counted, number>> = { requests: 24 * HOUR, messages: HOUR };

/** The limit that keeps a requester from writing now; `retryAfter` in seconds. */
function whyTooMuch(
  rates: SupportRates,
  counted: Counted,
  now: Instant,
  limits: Exclude<SupportLimits, 'off'>,
): Refusal | undefined {
  const most = counted === 'requests' ? limits.requestsPerDay : limits.messagesPerHour;
  const rate = running(rates, counted, now);
  if (!rate || rate.count < most) return undefined;
  return { code: 'rate-limited', retryAfter: Math.ceil((endOf(rate, counted) - Date.parse(now)) / 1000) };
}

/** The rates once another one was written. */
function ratesAfter(rates: SupportRates, counted: Counted, now: Instant): SupportRates {
  const { from, count } = running(rates, counted, now) ?? { from: now, count: 0 };
  return { ...rates, revision: rates.revision + 1, [counted]: { from, count: count + 1 } };
}

/** The rates that a requester's writing was held against, and as they are after it. */
export interface RatesChange {
  readonly before: SupportRates;
  readonly after: SupportRates;
}

/** What is to be stored so that what a requester writes now counts, or why it wrote too much; nothing where nothing is limited. */
export function countIn(
  before: SupportRates,
  counted: Counted,
  now: Instant,
  limits: SupportLimits,
): Result<RatesChange | undefined, Refusal> {
  if (limits === 'off') return ok(undefined);
  const refusal = whyTooMuch(before, counted, now, limits);
  return refusal ? refused(refusal) : ok({ before, after: ratesAfter(before, counted, now) });
}

/** When nothing of it counts any more. */
export const ratesEnd = (rates: SupportRates): Instant =>
  new Date(
    Math.max(
      0,
      ...(['requests', 'messages'] as const).flatMap((counted) => {
        const rate = rates[counted];
        return rate ? [endOf(rate, counted)] : [];
      }),
    ),
  ).toISOString();

/** The span that `now` lies in, if one has begun. */
function running(rates: SupportRates, counted: Counted, now: Instant): Rate | undefined {
  const rate = rates[counted];
  return rate && endOf(rate, counted) > Date.parse(now) ? rate : undefined;
}

const endOf = ({ from }: Rate, counted: Counted): number => Date.parse(from) + SPANS[counted];
