/** Bytes `start` (included) to `end` (excluded) of a file. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Ranges in order, those that touch or overlap as one; empty ones are none. */
export function merged(ranges: readonly ByteRange[]): readonly ByteRange[] {
  const sorted = ranges.filter(({ start, end }) => start < end).sort((one, other) => one.start - other.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Whether a byte is in two ranges; those of `some`, and those of `others`, are apart where they come from {@link merged}. */
export function overlap(some: readonly ByteRange[], others: readonly ByteRange[]): boolean {
  const all = [...some, ...others].sort((one, other) => one.start - other.start);
  return all.some(({ start }, index) => start < (all[index - 1]?.end ?? 0));
}

/** What lies in `within` and in none of `ranges`, which are in order and apart. */
export function gapsIn(ranges: readonly ByteRange[], within: ByteRange): readonly ByteRange[] {
  const gaps: ByteRange[] = [];
  let at = within.start;
  for (const { start, end } of ranges) {
    if (end <= at || start >= within.end) continue;
    if (start > at) gaps.push({ start: at, end: start });
    at = end;
  }
  return at < within.end ? [...gaps, { start: at, end: within.end }] : gaps;
}

/** Overwrites with zeros what lies in `within` and in none of `kept`, which are in order and apart. */
export function eraseAround(file: Buffer, kept: readonly ByteRange[], within: ByteRange): void {
  for (const { start, end } of gapsIn(kept, within)) file.fill(0, start, end);
}
