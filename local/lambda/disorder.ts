/**
 * What at-least-once delivery allows, made frequent: messages that come again, and later than others.
 *
 * Seeded, so that a failing test fails again.
 */
export class Disorder {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Whether it happens this time; `share` of all times. */
  happens(share: number): boolean {
    return this.#next() < share;
  }

  /** Seconds, from 0 to `most`. */
  delay(most: number): number {
    return this.#next() * most;
  }

  /** The mulberry32 generator: 0 to 1. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}
