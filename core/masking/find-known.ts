import { BARE_AT, BRACKETED_AT, NAMED_AT, NAMED_JOINT } from './address-words.ts';
import { isAlphanumeric, isLetter, scriptOf } from './character-class.ts';
import type { Span } from './span.ts';

/** How many characters that are neither letters nor digits may stand between two of an address's. */
const WIDEST_GAP = 5;
const LONGEST_NAME = 16;
/** So many letters are hardly a word that stands before others by chance. */
const DISTINCT = 8;

/** Letters of other scripts that look like Latin ones. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw кk мm тt вb нh αa οo ρp νv υu ιi κk τt ηn χx'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** The runs of letters and digits of an address: "john", "smith", "mail", "example". */
interface Pattern {
  readonly pieces: readonly string[];
  /** How many of them stand before the sign. */
  readonly locals: number;
  /** Its local part is no single word, so that it is known without a sign: "villa rosa it" is not villa@rosa.it. */
  readonly distinct: boolean;
}

/**
 * Where the given addresses stand in `text`, which is folded, in any form: any case, their signs spaced, bracketed, in
 * words or left out, their letters set apart or replaced by letters that look alike. Over the end of a line, quoted or
 * not, only with the @ itself: otherwise lines that follow each other would make one.
 */
export function findKnown(text: string, addresses: readonly string[]): readonly Span[] {
  if (addresses.length === 0) return [];
  const patterns = addresses.map(patternOf);
  const initials = initialsOf(patterns);
  const found: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (initials[text.charCodeAt(at)] === 0 || isAlphanumeric(text.charCodeAt(at - 1))) continue;
    let end = at;
    for (const pattern of patterns) end = Math.max(end, endOf(text, at, pattern));
    if (end > at) found.push({ start: at, end });
  }
  return found;
}

function patternOf(address: string): Pattern {
  const sign = address.lastIndexOf('@');
  const locals = piecesOf(address.slice(0, Math.max(sign, 0)));
  const pieces = [...locals, ...piecesOf(address.slice(sign + 1))];
  const local = locals.join('');
  return { pieces, locals: locals.length, distinct: locals.length > 1 || local.length >= DISTINCT || /\d/.test(local) };
}

const piecesOf = (part: string): readonly string[] =>
  Array.from(part.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([piece]) => Array.from(piece, reading).join(''));

const UNITS = 0x10000;

/** All units that a pattern may begin with: in either case, and what looks like them. */
function initialsOf(patterns: readonly Pattern[]): Uint8Array {
  const first = new Set(patterns.flatMap(({ pieces }) => pieces.slice(0, 1)).map((piece) => piece.charAt(0)));
  const alike = [...LOOKALIKES].filter(([, latin]) => first.has(latin)).map(([other]) => other);
  const initials = new Uint8Array(UNITS);
  for (const one of [...first, ...alike]) {
    initials[one.charCodeAt(0)] = 1;
    initials[one.toUpperCase().charCodeAt(0)] = 1;
  }
  return initials;
}

/** Where the address that begins at `at` ends; `at` where it does not stand there. */
function endOf(text: string, at: number, { pieces, locals, distinct }: Pattern): number {
  let end = at;
  for (const [number, piece] of pieces.entries()) {
    const from = number === 0 ? end : startOfNext(text, end, piece);
    if (number === locals && !distinct && !/[@\p{L}]/u.test(text.slice(end, from))) return at;
    end = pieceEnd(text, from, piece);
    if (end === from) return at;
  }
  return goesOn(text, end) || joinsLines(text.slice(at, end)) ? at : end;
}

const joinsLines = (found: string): boolean => found.includes('\n') && !found.includes('@');

/** "…com" inside "…community"; a letter of another script begins another word. */
function goesOn(text: string, end: number): boolean {
  const [last, next] = [text.charCodeAt(end - 1), text.charCodeAt(end)];
  return isAlphanumeric(next) && (!isLetter(next) || !isLetter(last) || scriptOf(next) === scriptOf(last));
}

/** Where the next piece may begin: after a gap, or after a sign in words and the gap behind it. */
function startOfNext(text: string, at: number, piece: string): number {
  const start = afterGap(text, at);
  let word = start;
  while (word - start < LONGEST_NAME && isLetter(text.charCodeAt(word))) {
    word += 1;
    const next = afterGap(text, word);
    if (SIGNS.has(text.slice(start, word).toLowerCase()) && pieceEnd(text, next, piece) > next) return next;
  }
  return start;
}

const SIGNS: ReadonlySet<string> = new Set([...NAMED_AT, ...BARE_AT, ...BRACKETED_AT, ...NAMED_JOINT]);

/** Where `piece` ends that begins at `from`, gaps between its characters allowed; `from` where it does not stand there. */
function pieceEnd(text: string, from: number, piece: string): number {
  let at = from;
  for (const character of piece) {
    const start = at === from ? from : afterGap(text, at);
    if (reading(text.charAt(start)) !== character) return from;
    at = start + 1;
  }
  return at;
}

function reading(character: string): string {
  const lower = character.toLowerCase();
  return LOOKALIKES.get(lower) ?? lower;
}

function afterGap(text: string, at: number): number {
  let end = at;
  while (end - at < WIDEST_GAP && end < text.length && !isAlphanumeric(text.charCodeAt(end))) end += 1;
  return end;
}
