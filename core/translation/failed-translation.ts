import { backoff } from '../backoff.ts';
import { minutesAfter } from '../dates.ts';
import type { Instant } from '../model.ts';
import type { FailedTranslation, TranslationFailure } from './kept-translation.ts';
import { budgetAgain } from './translation-budget.ts';

/** A failure as it just happened. */
export interface FailedAttempt {
  readonly reason: TranslationFailure;
  /** This one counted. */
  readonly attempts: number;
  readonly now: Instant;
  /** From 0 to 1: how much of the wait's second half is waited. */
  readonly chance: number;
}

/** What is kept of a translation that failed: when it may be asked for again, later the more often it failed. */
export const failedTranslation = ({ reason, attempts, now, chance }: FailedAttempt): FailedTranslation => ({
  state: 'failed',
  reason,
  attempts,
  retryAt: RETRIES[reason]({ reason, attempts, now, chance }),
});

/** What is kept where a conversation, or a host, has used up its share of the day: nothing gives it more before the next. */
export const shareSpent = (attempts: number, now: Instant): FailedTranslation => ({
  ...{ state: 'failed', reason: 'budget-spent', attempts },
  retryAt: budgetAgain(now),
});

/** Minutes after which there may be room in the day's budget: the operator raised it, or something was given back. */
const LOOK_AGAIN = 15;

const afterBackoff = ({ attempts, now, chance }: FailedAttempt): Instant =>
  new Date(Date.parse(now) + backoff(attempts, chance) * 1000).toISOString();

const RETRIES: Readonly<Record<TranslationFailure, (failed: FailedAttempt) => Instant | undefined>> = {
  throttled: afterBackoff,
  unavailable: afterBackoff,
  'budget-spent': ({ now }) => [minutesAfter(now, LOOK_AGAIN), budgetAgain(now)].sort().at(0),
  'language-unclear': () => undefined,
  'too-long': () => undefined,
};
