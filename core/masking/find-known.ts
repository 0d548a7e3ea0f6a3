import { BARE_AT, BRACKETED_AT, NAMED_AT, NAMED_JOINT } from './address-words.ts';
import { isAlphanumeric, isLetter, scriptOf } from './character-class.ts';
import type { Span } from './span.ts';

/** How many characters that are neither letters nor digits may stand between two of an address's. */
const WIDEST_GAP = 5;
const LONGEST_NAME = 16;
const NEWLINE = 10;

/** Letters of other scripts that look like Latin ones. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw кk мm тt вb нh αa οo ρp νv υu ιi κk τt ηn χx'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/**
 * Where the given addresses stand in `text`, which is folded, in any form: any case, their signs spaced, bracketed, in
 * words or left out, their letters set apart or replaced by letters that look alike.
 */
export function findKnown(text: string, addresses: readonly string[]): readonly Span[] {
  const patterns = addresses.map(piecesOf).filter((pieces) => pieces.length > 1);
  const found: Span[] = [];
  if (patterns.length === 0) return found;
  const initials = initialsOf(patterns);
  for (let at = 0; at < text.length; at += 1) {
    if (!initials.has(text.charCodeAt(at)) || isAlphanumeric(text.charCodeAt(at - 1))) continue;
    const ends = patterns.map((pieces) => endOf(text, at, pieces));
    const end = Math.max(...ends);
    if (end > at) found.push({ start: at, end });
  }
  return found;
}

/** All units that a pattern may begin with: in either case, and what looks like them. */
function initialsOf(patterns: readonly (readonly string[])[]): ReadonlySet<number> {
  const first = new Set(patterns.map(([piece = '']) => piece.charAt(0)));
  const alike = [...LOOKALIKES].filter(([, latin]) => first.has(latin)).map(([other]) => other);
  return new Set(
    [...first, ...alike].flatMap((character) => [character, character.toUpperCase()]).map((c) => c.charCodeAt(0)),
  );
}

/** The runs of letters and digits: "john", "smith", "mail", "example". */
const piecesOf = (address: string): readonly string[] => address.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Where the pieces that begin at `at` end; `at` where they do not all stand there. */
function endOf(text: string, at: number, pieces: readonly string[]): number {
  let end = at;
  for (const [number, piece] of pieces.entries()) {
    const from = number === 0 ? end : startOfNext(text, end, piece);
    end = pieceEnd(text, from, piece);
    if (end === from) return at;
  }
  return goesOn(text, end) ? at : end;
}

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
  while (
    end - at < WIDEST_GAP &&
    text.charCodeAt(end) !== NEWLINE &&
    end < text.length &&
    !isAlphanumeric(text.charCodeAt(end))
  ) {
    end += 1;
  }
  return end;
}
