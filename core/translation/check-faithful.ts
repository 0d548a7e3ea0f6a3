import { findLiterals, type Literal } from './find-literals.ts';
import { numbersOf } from './numbers-of.ts';
import { PROTECTED_KINDS, type ProtectedKind, type ProtectedSpan } from './protected-span.ts';

/** What a translation lost, doubled or made up: something protected, a number, the text itself, or its lines. */
export type LostKind = (typeof LOST_KINDS)[number];

export const LOST_KINDS = [...PROTECTED_KINDS, 'number', 'text', 'lines'] as const;

/** A text, and what of it a translation must leave as it is. */
export interface ProtectedText {
  readonly text: string;
  readonly spans: readonly ProtectedSpan[];
}

/**
 * What did not survive a translation: nothing where all that is protected, and all numbers beside it, stand in it as often
 * as in the original, in whatever order (N8). What the service did with the marks does not matter.
 *
 * A number that the translation writes in words, or in figures where it was in words, counts as lost: the reader is shown
 * the original first, which is no harm.
 */
export function checkFaithful(original: ProtectedText, translated: string): readonly LostKind[] {
  const literals = literalsOf(original);
  const [before, after] = [tallyOf(original.text, literals), tallyOf(translated, literals)];
  const lost = [...literals.values()]
    .filter(({ text }) => before.get(text) !== after.get(text))
    .map(({ kind }) => kind);
  return lostKinds([
    ...lost,
    ...(before.get(NUMBERS) === after.get(NUMBERS) ? [] : ['number' as const]),
    ...(translated.trim() === '' ? ['text' as const] : []),
  ]);
}

/** Each kind once, in one order. */
export const lostKinds = (kinds: readonly LostKind[]): readonly LostKind[] =>
  LOST_KINDS.filter((kind) => kinds.includes(kind));

interface KindOfLiteral extends Literal {
  readonly kind: ProtectedKind;
}

/** Shorter names begin words of other languages. */
const INFLECTED = 4;

function literalsOf({ text, spans }: ProtectedText): ReadonlyMap<string, KindOfLiteral> {
  const literals = spans.map(({ start, end, kind }) => ({ text: text.slice(start, end).trim(), kind }));
  return new Map(
    literals
      .filter((literal) => literal.text !== '')
      .map((literal) => [
        literal.text,
        { ...literal, open: literal.kind === 'name' && literal.text.length >= INFLECTED },
      ]),
  );
}

/** No literal is empty. */
const NUMBERS = '';

/** How often each literal stands in the text, and which numbers stand outside of them. */
function tallyOf(text: string, literals: ReadonlyMap<string, Literal>): ReadonlyMap<string, string> {
  const found = findLiterals(text, [...literals.values()]);
  const counts = Map.groupBy(found, (literal) => literal.text);
  const ends = [0, ...found.map(({ end }) => end)];
  const outside = ends.map((end, n) => text.slice(end, found[n]?.start));
  const tally = [...counts].map(([literal, all]): readonly [string, string] => [literal, String(all.length)]);
  return new Map([...tally, [NUMBERS, outside.flatMap(numbersOf).sort().join(' ')]]);
}
