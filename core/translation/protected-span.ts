import type { Span } from '../masking/span.ts';

/** What a translation leaves as it is, those first that name a span where several overlap. */
export const PROTECTED_KINDS = [
  'placeholder',
  'mask',
  'link',
  'address',
  'phone',
  'reference',
  'name',
  'price',
  'date',
  'time',
  'code',
  'emoji',
] as const;

export type ProtectedKind = (typeof PROTECTED_KINDS)[number];

/** A part of a text that a translation leaves as it is. */
export interface ProtectedSpan extends Span {
  readonly kind: ProtectedKind;
}

/** The spans in the order of the text, those that overlap made one. Those that touch stay two. */
export function apart(spans: readonly ProtectedSpan[]): readonly ProtectedSpan[] {
  const found: ProtectedSpan[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last && span.start < last.end) found.splice(-1, 1, united(last, span));
    else found.push(span);
  }
  return found;
}

const united = (one: ProtectedSpan, other: ProtectedSpan): ProtectedSpan => ({
  start: one.start,
  end: Math.max(one.end, other.end),
  kind: PROTECTED_KINDS.indexOf(other.kind) < PROTECTED_KINDS.indexOf(one.kind) ? other.kind : one.kind,
});

/**
 * The parts of the spans between `start` and `end`, counted from `start`. Looks only at those: a text has many lines.
 *
 * @param spans in the order of the text, none within another
 */
export function within(spans: readonly ProtectedSpan[], { start, end }: Span): readonly ProtectedSpan[] {
  const first = firstThat(spans, (span) => span.end > start);
  return spans
    .slice(
      first,
      firstThat(spans, (span) => span.start >= end),
    )
    .map(({ kind, ...span }) => ({
      start: Math.max(span.start, start) - start,
      end: Math.min(span.end, end) - start,
      kind,
    }));
}

/** The index of the first span from which on `holds` is true; their number where it nowhere is. */
function firstThat(spans: readonly ProtectedSpan[], holds: (span: ProtectedSpan) => boolean): number {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (spans.slice(middle, middle + 1).some(holds)) to = middle;
    else from = middle + 1;
  }
  return from;
}
