import { NEIGHBOUR_WORDS } from './neighbour-words.ts';
import { plainWord, writtenOutWord } from './plain-word.ts';
import { TELLING_WORDS } from './telling-words.ts';

type LanguagesByWord = ReadonlyMap<string, ReadonlySet<string>>;

/** The languages that a word in lower case is listed with, also where its accents were left out; none for most words. */
export function languagesOf(word: string): ReadonlySet<string> {
  const { words } = listed();
  return words.get(word) ?? words.get(plainWord(word)) ?? NONE;
}

/** The languages of listed words that differ in their ending alone: "zimne" beside "zimny". */
export const languagesOfStem = (word: string): ReadonlySet<string> =>
  listed().stems.get(stemOf(plainWord(word))) ?? NONE;

const NONE: ReadonlySet<string> = new Set();

interface Listed {
  readonly words: LanguagesByWord;
  readonly stems: LanguagesByWord;
}

let lists: Listed | undefined;

/** The lists are gone through when a word is first looked up. */
function listed(): Listed {
  lists ??= readLists();
  return lists;
}

function readLists(): Listed {
  const words = new Map<string, Set<string>>();
  const stems = new Map<string, Set<string>>();
  for (const [language, list] of [...Object.entries(TELLING_WORDS), ...Object.entries(NEIGHBOUR_WORDS)])
    for (const word of list.trim().split(/\s+/)) {
      const plain = plainWord(word);
      for (const form of [word, plain, writtenOutWord(word)]) addLanguage(words, form, language);
      addLanguage(stems, stemOf(plain), language);
    }
  stems.delete('');
  return { words, stems };
}

function addLanguage(languages: Map<string, Set<string>>, word: string, language: string): void {
  languages.set(word, (languages.get(word) ?? new Set()).add(language));
}

/** A word without its last letters; nothing where too few are left to say anything. */
const stemOf = (word: string): string => (word.length < 5 ? '' : word.slice(0, word.length === 5 ? -1 : -2));
