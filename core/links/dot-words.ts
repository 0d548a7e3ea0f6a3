import { wordEnd } from '../masking/word-bounds.ts';
import { DOT_WORDS } from './link-words.ts';
import { latinReading } from './lookalikes.ts';
import { wordPairs } from './word-pairs.ts';

const LONGEST_WORD = 16;

/** How words for a dot begin that are written with look-alikes: small capitals, Cyrillic letters, figures. */
const LOOKALIKE_STARTS = ['dо', 'ԁo', 'ԁо', 'ᴅᴏ', 'd0', 'p0', 'рu', 'рo', 'ро', 'pо', 'рu'];

const FULL = 'full';

/** How words for a dot begin. */
export const DOTS = wordPairs([...DOT_WORDS, ...LOOKALIKE_STARTS, FULL]);

/** Whether a word for a dot may begin at `at`. */
export const mayBeginDot = DOTS.mayBegin;

const FULL_STOP = /^full[ -]?stop(?!\p{L})/iu;
const LEET = /^\p{L}{1,8}[01][\p{L}01]{0,8}/u;

/** Where the word for a dot ends that begins at `at`; `at` where none does. */
export function dotWordEnd(text: string, at: number): number {
  const end = wordEnd(text, at, LONGEST_WORD);
  const next = text.charCodeAt(end);
  if (next === ZERO || next === ONE) return leetEnd(text, at);
  const word = text.slice(at, end).toLowerCase();
  if (DOT_WORDS.has(word) || (!PLAIN.test(word) && DOT_WORDS.has(latinReading(word)))) return end;
  if (DOUBLED.test(word) && DOT_WORDS.has(word.replace(DOUBLED, '$1'))) return end;
  return word === FULL ? at + (FULL_STOP.exec(text.slice(at, at + LONGEST_WORD))?.[0].length ?? 0) : at;
}

/** "dott", "puntoo" */
const DOUBLED = /(.)\1/u;
const ZERO = 48;
const ONE = 49;
/** Letters of one script: no word among them looks like another. */
const PLAIN = /^[a-z]*$|^[\u0400-\u04ff]{1,4}$|^[\u0600-\u06ff]*$/;

/** "d0t", "po1nt" */
function leetEnd(text: string, at: number): number {
  const [word = ''] = LEET.exec(text.slice(at, at + LONGEST_WORD)) ?? [];
  return DOT_WORDS.has(word.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'i')) ? at + word.length : at;
}
