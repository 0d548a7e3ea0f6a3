import { joinSpaced, standsForLetter, unmixWord } from './disguises.ts';
import { letterAt } from './letter-at.ts';

/** What stands for a letter that is left out when words are read: a mark on another, or what sets letters apart. */
export const SKIPPED = 1;

/** The last letter of the nine languages' scripts. */
const LAST = 0x6ff;
const FIRST = 0x41;

/** Letters whose marks are no marks to Unicode. */
const PLAIN: Readonly<Record<string, string>> = { ß: 's', ł: 'l', ø: 'o', đ: 'd', ı: 'i', ى: 'ي', ة: 'ه', ٱ: 'ا' };

/** What each UTF-16 unit reads as: a small letter without marks, {@link SKIPPED}, or 0 for what is no letter. */
const READINGS: Uint16Array = readings();

function readings(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = FIRST; code <= LAST; code += 1) table[code] = readingOf(String.fromCharCode(code));
  return table;
}

function readingOf(character: string): number {
  if (/[\p{M}ـ]/u.test(character)) return SKIPPED;
  if (!/\p{L}/u.test(character)) return 0;
  const lower = character.toLowerCase();
  return (PLAIN[lower] ?? lower.normalize('NFD')).charCodeAt(0);
}

/**
 * The words of a folded text as they are meant, unit for unit: small letters without marks, 0 between words.
 *
 * Letters set apart ("P a y P a l", "c-a-s-h") stand together, figures and signs within a word stand for letters
 * ("p4ypal", "c@sh"), letters of another script for those that they look like.
 */
export function plainLetters(text: string): Uint16Array {
  const plain = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) plain[at] = letterAt(READINGS, text.charCodeAt(at));
  undisguiseFrom(text, plain, firstDisguise(text, plain));
  return plain;
}

/** From where on a closer look is due; the text's length where it is nowhere, as in most texts. */
function firstDisguise(text: string, plain: Uint16Array): number {
  let before = 0;
  let word = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const code = letterAt(plain, at);
    if (code === 0) {
      if (before !== 0 && standsForLetter(text.charCodeAt(at)) !== 0) return at;
    } else if (before === 0) {
      if (at - word === 2) return word;
      word = at;
    } else if ((before ^ code) >= SCRIPTS) return at;
    before = code;
  }
  return plain.length;
}

function undisguiseFrom(text: string, plain: Uint16Array, start: number): void {
  let before = start === 0 ? 0 : letterAt(plain, start - 1);
  for (let at = start; at < text.length; at += 1) {
    if (looksDisguised(before, letterAt(plain, at), letterAt(plain, at + 1))) at = undisguise(text, plain, at, before);
    before = letterAt(plain, at);
  }
}

/** A sign between letters, a letter alone, a letter next to one of another script: most units are none. */
function looksDisguised(before: number, code: number, next: number): boolean {
  if (code === 0) return before !== 0;
  return before === 0 ? next === 0 : (before ^ code) >= SCRIPTS;
}

/** Where to go on: behind what was put right, or at the same unit. */
function undisguise(text: string, plain: Uint16Array, at: number, before: number): number {
  if (plain[at] === 0) {
    if (leadsOn(text, plain, at)) plain[at] = standsForLetter(text.charCodeAt(at));
    return at;
  }
  return before === 0 ? joinSpaced(text, plain, at, SKIPPED) : unmixWord(plain, at);
}

/** Whether a letter follows, or one figure and then a letter: "g00gle". */
function leadsOn(text: string, plain: Uint16Array, at: number): boolean {
  if (letterAt(plain, at + 1) !== 0) return true;
  return standsForLetter(text.charCodeAt(at + 1)) !== 0 && letterAt(plain, at + 2) !== 0;
}

/** Units whose difference reaches so far are of scripts that are not mixed, one of them no Latin. */
const SCRIPTS = 0x200;
