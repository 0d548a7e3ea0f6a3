import { foldWords } from './fold-words.ts';
import type { Term } from './search-terms.ts';
import { type Fact, factWords } from './searched-facts.ts';

/** What of a conversation is found by its facts. */
export interface FactMatches {
  /** Facts that hold a term at least. */
  readonly facts: readonly Fact[];
  /** Terms that no fact holds: one message is to hold them all. */
  readonly open: readonly Term[];
}

/** Which facts hold which terms. */
export function matchFacts(facts: readonly Fact[], terms: readonly Term[]): FactMatches {
  const folded = facts.map((fact) => ({ fact, words: ` ${factWords(fact)} ` }));
  const held = ({ words }: { readonly words: string }, { inFact }: Term): boolean => words.includes(inFact);
  return {
    facts: folded.filter((each) => terms.some((term) => held(each, term))).map(({ fact }) => fact),
    open: terms.filter((term) => !folded.some((each) => held(each, term))),
  };
}

/** Where in a text the first of the terms stands, where it holds them all; undefined where it does not. */
export function matchText(text: string, terms: readonly Term[]): number | undefined {
  const { words, origin } = foldWords(text);
  const padded = ` ${words} `;
  const places = terms.map(({ inText }) => placeOf(padded, inText));
  return places.includes(NOWHERE) ? undefined : origin(Math.min(...places));
}

const NOWHERE = -1;

/** In the words that have a space at either end here. */
function placeOf(padded: string, inText: string): number {
  const place = padded.indexOf(inText);
  return place === NOWHERE || inText.startsWith(' ') ? place : place - 1;
}
