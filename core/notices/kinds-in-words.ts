import { listInWords } from './facts-in-words.ts';
import type { Language } from './language.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';

/** Says nothing of what is let through. */
const ANY = '*/*';

/**
 * Media types as a reader's language calls them, "images and PDF files"; empty where there is none to name.
 *
 * One that no language has a word for is called what it is: `text/plain`.
 */
export function kindsInWords(types: readonly string[], language: Language): string {
  const { images, pdf } = NOTICE_TEXTS[language].leftOut.kinds;
  const words = new Map([
    ['image/*', images],
    ['application/pdf', pdf],
  ]);
  return listInWords(
    types.filter((type) => type !== ANY).map((type) => words.get(type) ?? type),
    language,
  );
}
