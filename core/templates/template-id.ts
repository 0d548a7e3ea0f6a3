import { nameFrom } from '../aliases.ts';
import type { Instant } from '../model.ts';

/** Milliseconds since 1970 in base 32: enough until the year 3084. */
const OF_TIME = { alphabet: 'readable', length: 9 } as const;
/** 55 bits: two of one host's in one millisecond never meet. */
const OF_CHANCE = { alphabet: 'readable', length: 11 } as const;

/**
 * The id of a template that is made now: ids sort in the order in which templates were made.
 *
 * @param random bytes of a cryptographic source, 16 of them
 */
export const templateId = (now: Instant, random: Uint8Array): string =>
  digitsOf(Date.parse(now)) + nameFrom(OF_CHANCE, random);

/** The largest digit first, so that they sort as numbers do. */
const digitsOf = (milliseconds: number): string => [...nameFrom(OF_TIME, bytesOf(milliseconds))].toReversed().join('');

const bytesOf = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
};
