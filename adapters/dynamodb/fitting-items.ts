/**
 * The most that a page's messages may take, in bytes of JSON. An answer of Lambda's has 6 MB, in which this JSON stands
 * escaped once more: that at most doubles it.
 */
const MOST_BYTES = 2_500_000;

/** The first items, as many as fit into one answer, and at least one. @param bytesOf what one takes, in bytes of JSON */
export function fittingItems<T>(items: readonly T[], bytesOf: (item: T) => number): readonly T[] {
  let bytes = 0;
  const beyond = items.findIndex((item, index) => {
    bytes += bytesOf(item);
    return index > 0 && bytes > MOST_BYTES;
  });
  return beyond < 0 ? items : items.slice(0, beyond);
}

/** What a text takes. */
export const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text));
