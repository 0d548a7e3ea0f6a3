import { BETWEEN_WORDS, EXTENDS, LEFT_OUT, LETTERS } from './letter-folds.ts';

/** A text as words are looked for in it: lower case, without accents, one space between two words and none around. */
export interface FoldedWords {
  readonly words: string;
  /** Where in the original that stands, or nearly, which stands at `index` of the words. */
  origin(index: number): number;
}

/** From `folded` on, the words go on with the original's characters from `original` on. */
interface Piece {
  readonly folded: number;
  readonly original: number;
}

const FIRST: Piece = { folded: 0, original: 0 };

/**
 * Folds a text, once through, sign by sign with its marks: compatible characters as the plain ones, without the marks of scripts
 * that are read without them, in lower case whatever the language. "Müller" reads "muller", "Łódź" "lodz", "ＡＢ１" "ab1".
 */
export function foldWords(text: string): FoldedWords {
  const pieces: Piece[] = [];
  let [words, isApart, ahead] = ['', false, 0];
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = isPlain(text, at) ? at + 1 : signEnd(text, at);
    const sign = foldedAt(text, at, end);
    if (sign === '' || sign === ' ') {
      isApart ||= sign === ' ';
      continue;
    }
    if (isApart && words !== '') words += ' ';
    if (at - words.length !== ahead) {
      ahead = at - words.length;
      pieces.push({ folded: words.length, original: at });
    }
    isApart = sign.endsWith(' ');
    words += isApart ? sign.trimEnd() : sign;
  }
  return { words, origin: (index) => originOf(pieces, index) };
}

function originOf(pieces: readonly Piece[], index: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(pieces[middle]?.folded) <= index) low = middle + 1;
    else high = middle;
  }
  const { folded, original } = pieces[low - 1] ?? FIRST;
  return original + index - folded;
}

const ASCII = 0x80;

/** Whether a sign is one of the plainest, with no mark after it. */
const isPlain = (text: string, at: number): boolean =>
  text.charCodeAt(at) < ASCII && !(text.charCodeAt(at + 1) >= ASCII);

/** So many marks a sign has at most, as Unicode's stream-safe texts: putting them in order takes the square of their number. */
const MOST_MARKS = 30;

/** Where the sign that begins at `at` ends, with its marks. */
function signEnd(text: string, at: number): number {
  let end = at + widthAt(text, at);
  const most = end + MOST_MARKS;
  while (end < text.length && end < most && isExtending(text, end)) end += widthAt(text, end);
  return end;
}

const widthAt = (text: string, at: number): number => (Number(text.codePointAt(at)) > 0xffff ? 2 : 1);

const isExtending = (text: string, at: number): boolean =>
  known(EXTENDING, Number(text.codePointAt(at)), (point) => EXTENDS.test(String.fromCodePoint(point)));

const foldedAt = (text: string, at: number, end: number): string =>
  end === at + 1
    ? known(FOLDED, text.charCodeAt(at), (unit) => foldSign(String.fromCharCode(unit)))
    : foldSign(text.slice(at, end));

/** What is known of single signs: a text has few, again and again, and asking takes a hundred times as long as looking. */
const FOLDED = new Map<number, string>();
const EXTENDING = new Map<number, boolean>();
/** More than a text has that somebody wrote; then it begins anew. */
const MOST_KNOWN = 20_000;

function known<T>(all: Map<number, T>, point: number, find: (point: number) => T): T {
  const there = all.get(point);
  if (there !== undefined) return there;
  if (all.size === MOST_KNOWN) all.clear();
  const found = find(point);
  all.set(point, found);
  return found;
}

/** A sign as it is found by: a space where it parts words, nothing where nothing is to be seen of it. */
function foldSign(sign: string): string {
  const plain = sign.normalize('NFKD').toLowerCase().replace(LEFT_OUT, '');
  const letters = Array.from(plain, (letter) => LETTERS.get(letter) ?? letter).join('');
  const read = letters.normalize('NFC').replace(BETWEEN_WORDS, ' ');
  return read.startsWith(' ') ? ' ' : read;
}
