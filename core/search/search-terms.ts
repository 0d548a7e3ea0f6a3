import { foldWords } from './fold-words.ts';
import { type Gram, type WordGrams, wordGrams } from './grams.ts';
import { mayHold, type WordFilter } from './word-filter.ts';

/**
 * A word that is looked for, or several that are to follow each other.
 *
 * A word of three letters or more is found anywhere in a word; a shorter one is a word by itself in a text, and the beginning of
 * one in a name or a reference.
 */
export interface Term {
  /** What a text holds that holds it; a text is folded and has a space at either end. */
  readonly inText: string;
  /** The same of a name or a reference. */
  readonly inFact: string;
  /** Of each group, a conversation that holds it has one at least. */
  readonly grams: readonly (readonly Gram[])[];
}

/** The signs between which words follow each other. */
const QUOTES = /["“”„«»]/;
const SPACES = /\s+/;

/**
 * What a question asks for: its words, each by itself, and what stands between quotation marks or without a space, as one.
 *
 * @returns an empty list where there is nothing in it that can be looked for: not one word of two letters
 */
export function searchTerms(question: string): readonly Term[] {
  const parts = question.split(QUOTES).flatMap((part, n) => (n % 2 === 1 ? [part] : part.split(SPACES)));
  const words = new Set(parts.map((part) => foldWords(part).words).filter((each) => each !== ''));
  const terms = [...words].map(termOf);
  return terms.some(({ grams }) => grams.length > 0) ? terms : [];
}

function termOf(words: string): Term {
  const each = words.split(' ').map(wordGrams);
  const inFact = `${isShort(each.at(0)) ? ' ' : ''}${words}`;
  return { inFact, inText: `${inFact}${isShort(each.at(-1)) ? ' ' : ''}`, grams: each.flatMap(groupsOf) };
}

const isShort = (word: WordGrams | undefined): boolean => word?.inside.length === 0;

const groupsOf = ({ inside, short }: WordGrams): readonly (readonly Gram[])[] =>
  short.length > 0 ? [short] : inside.map((gram) => [gram]);

/** Whether what a filter was made of may hold all terms; false: it does not. */
export const mayHoldAll = (filter: WordFilter, terms: readonly Term[]): boolean =>
  terms.every(({ grams }) => grams.every((group) => group.some((gram) => mayHold(filter, gram))));
