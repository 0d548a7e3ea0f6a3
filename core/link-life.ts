import type { Instant } from './model.ts';

/** Seconds for which a link to a file works. */
const LINK_LIFE = 300;

/**
 * For how many seconds a link given out now may work, where who gets it may read until `readableUntil`.
 *
 * @returns 300 at most; less than 1 in the last second, where none may be given: the shortest that S3 signs outlives it
 */
export const linkLife = (now: Instant, readableUntil?: Instant): number =>
  readableUntil === undefined
    ? LINK_LIFE
    : Math.min(LINK_LIFE, Math.floor((Date.parse(readableUntil) - Date.parse(now)) / 1000));
