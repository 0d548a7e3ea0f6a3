import { backoff } from '../backoff.ts';
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

const afterBackoff = ({ attempts, now, chance }: FailedAttempt): Instant =>
  new Date(Date.parse(now) + backoff(attempts, chance) * 1000).toISOString();

const RETRIES: Readonly<Record<TranslationFailure, (failed: FailedAttempt) => Instant | undefined>> = {
  throttled: afterBackoff,
  unavailable: afterBackoff,
  'budget-spent': ({ now }) => budgetAgain(now),
  'language-unclear': () => undefined,
  'too-long': () => undefined,
};
