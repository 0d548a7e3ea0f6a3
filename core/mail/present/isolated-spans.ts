import type { ProtectedText } from '../../translation/check-faithful.ts';
import { type ProtectedNames, protect } from '../../translation/protect.ts';
import { type ProtectedSpan, within } from '../../translation/protected-span.ts';

const RIGHT_TO_LEFT = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = /[\p{L}\p{Nd}]/u;

/**
 * What must keep its own order in a line that is written the other way: numbers, references and Latin names in Arabic, Arabic
 * names in all others. In the order of the text; none where it is all written one way.
 *
 * Without that, "+46 70 123" after an Arabic word reads "123 70 46+", as the Unicode Bidirectional Algorithm has it.
 */
export function isolatedSpans(text: string, names: ProtectedNames): readonly ProtectedSpan[] {
  if (!RIGHT_TO_LEFT.test(text)) return [];
  const spans = protect(text, names);
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    start += line.length + 1;
    const own = within(spans, { start: at, end: at + line.length });
    return foreignIn({ text: line, spans: own }).map((span) => moved(span, at));
  });
}

const moved = ({ kind, start, end }: ProtectedSpan, by: number): ProtectedSpan => ({
  kind,
  start: start + by,
  end: end + by,
});

/** The spans of a line that are written the other way than what is around them. */
function foreignIn({ text, spans }: ProtectedText): readonly ProtectedSpan[] {
  const ends = [0, ...spans.map(({ end }) => end)];
  const around = ends.map((end, n) => text.slice(end, spans[n]?.start)).join(' ');
  const foreign = RIGHT_TO_LEFT.test(around) ? 'ltr' : 'rtl';
  return spans.filter(({ start, end }) => directionIn(text.slice(start, end)) === foreign);
}

function directionIn(words: string): 'ltr' | 'rtl' | 'none' {
  if (RIGHT_TO_LEFT.test(words)) return 'rtl';
  return LEFT_TO_RIGHT.test(words) ? 'ltr' : 'none';
}
