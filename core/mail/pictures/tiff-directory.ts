import type { ByteRange } from './byte-ranges.ts';
import type { TiffFile } from './tiff-file.ts';

export const ENTRY = 12;
/** How many entries a directory has, and where the next one stands. */
const AROUND_ENTRIES = 6;

/** Types of values. */
export const BYTE = 1;
export const SHORT = 3;
export const LONG = 4;
export const RATIONAL = 5;
export const UNDEFINED = 7;
export const FLOAT = 11;
export const DOUBLE = 12;
/** How many bytes a value of each type has (TIFF 6.0, section 2), from type 1 on. */
const SIZES: readonly number[] = [1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** Bytes of values that stand in the entry itself. */
const INLINE = 4;

/** A field of a directory. */
export interface Entry {
  readonly at: number;
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where its values stand. */
  readonly values: ByteRange;
}

/** An image file directory. */
export interface Directory {
  readonly at: number;
  readonly entries: readonly Entry[];
  /** Where the next one stands; 0 after the last. */
  readonly next: number;
}

/** @returns undefined where not all of it is in the file */
export function readDirectory(tiff: TiffFile, at: number): Directory | undefined {
  const count = tiff.u16(at);
  const after = at + 2 + count * ENTRY;
  if (count < 1 || after + 4 > tiff.bytes.length) return undefined;
  const entries = Array.from({ length: count }, (_, index) => entryAt(tiff, at + 2 + index * ENTRY));
  return { at, entries, next: tiff.u32(after) };
}

function entryAt({ u16, u32 }: TiffFile, at: number): Entry {
  const type = u16(at + 2);
  const count = u32(at + 4);
  // of a type that is not known nothing is kept
  const length = (SIZES[type - 1] ?? 0) * count;
  const start = length <= INLINE ? at + 8 : u32(at + 8);
  return { at, tag: u16(at), type, count, values: { start, end: start + length } };
}

/** Whether it holds whole numbers. */
export const isWhole = ({ type }: Entry): boolean => type === SHORT || type === LONG;

/** One of the whole numbers of a field. */
export const numberAt = ({ u16, u32 }: TiffFile, { type, values }: Entry, index: number): number =>
  type === SHORT ? u16(values.start + 2 * index) : u32(values.start + 4 * index);

/** Whether its values stand in the directory. */
export const isInline = ({ at, values }: Entry): boolean => values.start === at + 8;

/** Where a directory of so many entries stands. */
export const directoryRange = (at: number, entries: number): ByteRange => ({
  start: at,
  end: at + AROUND_ENTRIES + entries * ENTRY,
});
