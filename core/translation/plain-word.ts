/** Letters whose marks are no marks to Unicode. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي',
  ة: 'ه',
};

/** A word in lower case as hurried people type it: without accents and apostrophes. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .replace(/[ßłøđıæœىة]/g, (letter) => PLAIN[letter] ?? letter);

/** The same with umlauts written out, as Germans do without them. */
export const writtenOutWord = (word: string): string =>
  word.replace(/[äöü]/g, (letter) => `${plainWord(letter)}e`).replaceAll('ß', 'ss');
