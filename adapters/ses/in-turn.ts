import { SendingRejected, SendingThrottled } from '../../core/ports/mails.ts';

interface InTurnDeps {
  /** Waits for so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/** SES takes one bounce a second, and a few functions share it: so often it is tried, a second or two apart. */
const ATTEMPTS = 8;
const SECOND = 1_000;

/** Sends something, and waits for its turn where SES is busy. @returns `throttled` where SES still is after some seconds */
export async function inTurn(
  { pause, chance }: InTurnDeps,
  send: () => Promise<unknown>,
): Promise<'sent' | 'rejected' | 'throttled'> {
  for (let attempt = 1; ; attempt++) {
    try {
      await send();
      return 'sent';
    } catch (error) {
      if (error instanceof SendingRejected) return 'rejected';
      if (!(error instanceof SendingThrottled)) throw error;
      if (attempt === ATTEMPTS) return 'throttled';
      await pause(SECOND * (1 + chance()));
    }
  }
}
