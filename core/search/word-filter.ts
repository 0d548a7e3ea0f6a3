import { type Gram, mix } from './grams.ts';

/**
 * A set of grams that says of each that it may be in it, or that it is not (a Bloom filter): bits that each gram sets some of.
 * Nothing can be read out of it but by asking.
 */
export type WordFilter = Uint8Array;

/** In bytes. Powers of two, so that a gram's places are the low bits of its numbers. */
const LARGEST = 8192;
const SMALLER = [256, 512, 1024, 2048, 4096];
const PLACES = 3;
/** A new one has at least so many bits for each gram: one of sixteen that are not in it seems to be. */
const BITS_FOR_EACH = 6;
/** Up to which share of its bits is added to one: then one of eight seems to be. */
const MOST_SET = 0.5;

/** A filter of grams, as large as it takes. */
export function filterOf(grams: ReadonlySet<Gram>): WordFilter {
  const size = SMALLER.find((bytes) => bytes * 8 >= grams.size * BITS_FOR_EACH) ?? LARGEST;
  return withGrams(new Uint8Array(size), grams);
}

/** The same filter with more in it; `undefined` where it holds as much as it should, and a larger one is to be made. */
export function grownBy(filter: WordFilter, grams: ReadonlySet<Gram>): WordFilter | undefined {
  const grown = withGrams(filter, grams);
  return grown.length !== LARGEST && shareSet(grown) > MOST_SET ? undefined : grown;
}

/** Whether a gram may be in it; false: it is not. */
export const mayHold = (filter: WordFilter, gram: Gram): boolean =>
  placesOf(filter, gram).every((place) => (Number(filter[place >>> 3]) & (1 << (place & 7))) !== 0);

function withGrams(filter: WordFilter, grams: ReadonlySet<Gram>): WordFilter {
  const grown = Uint8Array.from(filter);
  for (const gram of grams)
    for (const place of placesOf(grown, gram)) grown[place >>> 3] = Number(grown[place >>> 3]) | (1 << (place & 7));
  return grown;
}

/** Two numbers make as many places as are wanted (Kirsch and Mitzenmacher, 2006). */
function placesOf({ length }: WordFilter, gram: Gram): readonly number[] {
  const step = mix(gram ^ 0x9e3779b9) | 1;
  return Array.from({ length: PLACES }, (_, n) => (gram + n * step) & (length * 8 - 1));
}

function shareSet(filter: WordFilter): number {
  let set = 0;
  for (const byte of filter) for (let left = byte; left > 0; left &= left - 1) set++;
  return set / (filter.length * 8);
}
