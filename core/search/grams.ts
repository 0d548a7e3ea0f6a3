import { isDense } from './letter-folds.ts';

/**
 * What of a word stands in an index: groups of signs, each as a number of 32 bits.
 *
 * Three letters that follow each other; where one of them is of a script without spaces, two. What a word is looked for by
 * depends on the word alone, so that all of it is among what it was kept by wherever it stands in another.
 */
export type Gram = number;

/** A word, by what it is found. */
export interface WordGrams {
  /** All of which any word has that it stands in. None for a word of one or two letters. */
  readonly inside: readonly Gram[];
  /** Of two letters: that they are a word, and that a word begins with them. */
  readonly short: readonly Gram[];
}

const PAIR = 2;
const TRIPLE = 3;
const WHOLE = 4;
const BEGINNING = 5;

/** What a word is found by. @param word folded, without spaces */
export function wordGrams(word: string): WordGrams {
  const points = pointsOf(word);
  const inside = insideOf(points);
  const [first, second] = points;
  const isShort = inside.length === 0 && first !== undefined && second !== undefined;
  return { inside, short: isShort ? [hash(WHOLE, first, second), hash(BEGINNING, first, second)] : [] };
}

/** Adds what words are found by that stand in a text. @param words folded */
export function addTextGrams(grams: Set<Gram>, words: string): void {
  for (const word of new Set(words.split(' '))) {
    const { inside, short } = wordGrams(word);
    for (const gram of inside) grams.add(gram);
    for (const gram of short.slice(0, 1)) grams.add(gram);
  }
}

/** The same of a name or a reference, which is found by the beginnings of its words too. */
export function addFactGrams(grams: Set<Gram>, words: string): void {
  addTextGrams(grams, words);
  for (const word of words.split(' ')) {
    const [first, second] = pointsOf(word);
    if (first !== undefined && second !== undefined) grams.add(hash(BEGINNING, first, second));
  }
}

const pointsOf = (word: string): readonly number[] => Array.from(word, (sign) => Number(sign.codePointAt(0)));

function insideOf(points: readonly number[]): readonly Gram[] {
  const grams: Gram[] = [];
  let [before, last] = [NONE, NONE];
  for (const point of points) {
    const next = { point, dense: isDense(point) };
    if (last.point && (next.dense || last.dense)) grams.push(hash(PAIR, last.point, point));
    else if (before.point && !before.dense) grams.push(hash(TRIPLE, before.point, last.point, point));
    [before, last] = [last, next];
  }
  return grams;
}

const NONE = { point: 0, dense: false };

/** FNV-1a over the code points, its bits mixed as MurmurHash3 ends. */
function hash(...values: readonly number[]): Gram {
  let mixed = 0x811c9dc5;
  for (const value of values) mixed = Math.imul(mixed ^ value, 0x01000193);
  return mix(mixed);
}

/** Spreads every bit over all. */
export function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
