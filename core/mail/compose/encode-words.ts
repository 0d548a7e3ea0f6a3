import { splitWeighed } from './split-weighed.ts';

/** The longest encoded word that RFC 2047 allows. */
const LONGEST_WORD = 75;
/** What `=?UTF-8?B?` and `?=` take of it. */
const FRAME = 12;
/** A plain word that still fits a line of 76 after any of our header names. */
const LONGEST_PLAIN = 60;
/** What stands for itself in the Q encoding everywhere, also in a display name (RFC 2047, 5). */
const Q_LITERAL = /^[A-Za-z0-9!*+/-]$/;

/**
 * A header's text as words that may be folded between: its own where all are plain ASCII, else encoded words (RFC 2047).
 *
 * @param text one line with single spaces
 * @param taken characters that the first line has before it, for the header's name
 */
export function headerWords(text: string, taken: number): readonly string[] {
  const words = text.split(' ');
  return isPlain(text) && words.every((word) => word.length <= LONGEST_PLAIN) ? words : encodedWords(text, taken);
}

/** A display name: quoted where it is plain ASCII and short, else encoded words. */
export function phraseWords(name: string, taken: number): readonly string[] {
  const quoted = `"${name.replace(/["\\]/g, '\\$&')}"`;
  return isPlain(name) && quoted.length <= LONGEST_PLAIN ? [quoted] : encodedWords(name, taken);
}

/** ASCII that no reader takes for an encoded word. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text) && !text.includes('=?');

/** Encoded words, split between characters, in whichever of the two encodings is shorter. */
function encodedWords(text: string, taken: number): readonly string[] {
  const first = LONGEST_WORD - taken - FRAME;
  const rest = LONGEST_WORD - FRAME;
  if (inQ(text).length <= (Buffer.byteLength(text) / 3) * 4) {
    return splitWeighed(text, weightInQ, first, rest).map((piece) => `=?UTF-8?Q?${inQ(piece)}?=`);
  }
  const pieces = splitWeighed(text, (character) => Buffer.byteLength(character), base64Room(first), base64Room(rest));
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`);
}

/** Bytes whose base64 fits in so many characters. */
const base64Room = (characters: number): number => Math.floor(characters / 4) * 3;

const weightInQ = (character: string): number => (isQLiteral(character) ? 1 : 3 * Buffer.byteLength(character));

const isQLiteral = (character: string): boolean => character === ' ' || Q_LITERAL.test(character);

function inQ(text: string): string {
  let out = '';
  for (const byte of Buffer.from(text)) out += Q_ENCODED[byte];
  return out;
}

/** Each byte in the Q encoding: a space is `_`. */
const Q_ENCODED: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (character === ' ') return '_';
  return isQLiteral(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
});
