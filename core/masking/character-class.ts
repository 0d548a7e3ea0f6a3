/** What a UTF-16 unit is. Past the end of a text the unit is NaN, which is nothing. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isLatin = (code: number): boolean => {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
};

/** A letter of any script, or a mark on one; approximate: blocks, not characters. */
export const isLetter = (code: number): boolean => isLatin(code) || (code >= 0xc0 && NO_LETTERS[code >> 4] === 0);

export const isAlphanumeric = (code: number): boolean => isDigit(code) || isLetter(code);

/** A space that does not end the line. */
export const isSpace = (code: number): boolean => code === 32 || code === 9;

/** Scripts that no address mixes: `john@mail.com谢谢` ends before the thanks. */
export type Script = 'none' | 'european' | 'semitic' | 'other';

export function scriptOf(code: number): Script {
  if (!isLetter(code)) return 'none';
  if (code < 0x590 || (code >= 0x1e00 && code < 0x2000)) return 'european';
  return code < 0x900 || code >= 0xfb1d ? 'semitic' : 'other';
}

/** Which blocks of sixteen hold punctuation, symbols, surrogates, private characters. */
const NO_LETTERS = new Uint8Array(0x1000);
for (const [from, to] of [
  [0x2000, 0x2bff],
  [0x3000, 0x303f],
  [0xd800, 0xf8ff],
  [0xfe10, 0xfe6f],
  [0xff00, 0xff0f],
  [0xffe0, 0xffff],
] as const) {
  NO_LETTERS.fill(1, from >> 4, (to >> 4) + 1);
}
