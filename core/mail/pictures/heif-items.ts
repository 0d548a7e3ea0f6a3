import { type Box, boxesIn, type Counted, uint } from './boxes.ts';
import { byteAt, latin1 } from './read-number.ts';

/** Pictures: coded in HEVC, AV1, VVC or AVC, put together of others, turned, laid over each other, or with another range of light. */
const PICTURES: readonly string[] = ['hvc1', 'lhv1', 'hvt1', 'av01', 'vvc1', 'avc1', 'grid', 'iden', 'iovl', 'tmap'];

/** How many bytes an item's number has in each version of an entry. */
const VERSIONS: ReadonlyMap<number, number> = new Map([
  [2, 2],
  [3, 4],
]);

/** An item that stays: a picture. `entry` tells of it, without a name. */
export interface PictureItem {
  readonly id: number;
  readonly entry: Buffer;
}

/** The list of items (ISO/IEC 14496-12, 8.11.6). */
export interface Items extends Counted {
  readonly pictures: readonly PictureItem[];
}

/** The items that stay; undefined where the list is broken. */
export function readItems(file: Buffer, box: Box): Items | undefined {
  const countAt = box.body + 4;
  const countSize = byteAt(file, box.body) === 0 ? 2 : 4;
  const entries = boxesIn(file, countAt + countSize, box.end);
  if (entries?.length !== uint(file, countAt, countSize)) return undefined;
  return { countAt, countSize, pictures: entries.flatMap((entry) => pictureItem(file, entry)) };
}

/** Entries of other versions are older than pictures of this kind. */
function pictureItem(file: Buffer, { type, start, body, end }: Box): readonly PictureItem[] {
  const entry = Buffer.from(file.subarray(start, end));
  const idAt = body - start + 4;
  const idSize = VERSIONS.get(byteAt(entry, idAt - 4));
  if (type !== 'infe' || idSize === undefined) return [];
  const name = idAt + idSize + 6;
  if (!PICTURES.includes(latin1(entry, name - 4, 4))) return [];
  entry.fill(0, name);
  return [{ id: uint(entry, idAt, idSize), entry }];
}
