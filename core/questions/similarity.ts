import { STOP_WORDS } from './stop-words.ts';

/** No more of a text's words are compared: the time one comparison takes is bounded. */
const MOST_WORDS = 30;
/** So much of a text is looked at, in UTF-16 units. */
const MOST_TEXT = 2_000;
/** Two words that share less of their pairs of letters are two words. */
const SAME_WORD = 0.5;
/** Two texts that are less alike ask two things. */
export const SIMILAR = 0.6;

/** Words of a text that say what it is about. */
type Gist = readonly Word[];

/** A word with its pairs of neighbouring letters, by which inflected and compound forms are known. */
interface Word {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
}

/**
 * The words of a text, in lower case and without accents, each once. Where nobody writes spaces, what stands between other signs
 * is a word.
 */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .slice(0, MOST_TEXT)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  ),
];

/** Without words that any question may have; where it has no others, with them. */
function gistOf(text: string): Gist {
  const words = wordsOf(text);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return (telling.length > 0 ? telling : words)
    .slice(0, MOST_WORDS)
    .map((word) => ({ text: word, pairs: pairsOf(word) }));
}

const pairsOf = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(word.length - 1, 0) }, (_, at) => word.slice(at, at + 2)));

/**
 * How alike two questions are, 0 to 1, whatever language they share: how many of their telling words they have in common, of both
 * together, and of the one that says less. The same in both directions.
 */
export const similarity = (one: string, other: string): number => alike(gistOf(one), gistOf(other));

function alike(one: Gist, other: Gist): number {
  if (one.length === 0 || other.length === 0) return 0;
  const [first, second] = [coveredBy(one, other), coveredBy(other, one)];
  const ofBoth = (first + second) / (one.length + other.length);
  const ofLesser = Math.max(first / one.length, second / other.length);
  return (ofBoth + ofLesser) / 2;
}

/** How many words have one like them among `others`, each as much as it is like it. */
const coveredBy = (words: Gist, others: Gist): number =>
  words.reduce((sum, word) => sum + Math.max(...others.map((other) => wordLike(word, other))), 0);

/** 1 for the same word, else what they share of their pairs of letters (Dice), nothing where that is little. */
function wordLike(one: Word, other: Word): number {
  if (one.text === other.text) return 1;
  const shared = [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
  const dice = (2 * shared) / Math.max(one.pairs.size + other.pairs.size, 1);
  return dice < SAME_WORD ? 0 : dice;
}

/** Those of `candidates` that ask what `text` asks, the likest first, `most` of them. */
export function similarTo<T>(
  text: string,
  candidates: readonly T[],
  wordsIn: (candidate: T) => string,
  most: number,
): readonly T[] {
  const gist = gistOf(text);
  return candidates
    .map((candidate) => ({ candidate, likeness: alike(gist, gistOf(wordsIn(candidate))) }))
    .filter(({ likeness }) => likeness >= SIMILAR)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
