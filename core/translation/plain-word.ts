/** Letters whose marks are no marks to Unicode. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ى', 'ي'],
  ['ة', 'ه'],
]);
const MARKED = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g');

/** A word in lower case as hurried people type it: without accents and apostrophes. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .replace(MARKED, (letter) => String(PLAIN.get(letter)));

/** The same with umlauts written out, as Germans do without them. */
export const writtenOutWord = (word: string): string =>
  word.replace(/[äöü]/g, (letter) => `${plainWord(letter)}e`).replaceAll('ß', 'ss');
