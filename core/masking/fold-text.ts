import { ENCLOSED_A, FOLDS, LOOKALIKES, LOOKS_LATIN, MAY_FOLD, NAMED_ESCAPES } from './fold-table.ts';

/**
 * A text as it reads: full-width, circled and styled characters plain, digits western, invisible characters gone,
 * escapes resolved; and where each of its characters stands in the original.
 */
export interface FoldedText {
  readonly text: string;
  /** Where the character `index` began; for the text's length, the original's length. */
  original(index: number): number;
}

/** From `folded` on, the folded text goes on with the original's characters from `original` on. */
interface Piece {
  readonly folded: number;
  readonly original: number;
}

const FIRST: Piece = { folded: 0, original: 0 };

/**
 * Folds `text`, once through. Letters of other scripts stay: they are words.
 *
 * @param lookalikes whether those that look Latin are read as such where they stand in a Latin word: right where words are
 *   looked for, wrong where it matters whose domain something is
 */
export function foldText(text: string, lookalikes = false): FoldedText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const may = MAY_FOLD[code];
    if (may === 0 || (may === LOOKS_LATIN && !(lookalikes && isBesideLatin(text, at)))) continue;
    const fold = foldAt(text, at, code);
    if (!fold) continue;
    parts.push(text.slice(done, at), fold.as);
    length += at - done + fold.as.length;
    done = at + fold.length;
    at = done - 1;
    pieces.push({ folded: length, original: done });
  }
  if (done === 0) return { text, original: (index) => index };
  parts.push(text.slice(done));
  return { text: parts.join(''), original: (index) => originalOf(pieces, index) };
}

interface FoldHere {
  readonly as: string;
  readonly length: number;
}

function foldAt(text: string, at: number, code: number): FoldHere | undefined {
  if (code < 0xa0) return escapeAt(text, at);
  const wide = code >= 0xd800 && code < 0xdc00;
  const length = wide ? 2 : 1;
  const point = wide ? 0x10000 + (code - 0xd800) * 0x400 + (text.charCodeAt(at + 1) - 0xdc00) : code;
  if (ENCLOSED_A.has(point) && !isEnclosed(text, at - length) && !isEnclosed(text, at + length))
    return { as: '@', length };
  const as = FOLDS.get(point) ?? LOOKALIKES.get(point);
  return as === undefined ? undefined : { as, length };
}

/** Whether another enclosed letter stands there, so that they are a word. */
function isEnclosed(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return (point >= FIRST_ENCLOSED && point <= LAST_ENCLOSED) || (point >= FIRST_SQUARED && point <= LAST_SQUARED);
}

const FIRST_ENCLOSED = 0x249c;
const LAST_ENCLOSED = 0x24e9;
const FIRST_SQUARED = 0x1f110;
const LAST_SQUARED = 0x1f1ff;

/** So many letters that look Latin are gone over to find one that is. */
const MOST_ALIKE = 8;

/** Whether the letters that look Latin around `at` touch one that is. */
function isBesideLatin(text: string, at: number): boolean {
  let before = at - 1;
  while (at - before < MOST_ALIKE && MAY_FOLD[text.charCodeAt(before)] === LOOKS_LATIN) before -= 1;
  if (isLatin(text.charCodeAt(before))) return true;
  let after = at + 1;
  while (after - at < MOST_ALIKE && MAY_FOLD[text.charCodeAt(after)] === LOOKS_LATIN) after += 1;
  return isLatin(text.charCodeAt(after));
}

const LETTER_A = 97;
const LETTER_Z = 122;
const SMALL = 32;

const isLatin = (code: number): boolean => (code | SMALL) >= LETTER_A && (code | SMALL) <= LETTER_Z;

/**
 * Escapes for what is seen of ASCII: of URLs, also of URLs within URLs, of HTML, also escaped again, of mails and of
 * programs: `%40`, `%2540`, `&#64;`, `&amp;#x40;`, `=40`, `\u0040`.
 */
function escapeAt(text: string, at: number): FoldHere | undefined {
  const [written = '', inUrl, inHtml, decimal] = ESCAPE.exec(text.slice(at, at + LONGEST_ESCAPE)) ?? [];
  if (written === '') return undefined;
  const hex = inUrl ?? inHtml;
  const named = hex === undefined && decimal === undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const as = named ? NAMED_ESCAPES.get(written.toLowerCase()) : String.fromCharCode(code);
  return as === undefined ? undefined : { as, length: written.length };
}

const LONGEST_ESCAPE = 16;
const ESCAPE =
  /^(?:(?:%(?:25){0,3}|=(?=40|2e)|\\x|\\u00)([2-7][\da-f])|&(?:amp;)?#x0{0,4}([2-7][\da-f]);|&(?:amp;)?#0{0,4}(3[2-9]|[4-9]\d|1[01]\d|12[0-6]);|&[a-z]{2,14};)/i;

/** By halving: the last piece that begins at or before `index`. */
function originalOf(pieces: readonly Piece[], index: number): number {
  let low = -1;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieceAt(pieces, middle).folded <= index) low = middle;
    else high = middle - 1;
  }
  const piece = pieceAt(pieces, low);
  return piece.original + index - piece.folded;
}

const pieceAt = (pieces: readonly Piece[], at: number): Piece => pieces[at] ?? FIRST;
