/** What a UTF-16 unit is. Past the end of a text the unit is NaN, which is nothing. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A letter of any script, or a mark on one; approximate: blocks, not characters. */
export const isLetter = (code: number): boolean => KINDS[code | NO_NAN] === LETTER;

export const isAlphanumeric = (code: number): boolean => KINDS[code | NO_NAN] === LETTER || isDigit(code);

/** Makes a whole number of what is none: a table that is once asked for NaN is slow ever after. */
const NO_NAN = 0;

/** A space that does not end the line. */
export const isSpace = (code: number): boolean => code === 32 || code === 9;

/** Scripts that no address mixes: `john@mail.com谢谢` ends before the thanks. */
export type Script = 'none' | 'european' | 'semitic' | 'other';

export function scriptOf(code: number): Script {
  if (!isLetter(code)) return 'none';
  if (code < 0x590 || (code >= 0x1e00 && code < 0x2000)) return 'european';
  return code < 0x900 || code >= 0xfb1d ? 'semitic' : 'other';
}

const LETTER = 1;

/** What each unit is: a table, since every one of a text is asked for several times. */
const KINDS = new Uint8Array(0x10000);
for (const [from, to, kind] of [
  [0x41, 0x5a, LETTER],
  [0x61, 0x7a, LETTER],
  [0xc0, 0xffff, LETTER],
  [0x2000, 0x2bff, 0],
  [0x3000, 0x303f, 0],
  [0xd800, 0xf8ff, 0],
  [0xfe10, 0xfe6f, 0],
  [0xff00, 0xff0f, 0],
  [0xffe0, 0xffff, 0],
] as const) {
  KINDS.fill(kind, from, to + 1);
}
