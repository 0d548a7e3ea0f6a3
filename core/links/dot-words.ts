import { wordEnd } from '../masking/word-bounds.ts';
import { wordTable } from '../masking/word-table.ts';
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
  if (FORMS(text, at, end) !== undefined || (!isAscii(text, at, end) && isDrawn(text.slice(at, end).toLowerCase())))
    return end;
  const full = end - at === FULL.length ? FULL_STOP.exec(text.slice(at, at + LONGEST_WORD)) : null;
  return at + (full?.[0].length ?? 0);
}

/** "dott", "puntoo" */
const doubled = (word: string): readonly string[] =>
  Array.from(word, (letter, at) => word.slice(0, at) + letter + word.slice(at));

/** Words for a dot, also with a letter typed twice. */
const FORMS = wordTable(
  [...DOT_WORDS].flatMap((word) => [word, ...doubled(word)]).map((form): [string, true] => [form, true]),
);

function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) >= PAST_ASCII) return false;
  return true;
}

const PAST_ASCII = 128;

/** In letters that look like those of a word for a dot: "ᴅᴏᴛ". */
const isDrawn = (word: string): boolean => !PLAIN.test(word) && DOT_WORDS.has(latinReading(word));
const ZERO = 48;
const ONE = 49;
/** Letters of one script: no word among them looks like another. */
const PLAIN = /^[a-z]*$|^[\u0400-\u04ff]{1,4}$|^[\u0600-\u06ff]*$/;

/** "d0t", "po1nt" */
function leetEnd(text: string, at: number): number {
  const [word = ''] = LEET.exec(text.slice(at, at + LONGEST_WORD)) ?? [];
  return DOT_WORDS.has(word.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'i')) ? at + word.length : at;
}
