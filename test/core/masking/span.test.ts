import { describe, expect, it } from 'vitest';
import { mergeSpans } from '../../../core/masking/span.ts';

describe('mergeSpans', () => {
  it('makes one of spans that overlap or touch, in the order of the text', () => {
    const spans = [
      { start: 8, end: 9 },
      { start: 0, end: 5 },
      { start: 2, end: 3 },
      { start: 5, end: 6 },
    ];
    expect(mergeSpans(spans)).toEqual([
      { start: 0, end: 6 },
      { start: 8, end: 9 },
    ]);
  });
});
