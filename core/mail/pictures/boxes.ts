import { latin1, u32be } from './read-number.ts';

/** A box of an ISO media file (ISO/IEC 14496-12, 4.2): its header from `start` to `body`. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

const HEADER = 8;
const LARGE_HEADER = 16;
/** What a box says of its length where that has 64 bits, or reaches to the end of the file. */
const LARGE = 1;
const TO_THE_END = 0;

/** A whole number of 0, 2, 4 or 8 bytes; -1 outside of the file. */
export function uint(file: Buffer, at: number, size: number): number {
  if (size === 0) return 0;
  if (at + size > file.length) return -1;
  return size === 8 ? file.readUInt32BE(at) * 2 ** 32 + file.readUInt32BE(at + 4) : file.readUIntBE(at, size);
}

function boxAt(file: Buffer, start: number, limit: number): Box | undefined {
  const said = u32be(file, start);
  const body = start + (said === LARGE ? LARGE_HEADER : HEADER);
  const length = said === LARGE ? uint(file, start + HEADER, 8) : said;
  const end = said === TO_THE_END ? limit : start + length;
  return end < body || end > limit ? undefined : { type: latin1(file, start + 4, 4), start, body, end };
}

/** The boxes that stand one after the other from `start` on; what follows the last of them, or the first `most`, is none. */
export function leadingBoxes(file: Buffer, start: number, limit: number, most: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < limit && boxes.length < most; ) {
    const box = boxAt(file, at, limit);
    if (!box) break;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** More than there are in any file of a person. */
const MOST = 10_000;

/** The boxes that fill `start` to `limit`; undefined where something else stands there, or a box that has no plain length. */
export function boxesIn(file: Buffer, start: number, limit: number): readonly Box[] | undefined {
  const boxes = leadingBoxes(file, start, limit, MOST);
  const end = boxes.at(-1)?.end ?? start;
  return end === limit && boxes.every((box) => u32be(file, box.start) === box.end - box.start) ? boxes : undefined;
}

/** Makes a box one of free space: readers skip it, and nothing behind it moves. */
export function setFree(file: Buffer, { start, body, end }: Box): void {
  file.write('free', start + 4, 'latin1');
  file.fill(0, body, end);
}

/** Where the number of a list's entries stands in its box, and how many bytes it has. */
export interface Counted {
  readonly countAt: number;
  readonly countSize: number;
}

/**
 * Writes a list anew in its place: the header of its box, the number of entries, the entries, then free space.
 *
 * @returns false where what is left is too short to say that it is free
 */
export function rewriteList(
  file: Buffer,
  box: Box,
  { countAt, countSize }: Counted,
  entries: readonly Buffer[],
): boolean {
  file.writeUIntBE(entries.length, countAt, countSize);
  return rewrite(file, box, countAt + countSize, entries);
}

/** The same for a box of boxes, which stand from `first` on. */
export function rewrite(file: Buffer, { start, end }: Box, first: number, entries: readonly Buffer[]): boolean {
  const length = entries.reduce((sum, entry) => sum + entry.length, first - start);
  const left = end - start - length;
  if (left !== 0 && left < HEADER) return false;
  Buffer.concat(entries).copy(file, first);
  file.writeUInt32BE(length, start);
  if (left === 0) return true;
  file.writeUInt32BE(left, start + length);
  setFree(file, { type: 'free', start: start + length, body: start + length + HEADER, end });
  return true;
}
