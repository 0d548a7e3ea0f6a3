import { isAlphanumeric, isLetter, isSpace, type Script, scriptOf } from '../masking/character-class.ts';
import type { Span } from '../masking/span.ts';
import { wordEnd, wordStart } from '../masking/word-bounds.ts';
import { mayBeginDot } from './dot-words.ts';
import type { LabelDot } from './label-dot.ts';
import { HYPHEN_WORDS } from './link-words.ts';
import { type TopKind, topKind, topKindAt } from './top-level.ts';
import { LETTERED_TOPS } from './top-level-words.ts';
import { wordPairs } from './word-pairs.ts';

/** A part of a host's name between two dots. */
export interface HostLabel extends Span {
  /** The sign before it. */
  readonly dot: LabelDot | undefined;
  /** What it is as a top-level domain. */
  readonly top: TopKind | undefined;
}

const LONGEST = 63;
const HYPHEN = 45;

/** The label that begins at `start`; empty where none does. */
export function labelAt(text: string, start: number, dot?: LabelDot): HostLabel {
  const lettered = dot?.kind === 'named' ? letteredAt(text, start) : undefined;
  if (lettered) return { start, end: start + lettered.length, dot, top: 'likely' };
  const end = runEnd(text, start);
  const apart = dot && end === start + 1 ? topApart(text, start) : undefined;
  if (apart) return { start, end: start + 3, dot, top: apart };
  const to = joinedEnd(text, end);
  return { start, end: to, dot, top: to === end ? topKindAt(text, start, end) : undefined };
}

const LONGEST_LETTERED = 12;
const LETTERED = new RegExp(`^(?:${[...LETTERED_TOPS.keys()].join('|')})(?![\\p{L}\\d])`, 'iu');

/** "e ese", "eff erre" */
const letteredAt = (text: string, start: number): string | undefined =>
  LETTERED.exec(text.slice(start, start + LONGEST_LETTERED))?.[0];

/** "d e", "f r": a country's two letters, set apart. */
function topApart(text: string, start: number): TopKind | undefined {
  const apart =
    isSpace(text.charCodeAt(start + 1)) &&
    isLetter(text.charCodeAt(start + 2)) &&
    !isAlphanumeric(text.charCodeAt(start + 3));
  return apart ? sureKind(`${text.charAt(start)}${text.charAt(start + 2)}`.toLowerCase()) : undefined;
}

const sureKind = (name: string): TopKind | undefined => {
  const kind = topKind(name);
  return kind === 'word' || kind === 'file' ? undefined : kind;
};

/** What a label says, in lower case, without what hid it. */
export function labelName(text: string, { start, end }: Span): string {
  const written = text.slice(start, end).toLowerCase();
  if (!written.includes(' ')) return written;
  return LETTERED_TOPS.get(written) ?? written.replace(HYPHENS, '-').replaceAll(' ', '');
}

/** Where the label begins that ends at `end`, `floor` at the earliest; `end` where there is none. */
export const labelStart = (text: string, end: number, floor: number): number =>
  joinedStart(text, runStart(text, end, floor), floor);

function runStart(text: string, end: number, floor: number): number {
  let script: Script = 'none';
  let start = end;
  while (end - start < LONGEST && start > floor && isPart(text.charCodeAt(start - 1))) {
    const here = scriptAt(text, start - 1);
    if (here !== 'none' && script !== 'none' && here !== script) break;
    if (here !== 'none') script = here;
    start -= 1;
  }
  while (start < end && text.charCodeAt(start) === HYPHEN) start += 1;
  return start;
}

const ASCII = 128;

const scriptAt = (text: string, at: number): Script => {
  const code = text.charCodeAt(at);
  if (code < ASCII) return isLetter(code) ? 'european' : 'none';
  return scriptOf(code);
};

const HYPHENS = new RegExp(` (?:${[...HYPHEN_WORDS].join('|')}) `, 'giu');
const HYPHEN_PAIRS = wordPairs(HYPHEN_WORDS);
const LONGEST_HYPHEN = 12;
const MOST_JOINED = 4;

/** "casa minus rosa": where it ends, its hyphens in words. */
function joinedEnd(text: string, from: number): number {
  let end = from;
  for (let count = 0; count < MOST_JOINED && isSpace(text.charCodeAt(end)); count += 1) {
    if (!HYPHEN_PAIRS.mayBegin(text, end + 1)) break;
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
    if (!HYPHEN_PAIRS.mayBegin(text, word)) break;
    const next =
      isSpace(text.charCodeAt(word - 1)) && isHyphen(text, word, start - 1) ? runStart(text, word - 1, floor) : start;
    if (next >= word - 1 || next < floor) break;
    start = next;
  }
  return start;
}

const isHyphen = (text: string, start: number, end: number): boolean =>
  HYPHEN_WORDS.has(text.slice(start, end).toLowerCase());

/** A letter of another script begins another word; figures and hyphens go with any. */
function runEnd(text: string, start: number): number {
  let script: Script = 'none';
  let end = start;
  while (end - start < LONGEST && isPart(text.charCodeAt(end))) {
    const here = scriptAt(text, end);
    if (here !== 'none' && script !== 'none' && here !== script) break;
    if (here !== 'none') script = here;
    if (end > start && isJoint(text, end)) break;
    end += 1;
  }
  while (end > start && text.charCodeAt(end - 1) === HYPHEN) end -= 1;
  return end;
}

const isPart = (code: number): boolean => isAlphanumeric(code) || code === HYPHEN;

const LONGEST_JOINT = 10;
const CAPITAL_JOINT = /^\p{Ll}(?:DOT|PUNKT|POINT|PUNTO|PONTO|PUNT|KROPKA)\p{Ll}/u;
const HYPHENED_JOINT = /^-(?:dot|punkt|point|punto|ponto|punt|kropka|точка|نقطة)-/iu;
const CAPITALS: ReadonlySet<number> = new Set([...'DPK'].map((letter) => letter.charCodeAt(0)));

/** "casaDOTcom", "casa-dot-com" */
function isJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === HYPHEN) return mayBeginDot(text, at + 1) && HYPHENED_JOINT.test(text.slice(at, at + LONGEST_JOINT));
  return CAPITALS.has(code) && CAPITAL_JOINT.test(text.slice(at - 1, at + LONGEST_JOINT));
}
