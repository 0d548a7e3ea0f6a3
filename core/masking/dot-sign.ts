import { isTop, NAMED_DOT, NAMED_HYPHEN, NAMED_JOINT } from './address-words.ts';
import { isAlphanumeric, isDigit, isLetter, isSpace } from './character-class.ts';
import { withoutFigures } from './leet.ts';
import { gapAfter, gapBefore, skipFillers } from './sign-gap.ts';
import type { Span } from './span.ts';
import { wordEnd, wordStart } from './word-bounds.ts';
import { wordTable } from './word-table.ts';
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

const LONGEST_NAME = 16;
const LONGEST_CAPITAL = 7;
/** Names of a dot in capitals, between small letters. */
export const CAPITAL_DOT = /^(?:DOT|PUNKT|POINT|PUNTO|PUNT|KROPKA|ТОЧКА|PONTO)(?=\p{Ll})/u;

/** The sign that begins at `at`, where a label has ended. */
export function dotAfter(text: string, at: number): DotSign | undefined {
  const gap = gapAfter(text, at);
  if (gap === at) return capitalDot(text, at);
  if (gap === at + 1 && text.charCodeAt(at) === FULL_STOP && !isDotted(text, gap))
    return { start: at, end: gap, kind: 'plain' };
  const plain = kindOfGap(text, at, gap);
  const from = skipFillers(text, gap);
  const end = nameEnd(text, from);
  const word = nameAt(text, from, end);
  if (word === undefined || (plain && plain !== 'spaced' && text.charCodeAt(end) !== FULL_STOP))
    return plain ? { start: at, end: gap, kind: plain } : (enclosedDot(text, at) ?? spelledDot(text, at, gap));
  if (isEnd(text, end)) return undefined;
  const after = gapAfter(text, end);
  const label = text.slice(after, wordEnd(text, after, LONGEST_NAME)).toLowerCase();
  const next = isTop(label) ? after : skipFillers(text, after);
  return around(text.slice(at, gap), word, text.slice(end, after), { start: at, end: next });
}

/** "mailDOTexample" */
function capitalDot(text: string, at: number): DotSign | undefined {
  const capital = isAlphanumeric(text.charCodeAt(at)) ? CAPITAL_DOT.exec(text.slice(at, at + LONGEST_CAPITAL)) : null;
  return capital ? { start: at, end: at + capital[0].length, kind: 'wrapped' } : undefined;
}

/** The name of a dot or a hyphen that stands there, without figures for its letters; undefined where none does. */
function nameAt(text: string, start: number, end: number): string | undefined {
  for (let at = start + 1; at < end; at += 1)
    if (isDigit(text.charCodeAt(at))) {
      const word = withoutFigures(text.slice(start, end).toLowerCase());
      return NAMED_DOT.has(word) || NAMED_HYPHEN.has(word) ? word : undefined;
    }
  return NAMES(text, start, end);
}

const NAMES = wordTable([...NAMED_DOT, ...NAMED_HYPHEN].map((name): [string, string] => [name, name]));

const FULL_STOP = 46;
const SPACE = 32;

/** Whether a dot ends the word that begins at `at`, which may be a dot's name: "mail.dot.example". */
const isDotted = (text: string, at: number): boolean => text.charCodeAt(nameEnd(text, at)) === FULL_STOP;

/** Where the word ends that begins at `from`; a figure may stand for a letter in it: "d0t". */
function nameEnd(text: string, from: number): number {
  let end = from;
  while (end - from < LONGEST_NAME && (isLetter(text.charCodeAt(end)) || (end > from && isDigit(text.charCodeAt(end)))))
    end += 1;
  return end;
}

/** "… full stop. Come …": a stop and a capital behind it end a sentence. */
const isEnd = (text: string, end: number): boolean => /^\.\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4));

/** "d o t" between spaces. */
function spelledDot(text: string, at: number, from: number): DotSign | undefined {
  if (!isLetter(text.charCodeAt(from)) || isLetter(text.charCodeAt(from + 1))) return undefined;
  const written = SPELLED.exec(text.slice(from, from + LONGEST_SPELLED))?.[0];
  return written === undefined ? undefined : { start: at, end: from + written.length, kind: 'wrapped' };
}

const SPELLED =
  /^(?:d[ -]o[ -]t|p[ -]u[ -]n[ -]k[ -]t|p[ -]o[ -]i[ -]n[ -]t|p[ -]u[ -]n[ -]t(?:[ -]o)?|k[ -]r[ -]o[ -]p[ -]k[ -]a|т[ -]о[ -]ч[ -]к[ -]а|p[ -]o[ -]n[ -]t[ -]o) {1,2}/iu;
const LONGEST_SPELLED = 13;

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
  const plain = kindOfGap(text, gap, at);
  if (plain === 'spaced' || plain === 'wrapped') return { start: gap, end: at, kind: plain };
  const first = text.slice(gap, at).includes(':') ? gap : jointStart(text, gap);
  const start = gapBefore(text, first);
  return first === gap ? undefined : around(text.slice(start, first), '', text.slice(gap, at), { start, end: at });
}

/** Where the name of a joint begins that ends at `end`, of one word or of several ("guion bajo"); `end` without one. */
function jointStart(text: string, end: number): number {
  const word = wordStart(text, end, LONGEST_NAME);
  if (!NAMED_JOINT.has(text.slice(word, end).toLowerCase())) return end;
  let first = word;
  for (let more = 0; more < MOST_NAMES && isSpace(text.charCodeAt(first - 1)); more += 1) {
    const before = wordStart(text, first - 1, LONGEST_NAME);
    if (!NAMED_JOINT.has(text.slice(before, first - 1).toLowerCase())) break;
    first = before;
  }
  return first;
}

/** "tiret du bas" */
const MOST_NAMES = 2;

function kindOfGap(text: string, start: number, end: number): DotSign['kind'] | undefined {
  if (end - start === 1 && text.charCodeAt(start) === SPACE) return undefined;
  const gap = text.slice(start, end);
  if (gap === '.') return 'plain';
  if (gap === ',') return 'comma';
  if (/^\.\s+$/.test(gap)) return 'after';
  if (/^[\s+]+\.\s*$|^ ?\.\.+ ?$|^ ?[^\p{ASCII}\p{L}]{1,4} ?$/u.test(gap)) return 'spaced';
  return /^ ?([([{<"'*]|\[\[) ?\. ?([)\]}>"'*]|\]\]) ?$|^ ?([-_*~|/=+^]) ?\. ?\3 ?$/.test(gap) ? 'wrapped' : undefined;
}

/** What a name between two gaps is: between spaces, or what is not the same on both sides, a word; else surely a sign. */
function around(before: string, word: string, after: string, span: Span): DotSign | undefined {
  if (before === '' || after === '') return undefined;
  const [left, right] = [before.trim(), after.trim()];
  const same = left !== '' && (left === right || WRAPPED.has(left + right));
  return { ...span, kind: same ? 'wrapped' : 'named', word };
}

const WRAPPED: ReadonlySet<string> = new Set('() [] {} <> «» (()) [[]] )( ]['.split(' '));
