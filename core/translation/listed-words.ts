import { NEIGHBOUR_WORDS } from './neighbour-words.ts';
import { plainWord, writtenOutWord } from './plain-word.ts';
import { TELLING_WORDS } from './telling-words.ts';

type LanguagesByWord = ReadonlyMap<string, ReadonlySet<string>>;

let index: LanguagesByWord | undefined;

/** The languages that a word in lower case is listed with, also where its accents were left out; none for most words. */
export function languagesOf(word: string): ReadonlySet<string> {
  index ??= indexed();
  return index.get(word) ?? index.get(plainWord(word)) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

function indexed(): LanguagesByWord {
  const languages = new Map<string, Set<string>>();
  for (const [language, words] of [...Object.entries(TELLING_WORDS), ...Object.entries(NEIGHBOUR_WORDS)])
    for (const word of words.trim().split(/\s+/))
      for (const form of [word, plainWord(word), writtenOutWord(word)])
        languages.set(form, (languages.get(form) ?? new Set()).add(language));
  return languages;
}
