/** What may stand for a link's dot though it is neither a dot nor a word: pictures of dots, and other signs. */

/** Round or square, as a dot is: bullets, coloured circles, geometric shapes. */
const DOTTISH: readonly (readonly [from: number, to: number])[] = [
  [0xb0, 0xb0],
  [0x2d9, 0x2da],
  [0x2022, 0x2023],
  [0x2043, 0x2043],
  [0x204c, 0x204d],
  [0x2055, 0x205e],
  [0x2218, 0x2218],
  [0x2295, 0x22a1],
  [0x22c4, 0x22c6],
  [0x23fa, 0x23fa],
  [0x25a0, 0x25ff],
  [0x2605, 0x2606],
  [0x26aa, 0x26ab],
  [0x2731, 0x273f],
  [0x2981, 0x2981],
  [0x29bf, 0x29bf],
  [0x2b1b, 0x2b2f],
  [0x2b50, 0x2b59],
  [0x1f311, 0x1f318],
  [0x1f518, 0x1f518],
  [0x1f534, 0x1f53d],
  [0x1f7e0, 0x1f7ff],
];

/** Signs of the keyboard that people take for a dot: none that ends or divides a sentence. */
const ODD = '*|~+=^_#\\§¦¤';

export type SignKind = 'pictured' | 'odd';

const UNITS = 0x10000;
const NO_SIGN = 0;
const PICTURED = 1;
const ODD_SIGN = 2;
const WIDE = 3;

/** What each unit is; a pair of surrogates goes by what both make. */
const SIGNS = new Uint8Array(UNITS);
SIGNS.fill(ODD_SIGN, 0x2030, 0x2c00);
for (const [from, to] of DOTTISH) if (to < UNITS) SIGNS.fill(PICTURED, from, to + 1);
for (const sign of ODD) SIGNS[sign.charCodeAt(0)] = ODD_SIGN;
SIGNS.fill(WIDE, 0xd83c, 0xd83f);

/** The units that a sign in a dot's place may begin with. */
export const SIGN_UNITS: readonly number[] = Array.from(SIGNS.keys()).filter((unit) => SIGNS[unit] !== NO_SIGN);

/** How many units the sign at `at` has; none where there is no sign. */
export function signLength(text: string, at: number): 0 | 1 | 2 {
  const kind = SIGNS[text.charCodeAt(at)];
  if (!kind) return 0;
  return kind === WIDE ? 2 : 1;
}

export function signKind(text: string, at: number): SignKind {
  const kind = SIGNS[text.charCodeAt(at)];
  const point = kind === WIDE ? text.codePointAt(at) : undefined;
  const round = point === undefined ? kind === PICTURED : DOTTISH.some(([from, to]) => point >= from && point <= to);
  return round ? 'pictured' : 'odd';
}
