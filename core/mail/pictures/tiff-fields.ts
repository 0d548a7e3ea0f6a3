import { BYTE, DOUBLE, type Entry, FLOAT, LONG, RATIONAL, SHORT, UNDEFINED } from './tiff-directory.ts';

export const NEW_SUBFILE_TYPE = 254;
export const COMPRESSION = 259;
export const PHOTOMETRIC = 262;
export const JPEG_TABLES = 347;
export const COLOUR_PROFILE = 34675;
/** Strips and tiles: where they stand, and how long they are. */
export const PIECES: readonly (readonly [number, number])[] = [
  [273, 279],
  [324, 325],
];
/** They point to directories: previews, Exif, GPS. */
export const DIRECTORIES: readonly number[] = [330, 34665, 34853];

const NUMBERS: readonly number[] = [BYTE, SHORT, LONG, RATIONAL, FLOAT, DOUBLE];
const BYTES: readonly number[] = [BYTE, UNDEFINED];

/**
 * Fields of numbers that it takes to show a page (TIFF 6.0, its supplements, and the technical note on JPEG). None of them names
 * somebody, a place, a time or a device.
 */
const SHOWING: ReadonlySet<number> = new Set([
  ...[NEW_SUBFILE_TYPE, 255, 256, 257, 258, COMPRESSION, PHOTOMETRIC, 263, 264, 265, 266, 274, 277, 278, 280, 281],
  ...[282, 283, 284, 286, 287, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 326, 327, 328],
  ...[332, 334, 336, 338, 339, 340, 341, 529, 530, 531, 532],
  ...PIECES.flat(),
]);

/** Whether a field may stay: by its number, and by holding no text. */
export const isShowing = ({ tag, type }: Entry): boolean =>
  tag === JPEG_TABLES || tag === COLOUR_PROFILE ? BYTES.includes(type) : SHOWING.has(tag) && NUMBERS.includes(type);
