/** The longest that work waits for its next attempt, in seconds. */
const LONGEST = 300;

/**
 * Seconds to wait before work is tried again.
 *
 * The longest wait doubles with each attempt; how much of its second half is waited is left to chance, so that what
 * failed together does not come back together.
 *
 * @param attempt the one that failed, the first is 1
 * @param chance from 0 to 1
 */
export function backoff(attempt: number, chance: number): number {
  const longest = Math.min(LONGEST, 2 ** Math.min(attempt, 16));
  return Math.ceil(longest * (0.5 + chance / 2));
}
