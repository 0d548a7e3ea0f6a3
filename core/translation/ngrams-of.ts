const ENCODER = new TextEncoder();
const LENGTH = 4;
const STRIDE = 3;
/** Bytes of a word that are looked at. */
const LONGEST = 70;

/**
 * The pieces of a word by which its language is judged: four bytes of UTF-8 every three bytes, and the last four; a space
 * stands before the first and after the last. So cuts eld, whose table of pieces is used (ADR 0030).
 *
 * @param word in lower case
 */
export function ngramsOf(word: string): readonly string[] {
  const letters = bytesAsLetters(ENCODER.encode(word).subarray(0, LONGEST));
  const pieces: string[] = [];
  let at = 0;
  for (; at + LENGTH < letters.length; at += STRIDE) pieces.push(letters.slice(at, at + LENGTH));
  pieces.push(`${letters.slice(-LENGTH)} `);
  return pieces.with(0, ` ${pieces[0]}`);
}

/** One character for each byte, so that part of a letter can stand in a string: those of ASCII as they are. */
export function bytesAsLetters(bytes: Iterable<number>): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte < ASCII ? byte : byte + BEYOND);
  return letters;
}

const ASCII = 0x80;
/** Puts them among Latin letters that nobody writes with. */
const BEYOND = 0x100;
