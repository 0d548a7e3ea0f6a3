import { strangersTo } from './alphabets.ts';
import type { JudgedWord } from './judged-word.ts';
import { languagesOf, languagesOfStem } from './listed-words.ts';
import { votesOf } from './ngram-table.ts';
import { ngramsOf } from './ngrams-of.ts';

/** How much speaks for a language, in the units of the table of pieces: about 100 for a short word. */
export type Scores = Map<string, number>;

/** A word that stands in a language's list. */
const LISTED = 130;
/** A letter alone is often a slip, or another language's. */
const LISTED_LETTER = 60;
/** What may be a name, or quoted from another language. */
const LISTED_INNER = 0.5;
/** The words around an apostrophe, as in "l'heure". */
const LISTED_PART = 60;
/** A word with a letter that a language does not have; in Latin letters it may be a name. */
const STRANGE = -200;
const STRANGE_LATIN = -80;
/** How much the pieces count of a word that is listed, which says more than they do, or that may be a name. */
const FAINT = 0.3;

/** How much a word counts whose ending alone is none that is listed. */
const STEM = 0.5;
/** How much a greeting counts. */
const GREETING = 0.4;

/** What the words say for each language, by lists, letters and pieces: the nine, and what may be taken for one of them. */
export function scoreWords(words: readonly JudgedWord[]): Scores {
  const scores: Scores = new Map();
  const seen = new Set<string>();
  for (const judged of words) {
    addListed(scores, judged);
    addPieces(scores, judged, seen);
    if (!judged.inner) addStrangers(scores, judged.word);
  }
  return scores;
}

export function add(scores: Scores, language: string, points: number): void {
  scores.set(language, (scores.get(language) ?? 0) + points);
}

function addListed(scores: Scores, { word, inner, greets }: JudgedWord): void {
  const whole = languagesOf(word);
  const points = (word.length === 1 ? LISTED_LETTER : LISTED) * (greets ? GREETING : 1) * (inner ? LISTED_INNER : 1);
  for (const language of whole) add(scores, language, points);
  if (whole.size > 0) return;
  for (const language of languagesOfStem(word)) add(scores, language, points * STEM);
  if (!word.includes("'")) return;
  for (const part of word.split("'")) for (const language of languagesOf(part)) add(scores, language, LISTED_PART);
}

function addStrangers(scores: Scores, word: string): void {
  const points = /^\p{Script=Latin}/u.test(word) ? STRANGE_LATIN : STRANGE;
  for (const language of strangersTo(word)) add(scores, language, points);
}

/** Each piece counts once, so that a word said again and again does not drown the others. */
function addPieces(scores: Scores, { word, inner, greets }: JudgedWord, seen: Set<string>): void {
  const weight = (inner || languagesOf(word).size > 0 ? FAINT : 1) * (greets ? GREETING : 1);
  for (const piece of ngramsOf(word)) {
    if (seen.has(piece)) continue;
    seen.add(piece);
    for (const { language, points } of votesOf(piece)) add(scores, language, weight * points);
  }
}
