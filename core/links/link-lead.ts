import { isAlphanumeric } from '../masking/character-class.ts';
import { wordStart } from '../masking/word-bounds.ts';
import { COLON_WORDS, LETTER_NAMES, SLASH_WORDS, WWW_COUNTS, WWW_WORDS } from './link-words.ts';
import { wordPairs } from './word-pairs.ts';

/** Where a link begins whose host begins somewhere, and whether anything before the host says that it is one. */
export interface LinkLead {
  readonly start: number;
  readonly told: boolean;
}

const LONGEST = 48;
const LONGEST_WORD = 16;
const SIGNS = `(?:[\\s:;\\\\/()[\\]]{0,6}|[ :]{0,2}(?:${COLON_WORDS.join('|')}) (?:(?:${SLASH_WORDS.join('|')}) ){0,2})`;
/** "https://", "hxxp:/", "http ", "https colon slash slash ", "//". */
const LEAD = new RegExp(`(?:(?<![a-z])h[tx*]{1,3}p{1,2}s?${SIGNS}|(?<![:/])[/\\\\]{2})$`, 'iu');
const LAST_WORDS: ReadonlySet<string> = new Set(
  [...COLON_WORDS, ...SLASH_WORDS].flatMap((word) => word.split(/[ -]/).slice(-1)),
);
const SIGNED = ':;/\\()[]';
const SCHEME = /^(?:h[tx]{1,3})?p{1,2}s?$/;

/** What leads to the host that begins at `start`; `floor` is where it may begin at the earliest. */
export function leadBefore(text: string, start: number, floor: number): LinkLead {
  if (isAlphanumeric(text.charCodeAt(start - 1)) || !mayLead(text, start)) return { start, told: false };
  const lead = LEAD.exec(text.slice(Math.max(floor, start - LONGEST), start));
  if (lead) return { start: start - lead[0].length, told: true };
  const spelt = speltSchemeStart(text, start, floor);
  return { start: spelt, told: spelt < start };
}

const MOST_BLANKS = 3;

/** Whether a sign, or a word, of a scheme stands before. */
function mayLead(text: string, start: number): boolean {
  let end = start;
  while (start - end < MOST_BLANKS && text.charCodeAt(end - 1) <= SPACE) end -= 1;
  if (SIGNED.includes(text.charAt(end - 1))) return end > 0;
  if (!ENDINGS.has(text.charCodeAt(end - 2), text.charCodeAt(end - 1))) return false;
  const word = text.slice(wordStart(text, end, LONGEST_WORD), end).toLowerCase();
  return SCHEME.test(word) || LAST_WORDS.has(word);
}

/** How the words that lead to a link end, by their last two letters: most words end otherwise. */
const ENDINGS = wordPairs([...LAST_WORDS, 'tp', 'xp', 'ps', 'pp'].map((word) => word.slice(-2)));

const SPACE = 32;
const MOST_WORDS = 12;

/** Where "double u double u" begins, whose last word is the host's first label and begins at `start`. */
export const speltWwwStart = (text: string, start: number, floor: number): number =>
  wordsBefore(text, start, floor, (word) => WWW_WORDS.has(word) || WWW_COUNTS.has(word));

const SCHEME_WORDS: ReadonlySet<string> = new Set(
  [...COLON_WORDS, ...SLASH_WORDS].flatMap((words) => words.split(/[ -]/)).concat([...LETTER_NAMES, ...WWW_COUNTS]),
);

/** Where a scheme begins that is read out letter by letter: "aitch tee tee pee colon slash slash". */
function speltSchemeStart(text: string, start: number, floor: number): number {
  if (text.charCodeAt(start - 1) !== SPACE) return start;
  const last = text.slice(wordStart(text, start - 1, LONGEST_WORD), start - 1).toLowerCase();
  return LAST_WORDS.has(last) ? wordsBefore(text, start, floor, (word) => SCHEME_WORDS.has(word)) : start;
}

function wordsBefore(text: string, start: number, floor: number, isOne: (word: string) => boolean): number {
  let from = start;
  for (let count = 0; count < MOST_WORDS && text.charCodeAt(from - 1) === SPACE; count += 1) {
    const word = blankBefore(text, from - 1);
    if (word < floor || !isOne(text.slice(word, from - 1).toLowerCase())) break;
    from = word;
  }
  return from;
}

function blankBefore(text: string, end: number): number {
  let start = end;
  while (end - start < LONGEST_WORD && text.charCodeAt(start - 1) > SPACE) start -= 1;
  return start;
}
