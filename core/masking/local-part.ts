import { isAlphanumeric, isSpace, scriptOf } from './character-class.ts';
import { dotBefore } from './dot-sign.ts';
import { beforeGlue, figuresBefore, tokenEnd, wordBeside } from './spoken-local.ts';

const LONGEST = 64;
const LONGEST_COMMENT = 32;
const MOST_PARTS = 5;
const QUOTES: ReadonlySet<string> = new Set('"\')]}>*');
const MARKS = new Set([..."._%+-'"].map((mark) => mark.charCodeAt(0)));

/**
 * Where the local part begins that ends at `end`, before the sign of an address; undefined where none does.
 *
 * It may be quoted (`quoted`: by any marks, as a word is), have a comment, be written letter by letter, or with its dots in words.
 *
 * @param spoken whether figures at its end may stand apart, as one reads them out
 */
export function localStart(text: string, end: number, quoted: boolean, spoken = false): number | undefined {
  const last = skipSpacesBack(text, end);
  const whole = quotedStart(text, last) ?? bracketedStart(text, last);
  if (whole !== undefined) return whole;
  const inside = quoted && QUOTES.has(text.charAt(last - 1)) ? last - 1 : last;
  const bare = quoted ? beforeGlue(text, inside) : inside;
  if (bare < inside) return gluedStart(text, bare);
  const run = runStart(text, commentStart(text, inside));
  let start = quoted && spoken && run !== undefined ? wholeRun(text, figuresBefore(text, run), run) : run;
  for (let part = 1; start !== undefined && part < MOST_PARTS; part += 1) {
    const sign = dotBefore(text, start);
    const before = sign && runStart(text, sign.start);
    if (before === undefined) break;
    start = before;
  }
  return start;
}

/** "ann.lee seventy one": where the run begins that the name before the figures, beginning at `start`, is part of. */
const wholeRun = (text: string, start: number, run: number): number | undefined =>
  start < run ? runStart(text, tokenEnd(text, start)) : run;

/** "ann lee, all one word, at …" */
function gluedStart(text: string, end: number): number | undefined {
  const start = runStart(text, end);
  return start === undefined ? undefined : wordBeside(text, start);
}

function skipSpacesBack(text: string, end: number): number {
  let at = end;
  while (end - at < 2 && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return text.charAt(at - 1) === '\\' ? at - 1 : at;
}

/** `"john smith"@mail.example` */
function quotedStart(text: string, end: number): number | undefined {
  if (text.charAt(end - 1) !== '"') return undefined;
  const before = text.slice(Math.max(0, end - LONGEST - 2), end - 1);
  const open = before.lastIndexOf('"');
  return open < 0 || before.includes('\n', open) || open === before.length - 1
    ? undefined
    : end - 1 - before.length + open;
}

/** "(j)(o)(h)(n)@mail.example" */
function bracketedStart(text: string, end: number): number | undefined {
  let start = end;
  while (end - start < LONGEST && isBracketed(text, start)) start -= LETTER_IN_BRACKETS;
  return end - start >= FEWEST_BRACKETED ? start : undefined;
}

const isBracketed = (text: string, end: number): boolean =>
  QUOTES.has(text.charAt(end - 1)) &&
  isAlphanumeric(text.charCodeAt(end - 2)) &&
  OPENING.has(text.charAt(end - LETTER_IN_BRACKETS));

const OPENING: ReadonlySet<string> = new Set('([{<');
const LETTER_IN_BRACKETS = 3;
const FEWEST_BRACKETED = 9;

/** `john(at home)@mail.example`: where the comment begins, or `end` where there is none. */
function commentStart(text: string, end: number): number {
  if (text.charAt(end - 1) !== ')') return end;
  const before = text.slice(Math.max(0, end - LONGEST_COMMENT), end);
  const open = before.lastIndexOf('(');
  return open > 0 && isAlphanumeric(before.charCodeAt(open - 1)) ? end - before.length + open : end;
}

/** The beginning of letters, digits and marks of one script that end at `end`; undefined where there are none. */
function runStart(text: string, end: number): number | undefined {
  let start = end;
  let script = scriptOf(Number.NaN);
  while (end - start < LONGEST && (isLocal(text.charCodeAt(start - 1)) || isRareMark(text, start - 1))) {
    const here = scriptOf(text.charCodeAt(start - 1));
    if (script !== 'none' && here !== 'none' && here !== script) break;
    if (here !== 'none') script = here;
    start -= 1;
  }
  while (start < end && !isAlphanumeric(text.charCodeAt(start))) start += 1;
  if (start === end) return undefined;
  return end - start === 1 ? apartStart(text, start) : start;
}

/** What an address may have, and sentences seldom have without a space: "tom&jerry"; "=" after a tag only ("ann+x=1"). */
const isRareMark = (text: string, at: number): boolean =>
  RARE_MARKS.has(text.charCodeAt(at)) &&
  isAlphanumeric(text.charCodeAt(at - 1)) &&
  isAlphanumeric(text.charCodeAt(at + 1)) &&
  (text.charAt(at) !== '=' || TAGGED.test(text.slice(Math.max(0, at - LONGEST_TAG), at)));

const RARE_MARKS = new Set([...'=&!#$^~*'].map((mark) => mark.charCodeAt(0)));
const TAGGED = /\+[\p{L}\d._-]+$/u;
const LONGEST_TAG = 24;

const isLocal = (code: number): boolean => isAlphanumeric(code) || MARKS.has(code);

/** "j o h n": single characters with a space between, three at least; `start` where that is not so. */
function apartStart(text: string, start: number): number {
  let from = start;
  while (
    start - from < LONGEST &&
    isSpace(text.charCodeAt(from - 1)) &&
    isAlphanumeric(text.charCodeAt(from - 2)) &&
    !isAlphanumeric(text.charCodeAt(from - 3)) &&
    text.charAt(from - 3) !== "'"
  ) {
    from -= 2;
  }
  return start - from >= 4 ? from : start;
}
