import { isLetter, isSpace } from './character-class.ts';
import type { Span } from './span.ts';

const FEWEST_LETTERS = 7;
const MOST_LETTERS = 64;
const LONGEST_NAME = 8;
const HYPHEN = 45;

/** Letters set apart, and all of them an address in words, or the name of its sign. */
export interface SpelledSign extends Span {
  readonly kind: 'spelled' | 'apart';
}

/**
 * What the single letters that begin at `start` spell: "a n n a t m a i l d o t c o m", or the sign alone between words,
 * "ann a r r o b a mail.example"; undefined where they are neither.
 */
export function spelledAt(text: string, start: number): SpelledSign | undefined {
  if (isLetter(text.charCodeAt(start - 2)) && !isLetter(text.charCodeAt(start - 3))) return undefined;
  const { end, word } = spelledFrom(text, start);
  if (word.length <= LONGEST_NAME) return NAMES.has(word) ? { start, end, kind: 'apart' } : undefined;
  return word.length >= FEWEST_LETTERS && SPELLED.test(word) ? { start, end, kind: 'spelled' } : undefined;
}

/** The letters from `start` on that have one space or two between, in lower case, and where the last of them ends. */
function spelledFrom(text: string, start: number): { readonly end: number; readonly word: string } {
  let word = '';
  let end = start;
  const hyphens = text.charCodeAt(start + 1) === HYPHEN;
  for (let at = start; word.length < MOST_LETTERS && isSingle(text, at); at = next(text, end, hyphens)) {
    word += text.charAt(at).toLowerCase();
    end = at + 1;
  }
  return { end, word };
}

const isSingle = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at - 1));

/** After one space or two, or after a hyphen where these part them; at `end` itself, where no letter stands, without any. */
function next(text: string, end: number, hyphens: boolean): number {
  if (hyphens) return text.charCodeAt(end) === HYPHEN ? end + 1 : end;
  if (!isSpace(text.charCodeAt(end))) return end;
  return isSpace(text.charCodeAt(end + 1)) ? end + 2 : end + 1;
}

const NAMES: ReadonlySet<string> = new Set('at arroba arrova arobase małpa malpa собака'.split(' '));
const SPELLED =
  /^\p{L}{2,}(?:at|arroba|arobase|arrobase|małpa|malpa|собака)\p{L}{2,}(?:dot|punkt|point|punto|punt|kropka|точка|ponto)\p{L}{2,4}$/u;
