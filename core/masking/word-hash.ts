import { isLetter } from './character-class.ts';

/** Numbers for words, whatever their case, so that a word of a text is held against many without being cut out of it. */

const UNITS = 0x10000;
/** In `READINGS`: one of 0 to 9. Letters are more, all else is nothing. */
export const FIGURE = 1;

/** What each unit counts as: letters as the small ones. Past the end of a text there is none. */
export const READINGS = new Uint16Array(UNITS);
for (let unit = 0; unit < UNITS; unit += 1) if (isLetter(unit)) READINGS[unit] = smallOf(unit);
READINGS.fill(FIGURE, 48, 58);

function smallOf(unit: number): number {
  const small = String.fromCharCode(unit).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}

/** What stands at `at`. Past the end of the text no unit is asked for: that would make every later look-up slow. */
export const readingAt = (text: string, at: number): number =>
  at < text.length ? Number(READINGS[text.charCodeAt(at)]) : 0;

/** How many numbers there are: many times the words, so that few others have the number of one. */
export const HASHES = 0x20000;

export const HASH_STEP = 31;

/** The number of a word with one unit more. */
export const hashWith = (hash: number, reading: number): number => (hash * HASH_STEP + reading) & (HASHES - 1);

/** The number of a whole word of letters. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = hashWith(hash, readingAt(word, at));
  return hash;
}
