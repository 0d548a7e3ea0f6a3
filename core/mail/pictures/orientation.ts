import { type TiffFile, tiffOf } from './tiff-file.ts';

/** Mirrored or turned (TIFF 6.0, section 8); a picture of orientation 1 is shown as it is stored. */
const TURNED: readonly number[] = [2, 3, 4, 5, 6, 7, 8];
const ORIENTATION = 0x0112;
const SHORT = 3;
const LONG = 4;
const ENTRY = 12;

/** A block of Exif with the orientation that a block of Exif says, and nothing else; none where that is 1, or not said. */
export function orientationBlock(exif: Buffer): Uint8Array | undefined {
  const tiff = tiffOf(exif);
  const said = tiff && orientationIn(tiff);
  const turned = TURNED.find((orientation) => orientation === said);
  return turned === undefined ? undefined : blockOf(turned);
}

function orientationIn({ bytes, u16, u32 }: TiffFile): number | undefined {
  const directory = u32(4);
  const entries = Math.min(u16(directory), bytes.length / ENTRY);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * ENTRY;
    if (u16(entry) !== ORIENTATION) continue;
    return u16(entry + 2) === LONG ? u32(entry + 8) : u16(entry + 8);
  }
  return undefined;
}

/** Big-endian, one directory of one entry. */
const blockOf = (orientation: number): Uint8Array =>
  Buffer.from([
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, ORIENTATION >> 8, ORIENTATION & 0xff, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
