import { minutesAfter } from '../dates.ts';
import type { Instant } from '../model.ts';
import type { GuestMessage } from './guest-message.ts';

/** Within so many hours an answer counts. */
export const HOURS_TO_ANSWER = 24;

/**
 * Why a guest's message counts as answered, counts as not answered, or does not count. Stable, as codes are.
 *
 * `open`: it may still be answered in time. `closed`: writing ended before the time to answer was over. `before-the-last-ten`:
 * there are ten later ones, and no more are looked at where there are so few.
 */
export const RESPONSE_REASONS = [
  'answered',
  'answered-late',
  'not-answered',
  'open',
  'no-answer-needed',
  'automatic',
  'undeliverable',
  'closed',
  'before-the-last-ten',
] as const;
export type ResponseReason = (typeof RESPONSE_REASONS)[number];

/** Whether a message counts, and why or why not. */
export interface Judgement {
  readonly counted: boolean;
  readonly answered: boolean;
  readonly reason: ResponseReason;
}

const ANSWERED: Judgement = { counted: true, answered: true, reason: 'answered' };
const counted = (reason: 'answered-late' | 'not-answered'): Judgement => ({ counted: true, answered: false, reason });
const left = (reason: ResponseReason): Judgement => ({ counted: false, answered: false, reason });

/**
 * How a guest's message stands at `now` (B12, N7; "Decided where the sources are silent").
 *
 * An answer exactly 24 hours after it is in time; unanswered, it counts once it is older than that. Of an answer and the word
 * that none is needed, the first settles it. What was answered in time counts, though it bounced or the conversation closed.
 */
export function judgeGuestMessage(message: GuestMessage, now: Instant): Judgement {
  const { at, closesAt, answeredAt, unaskedAt } = message;
  const deadline = deadlineOf(at);
  if (message.automatic) return left('automatic');
  const isUnasked = unaskedAt !== undefined && unaskedAt <= deadline && !isBy(answeredAt, unaskedAt);
  if (isUnasked) return left('no-answer-needed');
  if (isBy(answeredAt, deadline)) return ANSWERED;
  if (message.undeliverable) return left('undeliverable');
  if (closesAt < deadline && closesAt <= now) return left('closed');
  if (now <= deadline) return left('open');
  return counted(answeredAt === undefined ? 'not-answered' : 'answered-late');
}

/** The last instant at which an answer to what was written at `at` is in time. */
export const deadlineOf = (at: Instant): Instant => minutesAfter(at, HOURS_TO_ANSWER * 60);

const isBy = (happened: Instant | undefined, limit: Instant): boolean => happened !== undefined && happened <= limit;
