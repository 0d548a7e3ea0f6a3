import type { JudgedWord } from './judged-word.ts';
import { languagesOf } from './listed-words.ts';

/** Scripts whose languages are told apart; `other` for those that none of the nine languages is written in. */
export type Family = 'latin' | 'cyrillic' | 'arabic' | 'other';

const SCRIPTS: readonly (readonly [Family, RegExp])[] = [
  ['latin', /^\p{Script=Latin}/u],
  ['cyrillic', /^\p{Script=Cyrillic}/u],
  ['arabic', /^\p{Script=Arabic}/u],
];

const familyOfWord = ({ word }: JudgedWord): Family => SCRIPTS.find(([, script]) => script.test(word))?.[0] ?? 'other';

/** The script that a text is written in, and its words in it. */
export interface Written {
  readonly family: Family;
  readonly words: readonly JudgedWord[];
}

interface Weighed extends Written {
  readonly weight: number;
}

/**
 * The script of a text, and its words in it.
 *
 * Who writes in another script names places and people in Latin letters, and hardly ever the other way round: a letter of
 * another script weighs as two Latin ones, and of those none in what looks like a name.
 */
export function writtenIn(words: readonly JudgedWord[]): Written {
  const families = [...Map.groupBy(words, familyOfWord)];
  return families
    .map(([family, own]): Weighed => ({ family, words: own, weight: weightOf(family, own) }))
    .reduce((one, other) => (other.weight > one.weight ? other : one), NOTHING);
}

const NOTHING: Weighed = { family: 'latin', words: [], weight: -1 };

function weightOf(family: Family, words: readonly JudgedWord[]): number {
  const meant = family === 'latin' ? words.filter(({ word, inner }) => !inner || languagesOf(word).size > 0) : words;
  const letters = meant.reduce((sum, { word }) => sum + word.length, 0);
  return family === 'latin' ? letters : 2 * letters;
}
