import { languagesOf } from './listed-words.ts';
import { plainWord } from './plain-word.ts';

interface Written {
  readonly word: string;
}

/**
 * The words that are nobody's name: a whole name is left out wherever it stands, a word of one where no language lists it
 * ("la" says something by itself, "Casa de la Playa" does not).
 */
export function withoutNames<Word extends Written>(words: readonly Word[], names: readonly string[]): readonly Word[] {
  const called = names.map(wordsOfName).filter((name) => name.length > 0);
  const plain = words.map(({ word }) => plainWord(word.replace(/'s$/, '')));
  const alone = new Set(called.flat().filter((word) => languagesOf(word).size === 0));
  const left: Word[] = [];
  let next = 0;
  for (const [at, word] of words.entries()) {
    if (at < next) continue;
    const name = called.find((each) => each.length > 1 && each.every((part, index) => plain[at + index] === part));
    next = at + (name?.length ?? 1);
    if (!name && !plain.slice(at, next).some((part) => alone.has(part))) left.push(word);
  }
  return left;
}

const wordsOfName = (name: string): readonly string[] =>
  [...name.toLowerCase().matchAll(/[\p{L}\p{M}']{2,}/gu)].map(([word]) => plainWord(word));
