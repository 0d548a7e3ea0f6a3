import { NAMED_DOT, NAMED_JOINT } from './address-words.ts';
import { isAlphanumeric, isSpace } from './character-class.ts';
import type { Span } from './span.ts';
import { wordEnd, wordStart } from './word-bounds.ts';
import { enclosedAt } from './wrapping.ts';

/**
 * Something that may stand between two labels of a domain, or two parts of a local part.
 *
 * `plain`: a dot. `spaced`: a dot with a space before it. `after`: a dot and then a space, as at the end of a sentence.
 * `wrapped`: "[.]", "(dot)", "_dot_". `named`: the word. `comma`: a comma in a dot's place.
 */
export interface DotSign extends Span {
  readonly kind: 'plain' | 'spaced' | 'after' | 'wrapped' | 'named' | 'comma';
  /** The word of a named one, in lower case. */
  readonly word?: string;
}

const LONGEST_GAP = 5;
const LONGEST_NAME = 16;
const CAPITAL_DOT = 'DOT';

/** The sign that begins at `at`, where a label has ended. */
export function dotAfter(text: string, at: number): DotSign | undefined {
  if (text.startsWith(CAPITAL_DOT, at)) return { start: at, end: at + CAPITAL_DOT.length, kind: 'wrapped' };
  const gap = gapAfter(text, at);
  const plain = kindOfGap(text.slice(at, gap));
  const end = wordEnd(text, gap, LONGEST_NAME);
  const word = text.slice(gap, end).toLowerCase();
  const after = gapAfter(text, end);
  const named = NAMED_DOT.has(word) && (!plain || text.charAt(end) === '.');
  if (plain && !named) return { start: at, end: gap, kind: plain };
  if (named) return around(text.slice(at, gap), word, text.slice(end, after), { start: at, end: after });
  return enclosedDot(text, at);
}

/** "{ d o t }": its letters set apart. */
function enclosedDot(text: string, at: number): DotSign | undefined {
  const open = isSpace(text.charCodeAt(at)) ? at + 1 : at;
  const found = enclosedAt(text, open);
  if (!found || !NAMED_DOT.has(found.said)) return undefined;
  return { start: at, end: isSpace(text.charCodeAt(found.end)) ? found.end + 1 : found.end, kind: 'wrapped' };
}

/** The sign that ends at `at`, where a part of a local part begins; dashes and underscores by name count too. */
export function dotBefore(text: string, at: number): DotSign | undefined {
  const gap = gapBefore(text, at);
  const plain = kindOfGap(text.slice(gap, at));
  if (plain === 'spaced' || plain === 'wrapped') return { start: gap, end: at, kind: plain };
  const first = jointStart(text, gap);
  const start = gapBefore(text, first);
  return first === gap ? undefined : around(text.slice(start, first), '', text.slice(gap, at), { start, end: at });
}

/** Where the name of a joint begins that ends at `end`, of one word or of two ("guion bajo"); `end` without one. */
function jointStart(text: string, end: number): number {
  const word = wordStart(text, end, LONGEST_NAME);
  if (!NAMED_JOINT.has(text.slice(word, end).toLowerCase())) return end;
  const before = wordStart(text, word - 1, LONGEST_NAME);
  return NAMED_JOINT.has(text.slice(before, word - 1).toLowerCase()) ? before : word;
}

function kindOfGap(gap: string): DotSign['kind'] | undefined {
  if (gap === '.') return 'plain';
  if (gap === ',') return 'comma';
  if (/^\. +$/.test(gap)) return 'after';
  if (/^ +\. *$|^\.\.$/.test(gap)) return 'spaced';
  return /^ ?([([{<"'*]|\[\[) ?\. ?([)\]}>"'*]|\]\]) ?$/.test(gap) ? 'wrapped' : undefined;
}

/** What a name between two gaps is: between spaces a word, between brackets or ornaments surely a sign. */
function around(before: string, word: string, after: string, span: Span): DotSign | undefined {
  if (before === '' || after === '') return undefined;
  if (before.trim() === '' && after.trim() === '') return { ...span, kind: 'named', word };
  return WRAPPED.has(before.trim() + after.trim()) ? { ...span, kind: 'wrapped' } : undefined;
}

const WRAPPED: ReadonlySet<string> = new Set(
  '() [] {} <> «» (()) [[]] || ** __ -- "" \'\' == ~~ ## ^^ ++ .. __'.split(' '),
);

function gapAfter(text: string, at: number): number {
  let end = at;
  while (end - at < LONGEST_GAP && isGap(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where what is neither letter nor digit begins that ends at `at`; a line is not left. */
export function gapBefore(text: string, at: number): number {
  let start = at;
  while (at - start < LONGEST_GAP && isGap(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

const NEWLINE = 10;

const isGap = (code: number): boolean => code > NEWLINE && !isAlphanumeric(code);
