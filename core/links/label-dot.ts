import { isAlphanumeric, isSpace } from '../masking/character-class.ts';
import type { Span } from '../masking/span.ts';
import { wordEnd } from '../masking/word-bounds.ts';
import { enclosedAt } from '../masking/wrapping.ts';
import { mayBeginDot } from './dot-initials.ts';
import { DOT_WORDS } from './link-words.ts';

/**
 * What may stand for the dot between two labels of a host.
 *
 * `plain`: a dot. `spaced`: a dot with a space before it. `after`: a dot and then a space or a new line, as at the end of
 * a sentence. `wrapped`: "[.]", "(dot)", "_dot_", "d o t". `named`: the word. `comma`: a comma in a dot's place.
 */
export interface LabelDot extends Span {
  readonly kind: 'plain' | 'spaced' | 'after' | 'wrapped' | 'named' | 'comma';
  /** The word of a named one, in lower case. */
  readonly word?: string;
}

const DOT = 46;
const SPACE = 32;
const NEWLINE = 10;
const LONGEST_GAP = 5;
const LONGEST_WORD = 16;
const CAPITAL_DOT = 'DOT';

/** The dot that begins at `at`, where a label has ended. What follows a word mostly, a space and a word, needs no closer look. */
export function dotAfter(text: string, at: number): LabelDot | undefined {
  const [here, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  const letter = isAlphanumeric(next) && !mayBeginDot(text, at + 1);
  if (here === DOT && letter) return { start: at, end: at + 1, kind: 'plain' };
  if (here === SPACE && letter) return undefined;
  return brokenDot(text, at) ?? signOrWord(text, at) ?? spreadDot(text, at);
}

const LONGEST_BREAK = 7;
const BROKEN = /^(?:\. ?\r?\n(?:> ?)?|\r?\n(?:> ?)?\.)(?=\p{L})/u;
const SPREAD = /^ d o t (?=\p{L})/iu;

/** A dot at the end of a line, or at the beginning of the next one. */
function brokenDot(text: string, at: number): LabelDot | undefined {
  const broken = BROKEN.exec(text.slice(at, at + LONGEST_BREAK));
  return broken ? { start: at, end: at + broken[0].length, kind: 'after' } : undefined;
}

function spreadDot(text: string, at: number): LabelDot | undefined {
  const spread = SPREAD.exec(text.slice(at, at + LONGEST_BREAK + 1));
  return spread ? { start: at, end: at + spread[0].length, kind: 'wrapped' } : undefined;
}

function signOrWord(text: string, at: number): LabelDot | undefined {
  if (text.startsWith(CAPITAL_DOT, at)) return { start: at, end: at + CAPITAL_DOT.length, kind: 'wrapped' };
  const gap = gapAfter(text, at);
  const plain = kindOfGap(text.slice(at, gap));
  const end = mayBeginDot(text, gap) ? dotWordEnd(text, gap) : gap;
  const after = gapAfter(text, end);
  const named = end > gap && (!plain || text.charCodeAt(end) === DOT);
  if (plain && !named) return { start: at, end: gap, kind: plain };
  if (!named) return enclosedDot(text, at);
  return around(text.slice(at, gap), text.slice(gap, end).toLowerCase(), text.slice(end, after), {
    start: at,
    end: after,
  });
}

/** Where the word for a dot ends that begins at `at`; `at` where none does. */
export function dotWordEnd(text: string, at: number): number {
  const end = text.startsWith('0t', at + 1) ? at + ZERO_DOT : wordEnd(text, at, LONGEST_WORD);
  return DOT_WORDS.has(text.slice(at, end).toLowerCase()) ? end : at;
}

/** "d0t" */
const ZERO_DOT = 3;

/** "{ d o t }": its letters set apart. */
function enclosedDot(text: string, at: number): LabelDot | undefined {
  const open = isSpace(text.charCodeAt(at)) ? at + 1 : at;
  const found = enclosedAt(text, open);
  if (!found || !DOT_WORDS.has(found.said)) return undefined;
  return { start: at, end: isSpace(text.charCodeAt(found.end)) ? found.end + 1 : found.end, kind: 'wrapped' };
}

function kindOfGap(gap: string): LabelDot['kind'] | undefined {
  if (gap === '.') return 'plain';
  if (gap === ',' || gap === ' , ') return 'comma';
  if (/^\. +$/.test(gap)) return 'after';
  if (/^ +\. *$|^\.\.$/.test(gap)) return 'spaced';
  return WRAPPED.test(gap) || ORNAMENTED.test(gap) ? 'wrapped' : undefined;
}

const WRAPPED = /^ ?([([{<"'*]|\[\[) ?\. ?([)\]}>"'*]|\]\]) ?$/;
const ORNAMENTED = /^ ?([-_*~|=+^]) ?\. ?\1 ?$|^\\\.$/;

/** What a word between two gaps is: between spaces a word, between brackets or ornaments surely a sign. */
function around(before: string, word: string, after: string, span: Span): LabelDot | undefined {
  const [left, right] = [before.trim(), after.trim()];
  if (before === '' || after === '') return undefined;
  if (left === '' && right === '') return { ...span, kind: 'named', word };
  return left === right || BRACKETS.has(left + right) ? { ...span, kind: 'wrapped' } : undefined;
}

const BRACKETS: ReadonlySet<string> = new Set('() [] {} <> «» (()) [[]]'.split(' '));

function gapAfter(text: string, at: number): number {
  let end = at;
  while (end - at < LONGEST_GAP && isGap(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where what is neither letter nor figure begins that ends at `at`; a line is not left. */
export function gapBefore(text: string, at: number): number {
  let start = at;
  while (at - start < LONGEST_GAP && isGap(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

const isGap = (code: number): boolean => code > NEWLINE && !isAlphanumeric(code);
