import tlds from 'tlds' with { type: 'json' };
import { isDigit } from '../masking/character-class.ts';
import { latinReading } from './lookalikes.ts';
import { FILE_TOPS, FIRM_TOPS, LIKELY_TOPS, RESERVED_TOPS, SPOKEN_TOPS, WORD_TOPS } from './top-level-words.ts';

/**
 * How much a top-level domain says. `firm`: known to everybody. `sure`: means nothing else. `likely`: a word too, but
 * mostly a country's. `word`: mostly a word. `file`: mostly the ending of a file's name.
 */
export type TopKind = 'firm' | 'sure' | 'likely' | 'word' | 'file';

const KINDS: ReadonlyMap<string, TopKind> = new Map([...tlds, ...RESERVED_TOPS].map((top) => [top, kindOf(top)]));

function kindOf(top: string): TopKind {
  if (FIRM_TOPS.has(top)) return 'firm';
  if (LIKELY_TOPS.has(top)) return 'likely';
  if (FILE_TOPS.has(top)) return 'file';
  return WORD_TOPS.has(top) ? 'word' : 'sure';
}

/** What kind of top-level domain `label` (lower case) is, read as it looks; undefined where it is none. */
export function topKind(label: string): TopKind | undefined {
  return KINDS.get(label) ?? (label.startsWith('xn--') ? 'sure' : KINDS.get(readAsLatin(label)));
}

const PLAIN = /^[a-z]*$|^\d*$/;
const LATIN = /[a-z]/;
/** "info", of those that everybody knows */
const LONGEST_KNOWN = 4;

/** Whole words of other scripts are words, and figures figures, unless they read as a top-level domain that everybody knows. */
function readAsLatin(label: string): string {
  if (PLAIN.test(label) || (label.length > LONGEST_KNOWN && !LATIN.test(label))) return label;
  const reading = latinReading(label);
  return FIRM_TOPS.has(reading) || reading === 'me' || (LATIN.test(label) && !/\d/.test(label)) ? reading : label;
}

const BLOOM_BITS = 16;
const LOWER = 32;
const ASCII = 128;

/** Marks of all top-level domains of Latin letters: most words bear none of them, and need no look at the list. */
const MARKS = new Uint8Array(1 << BLOOM_BITS);
for (const top of KINDS.keys()) MARKS[markOf(top, 0, top.length)] = 1;

/** A number that a word has in small letters and in capitals; -1 where it holds other than Latin letters and hyphens. */
function markOf(text: string, start: number, end: number): number {
  let mark = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ASCII || isDigit(code)) return -1;
    mark = (mark * 31 + (code | LOWER)) & 0xffff;
  }
  return mark;
}

/** The same of a part of a text, in whatever case. */
export function topKindAt(text: string, start: number, end: number): TopKind | undefined {
  const mark = markOf(text, start, end);
  if (mark >= 0 ? MARKS[mark] === 0 : isDigit(text.charCodeAt(start))) return undefined;
  return topKind(text.slice(start, end).toLowerCase());
}

/** The same for a label after a dot in words, where it may be said in another script: "точка ком". */
export const spokenTopKind = (label: string): TopKind | undefined => (SPOKEN_TOPS.has(label) ? 'sure' : topKind(label));

/** The label as it is registered, the dot before it said in words or not. */
export const writtenTop = (label: string, spoken: boolean): string =>
  (spoken ? SPOKEN_TOPS.get(label) : undefined) ?? (KINDS.has(label) ? label : readAsLatin(label));
