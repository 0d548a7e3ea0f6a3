import { isAlphanumeric, isSpace, type Script, scriptOf } from '../masking/character-class.ts';
import type { Span } from '../masking/span.ts';
import { wordEnd, wordStart } from '../masking/word-bounds.ts';
import type { LabelDot } from './label-dot.ts';
import { HYPHEN_WORDS } from './link-words.ts';

/** A part of a host's name between two dots. */
export interface HostLabel extends Span {
  /** In lower case, without what hid it. */
  readonly name: string;
  /** Its letters are set apart: "e x a m p l e". */
  readonly apart: boolean;
  /** The sign before it. */
  readonly dot: LabelDot | undefined;
}

const LONGEST = 63;
const HYPHEN = 45;
/** Letters with spaces between are a label from so many on; after a sign that is set apart too, from fewer on. */
const SHORTEST_APART = 3;
const SHORTEST_APART_AFTER = 2;

/** The label that begins at `start`; empty where none does. */
export function labelAt(text: string, start: number, dot?: LabelDot): HostLabel {
  const end = runEnd(text, start);
  const single = end === start + 1;
  const spread = single ? spreadEnd(text, end, dot ? SHORTEST_APART_AFTER : SHORTEST_APART) : end;
  return labelOf(text, { start, end: spread === start ? start : joinedEnd(text, spread) }, dot);
}

/** The label that stands there, its extent known. */
export function labelOf(text: string, { start, end }: Span, dot?: LabelDot): HostLabel {
  const written = text.slice(start, end);
  const apart = written.includes(' ');
  const name = apart ? written.replace(HYPHENS, '-').replaceAll(' ', '') : written;
  return { start, end, name: name.toLowerCase(), apart, dot };
}

/** Where the label begins that ends at `end`, `floor` at the earliest; `end` where there is none. */
export function labelStart(text: string, end: number, floor: number): number {
  const start = runStart(text, end, floor);
  return joinedStart(text, start === end - 1 ? spreadStart(text, start, floor) : start, floor);
}

function runStart(text: string, end: number, floor: number): number {
  const script = scriptOf(text.charCodeAt(end - 1));
  let start = end;
  while (end - start < LONGEST && start > floor && isPart(text, start - 1) && !isOther(text, start - 1, script)) {
    start -= 1;
  }
  while (start < end && text.charCodeAt(start) === HYPHEN) start += 1;
  return start;
}

const HYPHENS = new RegExp(` (?:${[...HYPHEN_WORDS].join('|')}) `, 'giu');
const LONGEST_HYPHEN = 12;
const MOST_JOINED = 4;

/** "casa minus rosa": where it ends, its hyphens in words. */
function joinedEnd(text: string, from: number): number {
  let end = from;
  for (let count = 0; count < MOST_JOINED && isSpace(text.charCodeAt(end)); count += 1) {
    const word = wordEnd(text, end + 1, LONGEST_HYPHEN);
    const next = isSpace(text.charCodeAt(word)) && isHyphen(text, end + 1, word) ? runEnd(text, word + 1) : end;
    if (next <= word + 1) break;
    end = next;
  }
  return end;
}

/** The same to the left, `floor` at the earliest. */
function joinedStart(text: string, from: number, floor: number): number {
  let start = from;
  for (let count = 0; count < MOST_JOINED && isSpace(text.charCodeAt(start - 1)); count += 1) {
    const word = wordStart(text, start - 1, LONGEST_HYPHEN);
    const next =
      isSpace(text.charCodeAt(word - 1)) && isHyphen(text, word, start - 1) ? runStart(text, word - 1, floor) : start;
    if (next >= word - 1 || next < floor) break;
    start = next;
  }
  return start;
}

const isHyphen = (text: string, start: number, end: number): boolean =>
  HYPHEN_WORDS.has(text.slice(start, end).toLowerCase());

function runEnd(text: string, start: number): number {
  const script = scriptOf(text.charCodeAt(start));
  let end = start;
  while (end - start < LONGEST && isPart(text, end) && !isOther(text, end, script) && !isJoint(text, end)) end += 1;
  while (end > start && text.charCodeAt(end - 1) === HYPHEN) end -= 1;
  return end;
}

const isPart = (text: string, at: number): boolean =>
  isAlphanumeric(text.charCodeAt(at)) || text.charCodeAt(at) === HYPHEN;

/** A letter of another script begins another word; figures and hyphens go with any. */
function isOther(text: string, at: number, script: Script): boolean {
  const here = scriptOf(text.charCodeAt(at));
  return here !== 'none' && script !== 'none' && here !== script;
}

/** "casaDOTcom", "casa-dot-com" */
const isJoint = (text: string, at: number): boolean =>
  JOINT_STARTS.includes(text.charAt(at)) && JOINT.test(text.slice(Math.max(0, at - 1), at + LONGEST_JOINT));

const JOINT_STARTS = 'D-';
const LONGEST_JOINT = 9;
const JOINT = /^\p{Ll}DOT\p{Ll}|^.-(?:dot|punkt|point|punto|ponto|punt|kropka)-/u;

/** "e x a m p l e": single letters or figures with a space between, at least `least` of them; `end` where that is not so. */
function spreadEnd(text: string, end: number, least: number): number {
  let to = end;
  while (to - end < LONGEST * 2 && isSpace(text.charCodeAt(to)) && isSingle(text, to + 1)) to += 2;
  return (to - end) / 2 + 1 >= least ? to : end;
}

function spreadStart(text: string, start: number, floor: number): number {
  let from = start;
  while (
    start - from < LONGEST * 2 &&
    from - 2 >= floor &&
    isSpace(text.charCodeAt(from - 1)) &&
    isSingle(text, from - 2)
  ) {
    from -= 2;
  }
  return (start - from) / 2 + 1 >= SHORTEST_APART ? from : start;
}

const isSingle = (text: string, at: number): boolean =>
  isPart(text, at) && !isAlphanumeric(text.charCodeAt(at - 1)) && !isAlphanumeric(text.charCodeAt(at + 1));
