import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRun } from '../../../../core/record/verify/longest-run.ts';

/** The same by looking at all that could be. */
function longest(numbers: readonly number[], above = 0): number {
  return numbers.reduce(
    (best, number, at) => (number <= above ? best : Math.max(best, 1 + longest(numbers.slice(at + 1), number))),
    0,
  );
}

describe('what stays in its place', () => {
  it('is everything where nothing was moved, and nothing of nothing', () => {
    expect([...longestRun([1, 2, 3])].sort()).toEqual([1, 2, 3]);
    expect(longestRun([]).size).toBe(0);
  });

  it('increases, and is as long as can be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 9 }), (numbers) => {
        const run = longestRun(numbers);
        const inOrder = numbers.filter((number) => run.has(number));
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
        expect(run.size).toBe(longest(numbers));
      }),
    );
  });
});
