import { NAMED_DOT, NAMED_JOINT } from './address-words.ts';
import { isAlphanumeric } from './character-class.ts';
import type { Span } from './span.ts';
import { wordEnd, wordStart } from './word-bounds.ts';

/**
 * Something that may stand between two labels of a domain, or two parts of a local part.
 *
 * `plain`: a dot. `spaced`: a dot with a space before it. `after`: a dot and then a space, as at the end of a sentence.
 * `wrapped`: "[.]", "(dot)", "_dot_". `named`: the word. `comma`: a comma in a dot's place.
 */
export interface DotSign extends Span {
  readonly kind: 'plain' | 'spaced' | 'after' | 'wrapped' | 'named' | 'comma';
}

const LONGEST_GAP = 5;
const LONGEST_NAME = 16;
const CAPITAL_DOT = 'DOT';

/** The sign that begins at `at`, where a label has ended. */
export function dotAfter(text: string, at: number): DotSign | undefined {
  if (text.startsWith(CAPITAL_DOT, at)) return { start: at, end: at + CAPITAL_DOT.length, kind: 'wrapped' };
  const gap = gapAfter(text, at);
  const plain = kindOfGap(text.slice(at, gap));
  if (plain) return { start: at, end: gap, kind: plain };
  const word = wordEnd(text, gap, LONGEST_NAME);
  const end = gapAfter(text, word);
  const named = NAMED_DOT.has(text.slice(gap, word).toLowerCase());
  return named ? around(text.slice(at, gap), text.slice(word, end), { start: at, end }) : undefined;
}

/** The sign that ends at `at`, where a part of a local part begins; dashes and underscores by name count too. */
export function dotBefore(text: string, at: number): DotSign | undefined {
  const gap = gapBefore(text, at);
  const plain = kindOfGap(text.slice(gap, at));
  if (plain === 'spaced' || plain === 'wrapped') return { start: gap, end: at, kind: plain };
  const word = wordStart(text, gap, LONGEST_NAME);
  const start = gapBefore(text, word);
  const named = NAMED_JOINT.has(text.slice(word, gap).toLowerCase());
  return named ? around(text.slice(start, word), text.slice(gap, at), { start, end: at }) : undefined;
}

function kindOfGap(gap: string): DotSign['kind'] | undefined {
  if (gap === '.') return 'plain';
  if (gap === ',') return 'comma';
  if (/^\. +$/.test(gap)) return 'after';
  if (/^ +\. *$/.test(gap)) return 'spaced';
  return /^ ?([([{<"'*]|\[\[) ?\. ?([)\]}>"'*]|\]\]) ?$/.test(gap) ? 'wrapped' : undefined;
}

/** What a name between two gaps is: between spaces a word, between brackets or ornaments surely a sign. */
function around(before: string, after: string, span: Span): DotSign | undefined {
  if (before === '' || after === '') return undefined;
  if (before.trim() === '' && after.trim() === '') return { ...span, kind: 'named' };
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

function gapBefore(text: string, at: number): number {
  let start = at;
  while (at - start < LONGEST_GAP && isGap(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

const NEWLINE = 10;

const isGap = (code: number): boolean => code > NEWLINE && !isAlphanumeric(code);
