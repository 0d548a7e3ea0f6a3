import { isAlphanumeric, isSpace } from '../masking/character-class.ts';
import type { Span } from '../masking/span.ts';
import { wordEnd } from '../masking/word-bounds.ts';
import { dotWordEnd, mayBeginDot } from './dot-words.ts';
import { signKind, signLength } from './link-signs.ts';

/**
 * What may stand for the dot between two labels of a host.
 *
 * `plain`: a dot. `spaced`: a dot with a space before it. `after`: a dot and then a space or a new line, as at
 * the end of a sentence. `wrapped`: "[.]", "(dot)", "_dot_". `named`: the word. `comma`: a comma or a semicolon in a dot's place.
 * `pictured`: a picture of a dot. `odd`: another sign, "*", or two dots.
 */
export interface LabelDot extends Span {
  readonly kind: 'plain' | 'spaced' | 'after' | 'wrapped' | 'named' | 'comma' | 'pictured' | 'odd';
  /** The word of a named one, in lower case. */
  readonly word?: string;
  /** Spaces stand beside it. */
  readonly apart?: boolean;
}

const DOT = 46;
const COMMA = 44;
const SEMICOLON = 59;
const SPACE = 32;
const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 62;

/** The dot that begins at `at`, where a label has ended. What follows a word mostly, a space and a word, needs no closer look. */
export function dotAfter(text: string, at: number): LabelDot | undefined {
  const [here, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  const letter = isAlphanumeric(next) && !mayBeginDot(text, at + 1);
  if (here === DOT && letter) return { start: at, end: at + 1, kind: 'plain' };
  if (here === SPACE && letter) return undefined;
  return isAlphanumeric(here) ? capitalDot(text, at) : signAt(text, at);
}

const LONGEST_CAPITAL = 6;
const CAPITAL = /^(?:DOT|PUNKT|POINT|PUNTO|PONTO|PUNT|KROPKA)(?=\p{Ll})/u;

/** "casaDOTcom" */
function capitalDot(text: string, at: number): LabelDot | undefined {
  const [word] = CAPITAL.exec(text.slice(at, at + LONGEST_CAPITAL + 1)) ?? [];
  return word === undefined ? undefined : { start: at, end: at + word.length, kind: 'wrapped' };
}

/** What stands between two labels: the sign itself, what wraps it, and the blanks around both. */
interface Gap {
  readonly start: number;
  /** Before the sign, and what wraps it. */
  readonly opening: number;
  readonly sign: Span;
  readonly closing: number;
  readonly end: number;
}

function signAt(text: string, start: number): LabelDot | undefined {
  const opening = skipBlank(text, start);
  const wrapped = skipOpening(text, opening);
  const end = coreEnd(text, wrapped);
  if (end === wrapped) return wrapped > opening ? oddDot(text, start, opening) : undefined;
  const closing = wrapped > opening ? skipClosing(text, end) : end;
  if (wrapped > opening && closing === end && isOpenUntilTop(text, opening, end))
    return { start, end: skipBlank(text, end), kind: 'spaced' };
  if (wrapped > opening && (closing === end || !isPair(text, opening, closing))) return oddDot(text, start, opening);
  const gap = { start, opening, sign: { start: wrapped, end }, closing, end: skipBlank(text, closing) };
  if (wrapped > opening) return { start, end: gap.end, kind: 'wrapped' };
  return bareDot(text, gap);
}

/** A sign that nothing wraps. */
function bareDot(text: string, gap: Gap): LabelDot | undefined {
  const { start, sign, end } = gap;
  const code = text.charCodeAt(sign.start);
  if (code === DOT) return realDot(text, gap);
  const [before, after] = [sign.start > start, end > sign.end];
  if (isAlphanumeric(code)) {
    const word = text.slice(sign.start, sign.end).toLowerCase().replace('.', '');
    return before && after ? { start, end, kind: 'named', word } : undefined;
  }
  if (code !== COMMA && code !== SEMICOLON) return pictured(text, sign.start, { start, end }, before, after);
  return before === after ? { start, end, kind: 'comma', apart: before } : undefined;
}

function realDot(text: string, { start, sign, end }: Gap): LabelDot | undefined {
  const [before, after] = [sign.start > start, end > sign.end];
  const double = sign.end - sign.start > 1;
  if (!before && !after) {
    const named = dottedWordEnd(text, end);
    return named > end ? { start, end: named, kind: 'wrapped' } : { start, end, kind: double ? 'odd' : 'plain' };
  }
  if (isBroken(text, sign.end, end) || (!before && !double)) return { start, end, kind: 'after' };
  return { start, end, kind: 'spaced' };
}

/** "casa.dot.com": behind the word and its second dot. */
function dottedWordEnd(text: string, at: number): number {
  const word = mayBeginDot(text, at) ? dotWordEnd(text, at) : at;
  return word > at && text.charCodeAt(word) === DOT && isAlphanumeric(text.charCodeAt(word + 1)) ? word + 1 : at;
}

function pictured(text: string, at: number, span: Span, before: boolean, after: boolean): LabelDot | undefined {
  return before === after ? { ...span, kind: signKind(text, at), apart: before } : undefined;
}

const LONGEST_TOP = 24;
const ENDS = ')]}>';

/** "casa (dot com)", "casa[.com]": the bracket closes after the top-level domain. */
function isOpenUntilTop(text: string, opening: number, end: number): boolean {
  if (!BRACKETS.includes(text.charAt(opening))) return false;
  const start = skipBlank(text, end);
  const top = wordEnd(text, start, LONGEST_TOP);
  return top > start && ENDS.includes(text.charAt(top));
}

/** "casa*com", "casa | com": what could wrap a dot, and does not. */
function oddDot(text: string, start: number, at: number): LabelDot | undefined {
  const length = signLength(text, at);
  if (length === 0) return undefined;
  const end = skipBlank(text, at + length);
  return pictured(text, at, { start, end }, at > start, end > at + length);
}

function isBroken(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === NEWLINE) return true;
  return false;
}

const LONGEST_QUOTE = 5;

/** Two spaces at most, or the end of a line with the marks of a quoted one after it. */
function skipBlank(text: string, from: number): number {
  let at = from;
  if (isSpace(text.charCodeAt(at))) at += 1;
  if (isSpace(text.charCodeAt(at))) at += 1;
  const broken = text.charCodeAt(at) === RETURN ? at + 1 : at;
  if (text.charCodeAt(broken) !== NEWLINE) return at;
  at = broken + 1;
  while (at - broken <= LONGEST_QUOTE && (text.charCodeAt(at) === QUOTE || isSpace(text.charCodeAt(at)))) at += 1;
  return at;
}

const OPENING = '([{<«\'"*_-~|=+^/\\:#!';
const CLOSING = ')]}>»\'"*_-~|=+^/\\:#!';
const BRACKETS = '([{<«';
const MOST_WRAPS = 3;
const LAST_WRAP = 0xbb;

const OPENS = new Uint8Array(LAST_WRAP + 1);
const CLOSES = new Uint8Array(LAST_WRAP + 1);
for (const sign of OPENING) OPENS[sign.charCodeAt(0)] = 1;
for (const sign of CLOSING) CLOSES[sign.charCodeAt(0)] = 1;

function skipOpening(text: string, from: number): number {
  let at = from;
  while (at - from < MOST_WRAPS && OPENS[text.charCodeAt(at)] === 1) at += 1;
  return at > from && isSpace(text.charCodeAt(at)) ? at + 1 : at;
}

function skipClosing(text: string, from: number): number {
  const first = isSpace(text.charCodeAt(from)) ? from + 1 : from;
  let at = first;
  while (at - first < MOST_WRAPS && CLOSES[text.charCodeAt(at)] === 1) at += 1;
  return at === first ? from : at;
}

/** Brackets, of whatever kind, or the same ornament on both sides. */
function isPair(text: string, opening: number, closing: number): boolean {
  const [open, close] = [text.charAt(opening), text.charAt(closing - 1)];
  return BRACKETS.includes(open) ? !OPENING.includes(close) : open === close;
}

const MOST_DOTS = 2;

/** Where the sign for a dot ends that begins at `at`: dots, a comma, a word, a picture; `at` where there is none. */
function coreEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === DOT) {
    const double = text.charCodeAt(at + 1) === DOT && isAlphanumeric(text.charCodeAt(at + MOST_DOTS));
    return at + (double ? MOST_DOTS : 1);
  }
  if (code === COMMA || code === SEMICOLON) return at + 1;
  return isAlphanumeric(code) ? wordCore(text, at) : at + signLength(text, at);
}

/** "pkt." is written short. */
function wordCore(text: string, at: number): number {
  const end = mayBeginDot(text, at) ? dotWordEnd(text, at) : at;
  const short =
    end > at && text.charCodeAt(end) === DOT && text.charCodeAt(end + 1) === SPACE && end - at < LONGEST_SHORT;
  return short ? end + 1 : end;
}

const LONGEST_SHORT = 4;

const LONGEST_GAP = 8;

/** Where what is neither letter nor figure begins that ends at `at`, a line's end among it once. */
export function gapBefore(text: string, at: number): number {
  let start = at;
  while (at - start < LONGEST_GAP && start > 0 && isGap(text, start - 1)) start -= 1;
  return start;
}

const isGap = (text: string, at: number): boolean => !isAlphanumeric(text.charCodeAt(at));
