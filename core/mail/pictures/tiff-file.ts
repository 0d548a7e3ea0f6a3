import { latin1, type ReadNumber, u16be, u16le, u32be, u32le } from './read-number.ts';

/** A file of TIFF's structure, or a block of Exif, which has the same; numbers outside of it are -1. */
export interface TiffFile {
  readonly bytes: Buffer;
  readonly bigEndian: boolean;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
}

/** @returns undefined where it is none; a BigTIFF is none */
export function tiffOf(bytes: Buffer): TiffFile | undefined {
  const mark = latin1(bytes, 0, 4);
  if (mark !== 'II*\0' && mark !== 'MM\0*') return undefined;
  const bigEndian = mark === 'MM\0*';
  const of = (read: ReadNumber) => (at: number) => read(bytes, at);
  return { bytes, bigEndian, u16: of(bigEndian ? u16be : u16le), u32: of(bigEndian ? u32be : u32le) };
}
