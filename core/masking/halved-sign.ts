import { NAMED_AT } from './address-words.ts';
import type { Span } from './span.ts';
import { wordEnd } from './word-bounds.ts';

/** First halves of names of the sign that are two words in one. */
export const FIRST_HALVES: ReadonlySet<string> = new Set('klammer affen apen ape slinger commercial'.split(' '));

const LONGEST_HALF = 8;

/** "Klammer-Affe", "apen staartje": the sign's name of which the first half stands at `span`; undefined where no second one follows. */
export function halvedSign(text: string, { start, end }: Span): Span | undefined {
  if (text.charAt(end) !== '-' && text.charAt(end) !== ' ') return undefined;
  const last = wordEnd(text, end + 1, LONGEST_HALF);
  const name = text.slice(start, end) + text.slice(end + 1, last);
  return last > end + 1 && NAMED_AT.has(name.toLowerCase()) ? { start, end: last } : undefined;
}
