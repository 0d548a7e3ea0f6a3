import { isPlainTop } from './address-words.ts';
import { isAlphanumeric } from './character-class.ts';
import type { Span } from './span.ts';

const LONGEST_HALF = 64;

/** An address written from its end to its beginning, around the sign from `start` to `end`: "moc.liamg@anna". */
export function reversedAt(text: string, start: number, end: number): Span | undefined {
  const first = hostStart(text, start);
  const before = text.slice(first, start);
  if (!before.includes('.')) return undefined;
  const [after = ''] = /^[\p{L}\d._+-]+/u.exec(text.slice(end, end + LONGEST_HALF)) ?? [];
  const labels = [...before].toReversed().join('').toLowerCase().split('.');
  const known = labels.length > 1 && after !== '' && labels.slice(-1).every(isPlainTop);
  return known ? { start: first, end: end + after.length } : undefined;
}

/** Where the letters, figures, dots and hyphens begin that end at `end`. */
function hostStart(text: string, end: number): number {
  let start = end;
  while (end - start < LONGEST_HALF && (isAlphanumeric(text.charCodeAt(start - 1)) || isHostMark(text, start - 1)))
    start -= 1;
  return start;
}

const isHostMark = (text: string, at: number): boolean => text.charAt(at) === '.' || text.charAt(at) === '-';
