import { colourProfile } from './colour-profile.ts';
import { GPS } from './exif-writer.ts';
import { MARK, PLANTED } from './planted.ts';
import { type Fields, type Order, tiffFile } from './tiff-writer.ts';
import { photoshopBlock, xmpPacket } from './xmp-writer.ts';

/** Grey pixels of a page of 4 by 4, as they stand. */
export const PIXELS = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');

/** What it takes to show such a page. */
export const PAGE: Fields = {
  256: { shorts: [4] },
  257: { shorts: [4] },
  258: { shorts: [8] },
  259: { shorts: [1] },
  262: { shorts: [1] },
  273: { data: PIXELS },
  277: { shorts: [1] },
  278: { shorts: [4] },
  279: { longs: [PIXELS.length] },
};

/** What scanners and programs say beside. */
const TELLING: Fields = {
  269: { ascii: `C:\\${MARK}\\scan.tif` },
  270: { ascii: PLANTED.description },
  271: { ascii: PLANTED.make },
  272: { ascii: PLANTED.model },
  285: { ascii: `${MARK} page` },
  305: { ascii: PLANTED.software },
  306: { ascii: '2026:02:07 10:00:00' },
  315: { ascii: PLANTED.artist },
  330: { directory: { ...PAGE, 270: { ascii: `${MARK} preview` } } },
  333: { ascii: `${MARK} ink` },
  700: { bytes: xmpPacket() },
  33723: { bytes: photoshopBlock() },
  34377: { bytes: photoshopBlock() },
  34665: { directory: { 37500: { bytes: Buffer.from(PLANTED.maker) }, 42033: { ascii: PLANTED.serial } } },
  34675: { bytes: colourProfile() },
  34853: { directory: GPS },
  37724: { bytes: Buffer.from(PLANTED.comment) },
  65000: { raw: [99, 1, 0] },
};

/** A TIFF of two pages, with a smaller picture between them, and all that programs put into one. */
export const dressTiff = (order: Order, orientation = 6): Buffer =>
  Buffer.concat([
    tiffFile(order, [
      { ...PAGE, ...TELLING, 274: { shorts: [orientation] }, 282: { rationals: [[300, 1]] } },
      { ...PAGE, 254: { longs: [1] }, 270: { ascii: `${MARK} preview` } },
      { ...PAGE, 254: { longs: [2] }, 270: { ascii: PLANTED.description } },
    ]),
    Buffer.from(`${MARK} behind its end`),
  ]);
