import type { Span } from '../masking/span.ts';

/** Amazon Translate takes 10,000 bytes of UTF-8 at once. */
export const MOST_BYTES = 9_999;

/** Where a text may be parted, the better the higher. Nowhere else but between letters, and nowhere at all within a span. */
const NOWHERE = -1;
const LETTERS = 0;
const WORDS = 1;
const SENTENCES = 2;
const LINES = 3;
const PARAGRAPHS = 4;
const END = 5;

/**
 * The text in pieces that the service takes, each parted as late as can be at the best place: between paragraphs, else
 * lines, sentences, words, letters. Joined they are the text again.
 *
 * @param kept what no piece ends within, as long as each fits into one
 * @param mostBytes of UTF-8 for a piece; 4 at least
 */
export function splitSentences(text: string, kept: readonly Span[], mostBytes = MOST_BYTES): readonly string[] {
  const within = unitsWithin(text, kept);
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start, mostBytes, within);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** 1 for each unit of a span but its first: before it, no piece ends. */
function unitsWithin(text: string, kept: readonly Span[]): Uint8Array {
  const within = new Uint8Array(text.length);
  for (const { start, end } of kept) within.fill(1, start + 1, end);
  return within;
}

/** The next place as good as this one lies beyond the piece: so no character is looked at more than a few times. */
function endOfPiece(text: string, start: number, mostBytes: number, within: Uint8Array): number {
  let bytes = 0;
  let at = start;
  let best = { rank: NOWHERE, end: start };
  for (const character of text.slice(start, start + mostBytes)) {
    bytes += bytesOf(character);
    if (bytes > mostBytes) break;
    at += character.length;
    const rank = within[at] === 1 ? NOWHERE : rankAt(text, at);
    if (rank >= best.rank) best = { rank, end: at };
  }
  return best.end;
}

function bytesOf(character: string): number {
  if (character.length === 2) return 4;
  return character < '\u0080' ? 1 : character < '\u0800' ? 2 : 3;
}

/** A place after spaces; one before more of them is none, so that a piece begins with a word. */
const AFTER_SPACE = /[^\S\n]$/;
const AFTER_SENTENCE = /[.!?…؟۔][^\S\n]?["'”’»«)\]]{0,2}[^\S\n]{1,2}$/;
const AFTER_PARAGRAPH = /\n[^\S\n]{0,2}\n$/;
const BEFORE_SPACE = /^\s/;
/** So many units before a place tell what it is. */
const BEFORE = 5;

function rankAt(text: string, at: number): number {
  if (at === text.length) return END;
  if (BEFORE_SPACE.test(text.charAt(at))) return LETTERS;
  const before = text.slice(Math.max(0, at - BEFORE), at);
  if (before.endsWith('\n')) return AFTER_PARAGRAPH.test(before) ? PARAGRAPHS : LINES;
  if (!AFTER_SPACE.test(before)) return LETTERS;
  return AFTER_SENTENCE.test(before) ? SENTENCES : WORDS;
}
