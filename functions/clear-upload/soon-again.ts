import { TryAgain } from '../../adapters/lambda/try-again.ts';
import { NotReadableYet } from '../../core/ports/uploads.ts';
import type { Postponement } from '../../core/ports/work.ts';

/** Seconds; doubled with each attempt. Somebody waits for the file. */
const FIRST_PAUSE = 2;

/**
 * Does something that S3 may not let it do yet, and then has its message given out again in seconds, not after the queue's
 * own minutes.
 *
 * @throws TryAgain where it is too early
 */
export const soonAgain =
  ({ postpone }: Postponement) =>
  async (receipt: string, attempt: number, act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof NotReadableYet)) throw error;
      const seconds = FIRST_PAUSE * 2 ** (attempt - 1);
      await postpone(receipt, seconds);
      throw new TryAgain(seconds);
    }
  };
