import { minutesAfter } from '../dates.ts';
import type { Instant } from '../model.ts';
import type { GuestMessage } from './guest-message.ts';
import { type Judgement, judgeGuestMessage } from './judge-guest-message.ts';
import { type ResponseTimes, responseTimes } from './response-times.ts';

/** What is counted is of so many days. */
export const RATE_DAYS = 30;
/** Where fewer than this count, the last so many are counted, of more days. */
export const FEW = 10;
export const DAYS_OF_FEW = 90;

const MINUTES_OF_A_DAY = 24 * 60;

/** A guest's message and how it stands. */
export interface JudgedMessage extends Judgement {
  readonly message: GuestMessage;
}

/** The share of guests' messages that a host answered in time, and how it came about. */
export interface ResponseRate extends ResponseTimes {
  /** 0 to 1; null where nothing counts. */
  readonly rate: number | null;
  readonly answered: number;
  readonly counted: number;
  /** Messages from `from` on, until `to`; both included. */
  readonly window: { readonly from: Instant; readonly to: Instant };
  /** All of the window, newest first. */
  readonly messages: readonly JudgedMessage[];
}

/** The instant so many days of 24 hours before `now`. */
export const daysBefore = (now: Instant, days: number): Instant => minutesAfter(now, -days * MINUTES_OF_A_DAY);

/**
 * The response rate at `now` (B12, N7): of the last 30 days; where fewer than 10 messages of these count, of the last 10 that do
 * within 90 days.
 *
 * @param messages of the last 90 days, in any order; of the last 30 will do where {@link isEnough} of them
 */
export function responseRate(messages: readonly GuestMessage[], now: Instant): ResponseRate {
  const recent = judged(messages, daysBefore(now, RATE_DAYS), now);
  if (isMany(recent)) return rateOf(recent, { from: daysBefore(now, RATE_DAYS), to: now });
  const from = daysBefore(now, DAYS_OF_FEW);
  return rateOf(lastTen(judged(messages, from, now)), { from, to: now });
}

/** Whether so many of the last 30 days count that none before them is looked at. */
export const isEnough = (messages: readonly GuestMessage[], now: Instant): boolean =>
  isMany(judged(messages, daysBefore(now, RATE_DAYS), now));

const isMany = (messages: readonly JudgedMessage[]): boolean => messages.filter(({ counted }) => counted).length >= FEW;

/** Newest first; of two at the same instant, by their ids. */
function judged(messages: readonly GuestMessage[], from: Instant, now: Instant): readonly JudgedMessage[] {
  return messages
    .filter(({ at }) => at >= from && at <= now)
    .sort((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
    .map((message) => ({ message, ...judgeGuestMessage(message, now) }));
}

const placeOf = ({ at, messageId }: GuestMessage): string => `${at}#${messageId}`;

function lastTen(messages: readonly JudgedMessage[]): readonly JudgedMessage[] {
  let left = FEW;
  return messages.map((each) => {
    if (!each.counted || left-- > 0) return each;
    return { message: each.message, counted: false, answered: false, reason: 'before-the-last-ten' };
  });
}

function rateOf(messages: readonly JudgedMessage[], window: ResponseRate['window']): ResponseRate {
  const counts = messages.filter(({ counted }) => counted);
  return { ...shareOf(counts), window, messages };
}

/** The share of messages that count which were answered in time, and how long those answers took. */
export function shareOf(counted: readonly JudgedMessage[]): Omit<ResponseRate, 'window' | 'messages'> {
  const answered = counted.filter((each) => each.answered);
  return {
    rate: counted.length === 0 ? null : answered.length / counted.length,
    answered: answered.length,
    counted: counted.length,
    ...responseTimes(answered.map(({ message }) => message)),
  };
}
