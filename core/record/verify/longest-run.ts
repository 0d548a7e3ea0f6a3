/**
 * Which of the numbers stay where they are: a longest increasing subsequence, in n log n.
 *
 * @param numbers each different
 */
export function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  /** Smallest number that ends a run of each length, and what came before each number in its run. */
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    const length = firstNotBelow(ends, number);
    previous.set(number, ends[length - 1]);
    ends[length] = number;
  }
  const run = new Set<number>();
  for (let number = ends.at(-1); number !== undefined; number = previous.get(number)) run.add(number);
  return run;
}

/** Place of the first of the sorted numbers that is not below; their count where all are. */
function firstNotBelow(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(sorted[middle]) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
