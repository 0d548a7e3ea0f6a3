import { setTimeout as pause } from 'node:timers/promises';

/** What was read had changed when it came to writing: read and decide again. */
export const STALE: unique symbol = Symbol('stale');

/** It kept changing: a fault, to be tried again later by whoever called. */
export class KeptChanging extends Error {
  override readonly name = 'KeptChanging';
  constructor() {
    super('what was read had always changed before it was written');
  }
}

export interface Patience {
  /** Milliseconds after which no other attempt begins. */
  readonly patience: number;
  /** The longest pause before the second attempt, in milliseconds; it doubles up to a second. */
  readonly firstPause: number;
}

const USUAL: Patience = { patience: 8_000, firstPause: 20 };
const LONGEST_PAUSE = 1_000;

/**
 * Repeats an attempt until it is not stale, after pauses of random length that grow, so that writers who meet part.
 *
 * @throws KeptChanging when patience is over
 */
export async function untilFresh<T>(
  attempt: () => Promise<T | typeof STALE>,
  { patience, firstPause }: Patience = USUAL,
): Promise<T> {
  const began = performance.now();
  for (let longest = firstPause; ; longest = Math.min(longest * 2, LONGEST_PAUSE)) {
    const outcome = await attempt();
    if (outcome !== STALE) return outcome;
    if (performance.now() - began > patience) throw new KeptChanging();
    await pause(Math.random() * longest);
  }
}
