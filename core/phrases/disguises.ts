import { letterAt } from './letter-at.ts';

/** Letters of Cyrillic and Greek, each with the Latin one that it looks like; of several, the last is read back. */
const ALIKE: readonly string[] =
  'пn гr іi јj ѕs ԁd һh аa еe оo рp сc уy хx кk мm тt вb нh αa οo ρp νv υu ιi κk τt ηn χx εe'.split(' ');
const GREEK = 0x370;
const CYRILLIC = 0x400;
/** Beyond these no Cyrillic letter is Russian. */
const RUSSIAN_END = 0x450;

type Units = readonly [number, number];
const pairs: readonly Units[] = ALIKE.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]);
const LATIN_FOR: ReadonlyMap<number, number> = new Map(pairs);
const CYRILLIC_FOR: ReadonlyMap<number, number> = new Map(
  pairs.flatMap(([other, latin]): Units[] => (other >= CYRILLIC && other < RUSSIAN_END ? [[latin, other]] : [])),
);

/** Figures and signs that stand for letters within a word, each with its letter. */
const FIGURES: readonly string[] = ['0o', '1i', '3e', '4a', '5s', '7t', '@a', '$s'];
const STAND_FOR = new Uint8Array(0x80);
for (const pair of FIGURES) STAND_FOR[pair.charCodeAt(0)] = pair.charCodeAt(1);

/** The letter that a figure or sign stands for within a word; 0 for none. */
export const standsForLetter = (code: number): number => STAND_FOR[code] ?? 0;

/** Fewer letters set apart are initials or a list. */
const FEWEST = 4;
const JOINTS = ' \n.-_*/|~·';

/** What sets letters apart. */
export const isJoint = (character: string): boolean => character !== '' && JOINTS.includes(character);

/**
 * Leaves out what stands between single letters that make a word, the first of them at `at`.
 *
 * @returns where the last of them stands; `at` where there are too few
 */
export function joinSpaced(text: string, plain: Uint16Array, at: number, skipped: number): number {
  let last = at;
  while (isJoint(text.charAt(last + 1)) && isSingle(plain, last + 2)) last += 2;
  if (last - at < 2 * (FEWEST - 1)) return at;
  for (let gap = at + 1; gap < last; gap += 2) plain[gap] = skipped;
  return last;
}

/** A letter that has nothing of a word behind it. */
const isSingle = (plain: Uint16Array, at: number): boolean =>
  letterAt(plain, at) !== 0 && letterAt(plain, at + 1) === 0;

/** Arabic begins here, and beside it nothing looks alike: letters of other scripts next to it are another word. */
const ARABIC = 0x590;

/** Whether a word ends between the letters `before` and `next`, 0 being no letter, and 1 one that is left out. */
export const isEdge = (before: number, next: number): boolean =>
  before === 0 || next === 0 || (before > 1 && next > 1 && before >= ARABIC !== next >= ARABIC);

/** The longest word that is looked at, to both sides. */
const REACH = 40;

/**
 * Writes the word that mixes two scripts at `at` in one of them: in the one that a letter of it looks like no other of,
 * otherwise in the one that most of it is in.
 *
 * @returns where the part that was looked at ends
 */
export function unmixWord(plain: Uint16Array, at: number): number {
  let start = at;
  while (at - start < REACH && !isEdge(letterAt(plain, start - 1), letterAt(plain, start))) start -= 1;
  let end = at + 1;
  while (end - at < REACH && !isEdge(letterAt(plain, end - 1), letterAt(plain, end))) end += 1;
  const word = plain.subarray(start, end);
  const table = isCyrillic(word) ? CYRILLIC_FOR : LATIN_FOR;
  word.forEach((code, index) => {
    word[index] = table.get(code) ?? code;
  });
  return end - 1;
}

function isCyrillic(word: Uint16Array): boolean {
  const others = word.filter((code) => code >= GREEK);
  if (others.some((code) => !LATIN_FOR.has(code))) return true;
  const latin = word.filter((code) => code > 1 && code < GREEK);
  return latin.length <= others.length && latin.every((code) => CYRILLIC_FOR.has(code));
}
