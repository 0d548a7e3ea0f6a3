import { isLetter } from './character-class.ts';

const WINDOW = 70;
const LONGEST_ABBREVIATION = 5;
const NEWLINE = 10;
const HYPHEN = 45;

/** The words before `start`, nearest first and at most so many: of its sentence, and of the line above where that ends in a colon. */
export function wordsBefore(text: string, start: number, most: number): readonly string[] {
  const words: string[] = [];
  const first = Math.max(0, start - WINDOW);
  let lines = 0;
  let at = start - 1;
  while (at >= first && words.length < most) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const from = wordFrom(text, at, first);
      if (isStop(text, from, at + 1)) break;
      words.push(text.slice(from, at + 1).toLowerCase());
      at = from;
    } else if (code === NEWLINE) {
      lines += 1;
      if (lines > 1 || text.charAt(at - 1) !== ':') break;
    } else if (ENDS.has(text.charAt(at))) break;
    at -= 1;
  }
  return words;
}

const ENDS: ReadonlySet<string> = new Set('!?;');

/** Where the word begins that ends with `last`; a hyphen within it belongs to it. */
function wordFrom(text: string, last: number, first: number): number {
  let from = last;
  while (from > first && (isLetter(text.charCodeAt(from - 1)) || isInner(text, from - 1))) from -= 1;
  return from;
}

const isInner = (text: string, at: number): boolean =>
  text.charCodeAt(at) === HYPHEN && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));

/** A long word before a full stop ends a sentence; a short one may be an abbreviation: "tel. 030". */
const isStop = (text: string, from: number, end: number): boolean =>
  end - from > LONGEST_ABBREVIATION &&
  text.charAt(end) === '.' &&
  /\s/.test(text.charAt(end + 1)) &&
  !/nr$/i.test(text.slice(end - 2, end));

/** The words after `end` in its clause, at most so many. */
export function wordsAfter(text: string, end: number, most: number): readonly string[] {
  const words: string[] = [];
  const last = Math.min(text.length, end + WINDOW);
  for (let at = end; at < last && words.length < most && !CLAUSE_ENDS.has(text.charAt(at)); at += 1) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const from = at;
    while (at < last && (isLetter(text.charCodeAt(at)) || isInner(text, at))) at += 1;
    words.push(text.slice(from, at).toLowerCase());
    at -= 1;
  }
  return words;
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set('\n.!?;,');
