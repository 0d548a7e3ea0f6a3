import { describe, expect, it } from 'vitest';
import { mergeSpans, outside } from '../../../core/masking/span.ts';

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

describe('outside', () => {
  it('keeps what shares nothing with the others; touching is not sharing', () => {
    const spans = [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
      { start: 7, end: 9 },
    ];
    expect(outside(spans, [{ start: 2, end: 4 }])).toEqual([
      { start: 0, end: 2 },
      { start: 7, end: 9 },
    ]);
  });
});
