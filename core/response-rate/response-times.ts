import type { GuestMessage } from './guest-message.ts';

const MINUTE = 60_000;

/** How long answers took, in whole minutes; null where there is none. */
export interface ResponseTimes {
  /** Half of them took no longer; of an even number, the mean of the two in the middle. */
  readonly medianMinutes: number | null;
  /** Nine of ten took no longer: the nearest rank, one that was taken. */
  readonly p90Minutes: number | null;
}

/** How long it took to answer `messages`; those without an answer are left out. */
export function responseTimes(messages: readonly Pick<GuestMessage, 'at' | 'answeredAt'>[]): ResponseTimes {
  const taken = messages
    .flatMap(({ at, answeredAt }) => (answeredAt === undefined ? [] : [Date.parse(answeredAt) - Date.parse(at)]))
    .sort((one, other) => one - other);
  const middle = (taken.length - 1) / 2;
  return {
    medianMinutes: meanOf(taken.slice(Math.floor(middle), Math.ceil(middle) + 1)),
    p90Minutes: meanOf(taken.slice(Math.ceil(taken.length * 0.9) - 1).slice(0, 1)),
  };
}

const meanOf = (times: readonly number[]): number | null =>
  times.length === 0 ? null : Math.round(times.reduce((sum, time) => sum + time, 0) / times.length / MINUTE);
