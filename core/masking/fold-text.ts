import { FOLDS, MAY_FOLD, NAMED_ESCAPES } from './fold-table.ts';

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

/** Folds `text`, once through. Letters of other scripts stay: they are words. */
export function foldText(text: string): FoldedText {
  const pieces: Piece[] = [];
  let folded = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (MAY_FOLD[code] === 0) continue;
    const fold = foldAt(text, at, code);
    if (!fold) continue;
    folded += text.slice(done, at) + fold.as;
    done = at + fold.length;
    at = done - 1;
    pieces.push({ folded: folded.length, original: done });
  }
  return { text: folded + text.slice(done), original: (index) => originalOf(pieces, index) };
}

interface FoldHere {
  readonly as: string;
  readonly length: number;
}

function foldAt(text: string, at: number, code: number): FoldHere | undefined {
  if (code < 0xa0) return escapeAt(text, at);
  const wide = code >= 0xd800 && code < 0xdc00;
  const as = FOLDS.get(wide ? 0x10000 + (code - 0xd800) * 0x400 + (text.charCodeAt(at + 1) - 0xdc00) : code);
  return as === undefined ? undefined : { as, length: wide ? 2 : 1 };
}

/** Escapes of URLs, also of URLs within URLs, and of HTML, for what is seen of ASCII: `%40`, `%2540`, `&#64;`, `&#x40;`. */
function escapeAt(text: string, at: number): FoldHere | undefined {
  const [written = '', inUrl, inHtml, decimal] = ESCAPE.exec(text.slice(at, at + LONGEST_ESCAPE)) ?? [];
  if (written === '') return undefined;
  const hex = inUrl ?? inHtml;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return { as: NAMED_ESCAPES.get(written.toLowerCase()) ?? String.fromCharCode(code), length: written.length };
}

const LONGEST_ESCAPE = 12;
const ESCAPE =
  /^(?:%(?:25){0,3}([2-7][\da-f])|&#x0{0,4}([2-7][\da-f]);|&#0{0,4}(3[2-9]|[4-9]\d|1[01]\d|12[0-6]);|&(?:commat|period|nbsp|lpar|rpar|lsqb|rsqb|plus|hyphen);)/i;

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
