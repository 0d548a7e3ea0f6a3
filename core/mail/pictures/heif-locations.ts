import { type Box, type Counted, uint } from './boxes.ts';
import type { ByteRange } from './byte-ranges.ts';
import { byteAt, u16be } from './read-number.ts';

/** Of all items together; pictures of tiles have a few hundred. */
const MOST_EXTENTS = 50_000;
const SIZES: readonly number[] = [0, 4, 8];

/** Where an item's data stands, and the bytes that say so. */
export interface Located {
  readonly id: number;
  readonly entry: ByteRange;
  /** From where extents are counted: 0 the file, 1 the box for data of items. */
  readonly method: number;
  /** 0: this file. */
  readonly source: number;
  readonly extents: readonly ByteRange[];
}

/** Where all items' data stands (ISO/IEC 14496-12, 8.11.3). */
export interface Locations extends Counted {
  readonly items: readonly Located[];
}

/** How many bytes numbers have. */
interface Sizes {
  readonly id: number;
  readonly method: number;
  readonly offset: number;
  readonly length: number;
  readonly base: number;
  readonly index: number;
}

/** @returns undefined where it is broken, or of a version or sizes that there are not */
export function readLocations(file: Buffer, box: Box): Locations | undefined {
  const version = byteAt(file, box.body);
  const sizes = sizesOf(u16be(file, box.body + 4), version);
  if (!sizes) return undefined;
  const countAt = box.body + 6;
  const countSize = version < 2 ? 2 : 4;
  const count = uint(file, countAt, countSize);
  const items: Located[] = [];
  let room = MOST_EXTENTS;
  for (let at = countAt + countSize; items.length < count; ) {
    const item = locatedAt(file, at, sizes, room);
    if (!item || item.entry.end > box.end) return undefined;
    items.push(item);
    room -= 1 + item.extents.length;
    at = item.entry.end;
  }
  return { countAt, countSize, items };
}

function sizesOf(said: number, version: number): Sizes | undefined {
  const sizes = { offset: said >> 12, length: (said >> 8) & 15, base: (said >> 4) & 15, index: said & 15 };
  // an extent without a length would be all there is
  const known = version <= 2 && sizes.length > 0 && Object.values(sizes).every((size) => SIZES.includes(size));
  if (!known) return undefined;
  return version === 0 ? { ...sizes, id: 2, method: 0, index: 0 } : { ...sizes, id: version === 1 ? 2 : 4, method: 2 };
}

/** @returns undefined where there are more than `room` extents, or not all of them in the file */
function locatedAt(file: Buffer, at: number, sizes: Sizes, room: number): Located | undefined {
  const methodAt = at + sizes.id;
  const sourceAt = methodAt + sizes.method;
  const base = uint(file, sourceAt + 2, sizes.base);
  const first = sourceAt + 4 + sizes.base;
  const count = u16be(file, first - 2);
  const step = sizes.index + sizes.offset + sizes.length;
  const end = first + count * step;
  if (count < 0 || count > room || end > file.length) return undefined;
  const extents = Array.from({ length: count }, (_, index) => {
    const offsetAt = first + index * step + sizes.index;
    const start = base + uint(file, offsetAt, sizes.offset);
    return { start, end: start + uint(file, offsetAt + sizes.offset, sizes.length) };
  });
  const method = sizes.method === 0 ? 0 : u16be(file, methodAt) & 15;
  return { id: uint(file, at, sizes.id), entry: { start: at, end }, method, source: u16be(file, sourceAt), extents };
}
