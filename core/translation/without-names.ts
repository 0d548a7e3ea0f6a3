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
  const isNamed = new Set(called.flat().filter((word) => languagesOf(word).size === 0));
  const left: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const whole = called.find((name) => name.length > 1 && name.every((word, index) => plain[at + index] === word));
    const length = whole?.length ?? 1;
    if (!whole && !isNamed.has(plain[at] ?? '')) left.push(...words.slice(at, at + 1));
    at += length;
  }
  return left;
}

const wordsOfName = (name: string): readonly string[] =>
  [...name.toLowerCase().matchAll(/[\p{L}\p{M}']{2,}/gu)].map(([word]) => plainWord(word));
