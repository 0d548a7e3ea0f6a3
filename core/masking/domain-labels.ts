import { isPlainTop, isTop, NAMED_DOT, PROVIDERS } from './address-words.ts';
import { isAlphanumeric, type Script, scriptOf } from './character-class.ts';
import { type DotSign, dotAfter } from './dot-sign.ts';
import { withoutFigures } from './leet.ts';
import { wordEnd } from './word-bounds.ts';

/** One of the names that the dots of a domain are between. */
export interface Label {
  /** Lower case, without what hid it. */
  readonly name: string;
  readonly end: number;
  /** The sign before it. */
  readonly dot?: DotSign | undefined;
}

const MOST_LABELS = 8;
const LONGEST_LABEL = 63;

/** The labels that begin at `from`, as far as they go on; `tight`: they touch a plain sign. */
export function labelsFrom(text: string, from: number, tight = false): readonly Label[] {
  const labels: Label[] = [];
  let at = from;
  let dot: DotSign | undefined;
  while (labels.length < MOST_LABELS) {
    const end = labelEnd(text, at, dot && dot.kind !== 'plain' ? SHORTEST_TOP : SHORTEST_APART);
    const label = { name: nameOf(text.slice(at, end)), end, dot };
    if (end === at || !continues(labels, label, text.charAt(at), tight)) break;
    labels.push(label);
    dot = dotAfter(text, end);
    if (!dot) break;
    at = dot.end;
  }
  return labels;
}

/** In lower case and without what sets its letters apart. */
function nameOf(written: string): string {
  const name = written.toLowerCase();
  if (PLAIN.test(name)) return name;
  return SET_APART.test(name) ? name.replace(/[^\p{L}\d]/gu, '') : name.replaceAll(' ', '');
}

const PLAIN = /^[a-z\d]+$/;
const SET_APART = /^[\p{L}\d](?:[^\p{L}\d][\p{L}\d])+$/u;

/** Whether a label goes on the domain: after a doubtful dot only the top-level domain that was missing does. */
function continues(labels: readonly Label[], { name, dot }: Label, initial: string, tight: boolean): boolean {
  if (!dot || dot.kind === 'plain' || dot.kind === 'wrapped' || dot.kind === 'named') return true;
  const last = labels.length > 1 ? labels.at(-1) : undefined;
  if (last && isTop(last.name)) return dot.kind === 'spaced' && SECOND_LEVEL.has(last.name) && /^[a-z]{2}$/.test(name);
  if (dot.kind === 'spaced') return isTopLike(name);
  const lower = initial === initial.toLowerCase();
  return (
    (isPlainTop(name) || (dot.kind === 'comma' && isTop(name))) &&
    lower &&
    (dot.kind === 'after' ||
      (dot.kind === 'comma' && tight) ||
      labels.slice(0, 1).some((first) => isProvider(first.name)))
  );
}

/** Before a country's own domain: "example . com . br". */
const SECOND_LEVEL: ReadonlySet<string> = new Set('com co net org ac gov edu'.split(' '));

/** Where the label that begins at `at` ends: at another script, at "DOT", or after the last of letters set apart. */
function labelEnd(text: string, at: number, apart: number): number {
  const script = scriptOf(text.charCodeAt(at));
  let end = at;
  while (end - at < LONGEST_LABEL && isLabelCharacter(text, end) && !startsOther(text, end, script)) end += 1;
  while (end > at && text.charAt(end - 1) === '-') end -= 1;
  return end === at + 1 ? apartEnd(text, end, apart) : end;
}

const HYPHEN = 45;
const SMALL_A = 97;
const SMALL_Z = 122;
const AT = 64;

const isLabelCharacter = (text: string, at: number): boolean =>
  isAlphanumeric(text.charCodeAt(at)) || text.charCodeAt(at) === HYPHEN;

function startsOther(text: string, at: number, script: Script): boolean {
  const code = text.charCodeAt(at);
  if (code >= SMALL_A && code <= SMALL_Z) return script !== 'european';
  const here = scriptOf(code);
  if (here !== 'none' && here !== script) return true;
  if (text.charCodeAt(at) === HYPHEN) return isNamedDot(text, at + 1);
  return CAPITALS.has(text.charAt(at)) && JOINED_DOT.test(text.slice(at - 1, at + LONGEST_DOT));
}

/** Letters with spaces between are a label from so many on. */
const SHORTEST_APART = 3;
const SHORTEST_TOP = 2;

/** "g m a i l", "g.m.a.i.l": single letters with the same sign between, at least `least` of them; `end` where that is not so. */
function apartEnd(text: string, end: number, least: number): number {
  const between = text.charCodeAt(end);
  if (between === AT || isAlphanumeric(between)) return end;
  let to = end;
  while (
    to - end < LONGEST_LABEL &&
    text.charCodeAt(to) === between &&
    isAlphanumeric(text.charCodeAt(to + 1)) &&
    !isAlphanumeric(text.charCodeAt(to + 2))
  ) {
    to += 2;
  }
  const enough = text.slice(to, to + 3) === ' . ' ? SHORTEST_TOP : least;
  return (to - end) / 2 + 1 >= enough ? to : end;
}

/** "gmailDOTcom" */
const JOINED_DOT = /^\p{Ll}(?:DOT|PUNKT|POINT|PUNTO|PUNT|KROPKA|ТОЧКА|PONTO)\p{Ll}/u;
const CAPITALS: ReadonlySet<string> = new Set('DPKТ');

/** "gmail-dot-com" */
function isNamedDot(text: string, start: number): boolean {
  const end = wordEnd(text, start, LONGEST_DOT);
  return text.charCodeAt(end) === HYPHEN && NAMED_DOT.has(text.slice(start, end).toLowerCase());
}

const LONGEST_DOT = 8;

/** A name without figures in its letters' place and without what sets them apart: "gma1l", "g-m-a-i-l", "hot-mail". */
export const reading = (name: string): string => (isDrawn(name) ? withoutFigures(name).replaceAll('-', '') : name);

/** Whether figures or hyphens stand among its letters. */
const isDrawn = (name: string): boolean => /[-\d]/.test(name);

/** Whether it is a top-level domain, with figures for letters too. */
export const isTopLike = (name: string): boolean => isTop(name) || (isDrawn(name) && isTop(reading(name)));

/** Whether people have mailboxes there. */
export const isProvider = (name: string): boolean =>
  PROVIDERS.has(name) || (isDrawn(name) && PROVIDERS.has(reading(name)));
