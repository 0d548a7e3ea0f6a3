/**
 * Whether one of a few words may begin at a place, by its first two units: most places are told apart by that, and need no
 * closer look. Now and then another word is taken for one.
 */
export interface WordPairs {
  /** The marks of the words' beginnings, in small letters and capitals. */
  readonly marks: readonly number[];
  /** The units that the words begin with. */
  readonly initials: readonly number[];
  /** Whether two units are such a beginning. */
  has(first: number, second: number): boolean;
  mayBegin(text: string, at: number): boolean;
}

export const MARKS = 0x10000;

/** A number for two units beside each other. */
const markOf = (first: number, second: number): number => (first * 31 + second) & (MARKS - 1);

/** The number of the two units at `at`. Past the end of the text none is asked for: that slows all that asks later. */
export const markAt = (text: string, at: number): number =>
  at + 1 < text.length ? markOf(text.charCodeAt(at), text.charCodeAt(at + 1)) : 0;

const spellings = (name: string): readonly string[] => [
  name,
  name.toUpperCase(),
  name.charAt(0).toUpperCase() + name.slice(1),
];

/** The pairs of `words`, each of two characters at least. */
export function wordPairs(words: Iterable<string>): WordPairs {
  const all = [...words].flatMap(spellings);
  const marks = [...new Set(all.map((name) => markOf(name.charCodeAt(0), name.charCodeAt(1))))];
  const table = new Uint8Array(MARKS);
  for (const mark of marks) table[mark] = 1;
  return {
    marks,
    initials: [...new Set(all.map((name) => name.charCodeAt(0)))],
    has: (first, second) => table[markOf(first, second)] === 1,
    mayBegin: (text, at) => table[markAt(text, at)] === 1,
  };
}
