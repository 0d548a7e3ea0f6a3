/** Looks a word of a text up, from `start` to before `end`, whatever its case; undefined where it is none of the table's. */
export type WordTable<T> = (text: string, start: number, end: number) => T | undefined;

/** Several times as wide as the largest table has words, so that few others fall through. */
const SIEVE = 0x8000;

/**
 * A table of words for texts of any length: what two characters and a length already rule out is neither cut from the
 * text nor looked up, which is most of it.
 */
export function wordTable<T>(entries: Iterable<readonly [string, T]>): WordTable<T> {
  const words = new Map(entries);
  const sieve = new Uint8Array(SIEVE);
  for (const word of words.keys()) for (const shape of shapesOf(word)) sieve[shape] = 1;
  return (text, start, end) =>
    sieve[shapeOf(text.charCodeAt(start), text.charCodeAt(end - 1), end - start)] === 1
      ? words.get(text.slice(start, end).toLowerCase())
      : undefined;
}

const shapeOf = (first: number, last: number, length: number): number =>
  (first * 967 + last * 61 + length * 7919) & (SIEVE - 1);

/** In either case at either end. */
const shapesOf = (word: string): readonly number[] =>
  casesOf(word.charAt(0)).flatMap((first) => casesOf(word.slice(-1)).map((last) => shapeOf(first, last, word.length)));

const casesOf = (character: string): readonly number[] =>
  [character, character.toUpperCase()].map((one) => one.charCodeAt(0));
