import { LATITUDE, LONGITUDE, PLANTED } from './planted.ts';
import { type Fields, type Order, tiffFile } from './tiff-writer.ts';

/** A small JPEG, as cameras put it into Exif: here only its frame, with a comment in it. */
export const THUMBNAIL = Buffer.concat([
  Buffer.from('ffd8fffe0020', 'hex'),
  Buffer.from(PLANTED.description.padEnd(30)),
  Buffer.from('ffc0000b080001000101011100ffda0008010100003f00aaffd9', 'hex'),
]);

export const GPS: Fields = {
  1: { ascii: 'N' },
  2: {
    rationals: [
      [59, 1],
      [LATITUDE, 1_666_667],
      [0, 1],
    ],
  },
  3: { ascii: 'E' },
  4: {
    rationals: [
      [18, 1],
      [LONGITUDE, 1_666_667],
      [0, 1],
    ],
  },
  29: { ascii: '2026:02:07' },
};

const PHOTO: Fields = {
  36867: { ascii: '2026:02:07 10:00:00' },
  37500: { bytes: Buffer.from(PLANTED.maker) },
  37510: { bytes: Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from(PLANTED.comment, 'utf16le')]) },
  42033: { ascii: PLANTED.serial },
};

/** What a phone says of a picture: who made it with what, where, when, which way up, and how it looks small. */
export function exifBlock({ orientation, order = 'II' }: { orientation?: number; order?: Order } = {}): Buffer {
  const said = orientation === undefined ? {} : { 274: { shorts: [orientation] } };
  const first: Fields = {
    270: { ascii: PLANTED.description },
    271: { ascii: PLANTED.make },
    272: { ascii: PLANTED.model },
    ...said,
    305: { ascii: PLANTED.software },
    315: { ascii: PLANTED.artist },
    34665: { directory: PHOTO },
    34853: { directory: GPS },
  };
  return tiffFile(order, [
    first,
    { 259: { shorts: [6] }, 513: { data: THUMBNAIL }, 514: { longs: [THUMBNAIL.length] } },
  ]);
}
