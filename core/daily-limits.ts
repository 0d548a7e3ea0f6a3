import type { Instant } from './model.ts';
import type { Refusal } from './refusals.ts';

const DATE_LENGTH = 10;
const DAY = 86_400_000;

/** The day of an instant, in UTC. */
export const dayOf = (at: Instant): string => at.slice(0, DATE_LENGTH);

const nextDay = (at: Instant): number => (Math.floor(Date.parse(at) / DAY) + 1) * DAY;

/** When a count of that day may go. Seconds since the epoch. */
export const dayGoesAt = (at: Instant): number => (nextDay(at) + DAY) / 1000;

/** More than may be done in a day: wait for the next one. */
export const overDailyLimit = (at: Instant): Extract<Refusal, { code: 'rate-limited' }> => ({
  code: 'rate-limited',
  retryAfter: Math.ceil((nextDay(at) - Date.parse(at)) / 1000),
});
