import { isDigit, scriptOf } from '../masking/character-class.ts';
import type { Span } from '../masking/span.ts';

/** Something that is looked for as it stands. */
export interface Literal {
  readonly text: string;
  /** Whether letters may follow, as in "Annas Koffer". */
  readonly open?: boolean | undefined;
}

/** A literal, and where it stands. */
export interface FoundLiteral extends Span {
  readonly text: string;
}

/**
 * Where the literals stand in `text`, in its order, none within another: of those at one place the longest. One that begins
 * or ends within a word or a number is none; a word of another script beside it, as Arabic has it, is no part of it.
 *
 * At each place, one look for each length that literals with this first letter have.
 */
export function findLiterals(text: string, literals: readonly Literal[]): readonly FoundLiteral[] {
  const byText = new Map(literals.map((literal) => [literal.text, literal]));
  const lengths = lengthsByStart([...byText.keys()]);
  const found: FoundLiteral[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const ends = isWithin(text, at) ? [] : (lengths.get(text.charAt(at)) ?? []).map((length) => at + length);
    const end = ends.find((each) => each <= text.length && standsUntil(text, each, byText.get(text.slice(at, each))));
    if (end === undefined) continue;
    found.push({ text: text.slice(at, end), start: at, end });
    at = end - 1;
  }
  return found;
}

/** How long those are that begin with a letter, the longest first. */
function lengthsByStart(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byStart = Map.groupBy(texts, (text) => text.charAt(0));
  return new Map(
    [...byStart].map(([start, all]) => [
      start,
      [...new Set(all.map(({ length }) => length))].sort((one, other) => other - one),
    ]),
  );
}

const standsUntil = (text: string, end: number, literal: Literal | undefined): boolean =>
  literal !== undefined && (literal.open === true || !isWithin(text, end));

/** Whether a word or a number goes on over this place. */
function isWithin(text: string, at: number): boolean {
  const before = writingOf(text.charCodeAt(at - 1));
  return before !== 'none' && before === writingOf(text.charCodeAt(at));
}

const writingOf = (code: number) => (isDigit(code) ? 'european' : scriptOf(code));
