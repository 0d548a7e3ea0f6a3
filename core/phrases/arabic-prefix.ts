import { letterAt } from './letter-at.ts';
import { plainLetters } from './plain-letters.ts';

/** And, by, for, so, like, the; the longer ones first. */
const PREFIXES: readonly Uint16Array[] = 'وبال بال وال فال كال لل ال وب ول ب و ل ف ك'.split(' ').map(plainLetters);

/** Arabic letters begin here. */
const ARABIC = 0x600;

/** Letters that a word has at least behind its prefix. */
const FEWEST = 3;

/** How many letters written together with the Arabic word at `at` are no part of it; 0 for none. */
export function prefixLength(plain: Uint16Array, at: number): number {
  if (letterAt(plain, at) < ARABIC) return 0;
  const prefix = PREFIXES.find((letters) => letters.every((letter, index) => plain[at + index] === letter));
  const length = prefix?.length ?? 0;
  for (let index = 0; index < FEWEST; index += 1) if (letterAt(plain, at + length + index) === 0) return 0;
  return length;
}
