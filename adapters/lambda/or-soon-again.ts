import { backoff } from '../../core/backoff.ts';
import type { Log, LogDetails } from './log.ts';
import { TryAgain } from './try-again.ts';

interface Deps {
  readonly log: Pick<Log, 'fault'>;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/** What is done, for the log, and how often it was tried, this time included. */
interface Tried extends LogDetails {
  readonly attempt: number;
}

/**
 * Does it, or has it tried again in seconds, later the more often it failed: a FIFO queue's own time is minutes, in which
 * nothing of a conversation goes on.
 *
 * @param code under which a fault is in the log
 * @throws TryAgain also after a fault
 */
export async function orSoonAgain<T>(
  { log, chance }: Deps,
  code: string,
  tried: Tried,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof TryAgain) throw error;
    log.fault(code, error, tried);
    throw new TryAgain(backoff(tried.attempt, chance()));
  }
}
