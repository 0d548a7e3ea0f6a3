import type { Span } from './span.ts';

const INTERNATIONAL = /\+\d[\d ()./-]{6,18}\d/g;

/** Where phone numbers stand in `text`, which is folded. */
export const findPhones = (text: string): readonly Span[] =>
  Array.from(text.matchAll(INTERNATIONAL), ({ index, 0: number }) => ({ start: index, end: index + number.length }));
