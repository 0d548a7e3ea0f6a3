import { GLUE_WORDS, NAMED_JOINT, NO_LOCALS } from './address-words.ts';
import { isAlphanumeric, isDigit, isLetter, isSpace } from './character-class.ts';
import { ARTICLES, DIGIT_WORDS } from './digit-words.ts';
import { gapBefore } from './sign-gap.ts';
import { wordStart } from './word-bounds.ts';

const LONGEST_WORD = 16;
const MOST_FIGURES = 5;
const SHORTEST_NAME = 3;
const MOST_GLUE = 4;

/**
 * Where a local part begins that was read out, what was found of it beginning at `start`: figures at its end belong to the
 * name before them ("ann seventy seven at …", "ann 77 at …"). `start` where that is not so.
 */
export function figuresBefore(text: string, start: number): number {
  let from = start;
  for (
    let count = 0;
    count < MOST_FIGURES && isFigure(text, from, count > 0 || isFigureBefore(text, from));
    count += 1
  ) {
    const gap = isSpace(text.charCodeAt(from - 1)) ? from - 1 : from;
    const before = gap < from ? tokenStart(text, gap) : from;
    if (before === from || before === gap) return start;
    from = before;
  }
  const end = tokenEnd(text, from);
  const isName = end - from >= SHORTEST_NAME && !NO_LOCALS.has(text.slice(from, end).toLowerCase());
  return from < start && isName && !isFigure(text, from, true) ? wordBeside(text, from) : start;
}

/** Whether the token that begins at `at` is a number, in figures or in a word that is little else, or is any `within` others. */
function isFigure(text: string, at: number, within: boolean): boolean {
  const end = tokenEnd(text, at);
  if (isDigit(text.charCodeAt(at))) return !/\D/.test(text.slice(at, end));
  return DIGIT_WORDS(text, at, end) !== undefined && (within || !ARTICLES.has(text.slice(at, end).toLowerCase()));
}

const isFigureBefore = (text: string, start: number): boolean =>
  isSpace(text.charCodeAt(start - 1)) && isFigure(text, tokenStart(text, start - 1), false);

function tokenStart(text: string, end: number): number {
  let start = end;
  while (end - start < LONGEST_WORD && isAlphanumeric(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Where the letters and figures end that begin at `start`. */
export function tokenEnd(text: string, start: number): number {
  let end = start;
  while (end - start < LONGEST_WORD && isAlphanumeric(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the words begin that say how the name before them is written: "ann lee, no spaces, at …"; `end` without any. */
export function beforeGlue(text: string, end: number): number {
  let at = end;
  for (let count = 0; count < MOST_GLUE; count += 1) {
    const gap = gapBefore(text, at);
    const start = wordStart(text, gap, LONGEST_WORD);
    if (GLUE_WORDS(text, start, gap) === undefined) break;
    at = start;
  }
  return at === end || DIGIT_WORDS(text, at, end) !== undefined ? end : gapBefore(text, at);
}

/** Where the word begins before the one that begins at `start`: what is written as one has two. */
export function wordBeside(text: string, start: number): number {
  const before = isSpace(text.charCodeAt(start - 1)) ? wordStart(text, start - 1, LONGEST_WORD) : start;
  const whole = before < start - 1 && isLetter(text.charCodeAt(start)) && !isAlphanumeric(text.charCodeAt(before - 1));
  const word = text.slice(before, start - 1).toLowerCase();
  return whole && !NO_LOCALS.has(word) && !NAMED_JOINT.has(word) ? before : start;
}
