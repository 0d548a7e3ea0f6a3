import { describe, expect, it } from 'vitest';
import { backoff } from '../../core/backoff.ts';
import { inBatches } from '../../core/in-batches.ts';

describe('how long work waits for its next attempt', () => {
  it('doubles, by chance between half of it and all, up to five minutes', () => {
    expect([backoff(1, 0), backoff(1, 1)]).toEqual([1, 2]);
    expect([backoff(4, 0), backoff(4, 0.5), backoff(4, 1)]).toEqual([8, 12, 16]);
    expect([backoff(9, 0), backoff(9, 1), backoff(5_000, 1)]).toEqual([150, 300, 300]);
  });
});

describe('batches', () => {
  it('hold all in order, none above the size, and there is none of nothing', () => {
    expect(inBatches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inBatches([1, 2], 2)).toEqual([[1, 2]]);
    expect(inBatches([], 2)).toEqual([]);
  });
});
