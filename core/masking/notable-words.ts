import { isLetter, isSpace } from './character-class.ts';
import { DIGIT_SPELLINGS } from './digit-words.ts';
import { isAlike } from './number-item.ts';
import { FIGURE, HASH_STEP, HASHES, hashOf, READINGS, readingAt } from './word-hash.ts';
import { WordList } from './word-list.ts';
import { SIGN_NAMES } from './word-sign.ts';

/** Marks of words: it may be the name of a sign or of a provider, or hold one. */
export const MAY_BE_SIGN = 1;
export const MAY_BE_NUMBER = 2;
export const FIGURES = 4;
/** "at" stands in it. */
export const HOLDS_AT = 8;

/**
 * The words of `text`, which is folded, that may be part of an address or of a number, and figures together: each unit is
 * read once for all that look for words. No word is cut from the text for that, and now and then one is taken for another.
 */
export function notableWords(text: string): WordList {
  const words = new WordList();
  let figures = -1;
  for (let at = 0; at < text.length; ) {
    const reading = readingAt(text, at);
    if (reading > FIGURE) at = addWord(words, text, at, figures === at);
    else if (reading === FIGURE) at = figures = addFigures(words, text, at);
    else at += 1;
  }
  return words;
}

function addFigures(words: WordList, text: string, start: number): number {
  let end = start;
  while (readingAt(text, end) === FIGURE) end += 1;
  words.add(start, end, FIGURES | MAY_BE_NUMBER);
  return end;
}

const A = 97;
const T = 116;

/** @param touched whether figures stand right before it */
function addWord(words: WordList, text: string, start: number, touched: boolean): number {
  let end = start;
  let hash = 0;
  let before = 0;
  let marks = touched ? MAY_BE_SIGN : 0;
  // nothing is called here: this is what every unit of every text goes through
  for (; end < text.length; end += 1) {
    const reading = READINGS[text.charCodeAt(end)];
    if (reading === undefined || reading <= FIGURE) break;
    if (reading === T && before === A) marks |= MAY_BE_SIGN | HOLDS_AT;
    hash = (hash * HASH_STEP + reading) & (HASHES - 1);
    before = reading;
  }
  if (readingAt(text, end) === FIGURE) marks |= MAY_BE_SIGN;
  marks |= Number(MARKS[hash]) | marksOf(text, start, end);
  if (marks > 0) words.add(start, end, marks);
  return end;
}

/** What is glued together to be a number, or to hold a sign, is as long as this. */
const LONG = 14;
const LONGEST_ALIKE = 4;
const ARABIC_AND = 0x648;

/** What it may be by its length and by how it begins, whatever the word. */
function marksOf(text: string, start: number, end: number): number {
  if (end - start >= LONG) return MAY_BE_SIGN | MAY_BE_NUMBER;
  const first = text.charCodeAt(start);
  const number = isAlike(first)
    ? isAlike(text.charCodeAt(end - 1)) && end - start <= LONGEST_ALIKE
    : first === ARABIC_AND;
  const sign = end - start === 1 && isSet(text, start);
  return (number ? MAY_BE_NUMBER : 0) | (sign ? MAY_BE_SIGN : 0);
}

const OPENING: ReadonlySet<number> = new Set([...'([{<'].map((sign) => sign.charCodeAt(0)));

/** One letter in brackets, or with another one beside it: letters set apart. */
function isSet(text: string, at: number): boolean {
  const before = isSpace(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  return OPENING.has(text.charCodeAt(before)) || isSingle(text, at + 2) || isSingle(text, at + 3);
}

const isSingle = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at - 1));

/** By a word's number, what it may be. */
const MARKS = new Uint8Array(HASHES);
for (const [words, mark] of [
  [SIGN_NAMES, MAY_BE_SIGN],
  [DIGIT_SPELLINGS, MAY_BE_NUMBER],
] as const)
  for (const hash of words.map(hashOf)) MARKS[hash] = Number(MARKS[hash]) | mark;
