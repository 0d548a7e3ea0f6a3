import tlds from 'tlds' with { type: 'json' };
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

/** Whole words of other scripts are words, and figures figures, unless they read as a top-level domain that everybody knows. */
function readAsLatin(label: string): string {
  if (PLAIN.test(label)) return label;
  const reading = latinReading(label);
  return FIRM_TOPS.has(reading) || (/[a-z]/.test(label) && !/\d/.test(label)) ? reading : label;
}

/** The same for a label after a dot in words, where it may be said in another script: "точка ком". */
export const spokenTopKind = (label: string): TopKind | undefined => (SPOKEN_TOPS.has(label) ? 'sure' : topKind(label));

/** The label as it is registered, the dot before it said in words or not. */
export const writtenTop = (label: string, spoken: boolean): string =>
  (spoken ? SPOKEN_TOPS.get(label) : undefined) ?? (KINDS.has(label) ? label : readAsLatin(label));
