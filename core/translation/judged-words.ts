import type { JudgedWord } from './judged-word.ts';
import { languagesOf } from './listed-words.ts';
import { markGreeting } from './mark-greeting.ts';
import { isNeutral } from './neutral-words.ts';
import { withoutNames } from './without-names.ts';

/** Characters of a text that are looked at: what follows is in the same language. */
const LONGEST = 2_000;

/**
 * The words of a text that its author chose for their language: without links, addresses, placeholders, masks, codes and
 * whatever else holds figures, without `names`, and without words that every language uses.
 */
export function judgedWords(text: string, names: readonly string[]): readonly JudgedWord[] {
  const told = text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(PLACEHOLDER, ' ')
    .replace(/[’‘`´]/g, "'");
  const words = told.split('\n').flatMap(wordsOfLine);
  return markGreeting(withoutNames(words, names).filter(({ word }) => !isNeutral(word)));
}

const PLACEHOLDER = /\{\{[^{}]{0,60}\}\}/g;

/** What is no word of anybody's: addresses, and links with a scheme, "www." or a common top-level domain. */
const MACHINES =
  /@|:\/\/|^www\.|[a-z\d]\.(?:com|net|org|info|io|app|eu|example|test|de|fr|es|nl|pl|ru|pt|br|ch|at|uk|be)(?:[/:?#]|$)/i;

/** A word, also with an apostrophe or a hyphen within; or what a sentence ends with. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*'?|[.!?…:;¡¿\p{Extended_Pictographic}]/gu;

function wordsOfLine(line: string): readonly JudgedWord[] {
  const tokens = line.split(/\s+/).filter((token) => !MACHINES.test(token));
  const words: JudgedWord[] = [];
  let begins = true;
  for (const [word] of tokens.join(' ').matchAll(WORD)) {
    if (isWord(word)) words.push(...judged(word, !begins));
    begins = !/[\p{L}\p{N}]/u.test(word);
  }
  return words;
}

/** Nothing with a figure is one, but in Arabic that is typed in Latin letters: "3ala". */
function isWord(written: string): boolean {
  if (!/\p{L}/u.test(written)) return false;
  return !/\p{N}/u.test(written) || languagesOf(written.toLowerCase()).size > 0;
}

function judged(written: string, within: boolean): readonly JudgedWord[] {
  const inner = within && /^\p{Lu}\p{Ll}/u.test(written);
  const word = written.toLowerCase().replace(/(.)\1\1+/gu, '$1');
  const parts = isNeutral(word) || languagesOf(word).size > 0 ? [word] : word.split('-');
  return parts.map((part) => ({ word: part, inner }));
}
