import { describe, expect, it } from 'vitest';
import { cleanTiff } from '../../../../core/mail/pictures/clean-tiff.ts';
import { colourProfile } from '../../../support/pictures/colour-profile.ts';
import { segment } from '../../../support/pictures/dress-jpeg.ts';
import { PAGE, PIXELS } from '../../../support/pictures/dress-tiff.ts';
import { fixture } from '../../../support/pictures/dressed.ts';
import { MARK, plantedIn } from '../../../support/pictures/planted.ts';
import { type Fields, tiffFile } from '../../../support/pictures/tiff-writer.ts';

const tiff = (...pages: readonly Fields[]): Buffer => tiffFile('II', pages);
const page = (fields: Fields): Buffer => tiff({ ...PAGE, ...fields });
const without = (tag: number): Buffer =>
  tiff(Object.fromEntries(Object.entries(PAGE).filter(([key]) => Number(key) !== tag)));
/** How many fields the first page has. */
const fieldsOf = (file: Uint8Array | undefined) => file && Buffer.from(file).readUInt16LE(8);
const FIELDS = Object.keys(PAGE).length;
const JPEG = Buffer.concat([
  Buffer.from('ffd8', 'hex'),
  segment(0xc0, Buffer.from('080008000801011100', 'hex')),
  segment(0xda, Buffer.from('010100003f00', 'hex')),
  Buffer.from('123456ffd9', 'hex'),
]);

describe('of a TIFF', () => {
  it.each([
    ['strips', fixture('pages.tif')],
    ['tiles', fixture('tiles.tif')],
    ['strips of JPEG', fixture('jpeg.tif')],
  ])('pages of %s stay where they are', (_, file) => {
    expect(cleanTiff(file)).toBe(file);
  });

  it('fields stay that show a page; others go, and those that hold what they should not', () => {
    expect(fieldsOf(cleanTiff(page({ 296: { shorts: [2] }, 301: { shorts: [1, 2, 3] } })))).toBe(FIELDS + 2);
    expect(fieldsOf(cleanTiff(page({ 301: { ascii: MARK }, 42112: { ascii: MARK }, 296: { raw: [99, 4, 0] } })))).toBe(
      FIELDS,
    );
  });

  it('a colour profile stays where it is one', () => {
    const whole = page({ 34675: { bytes: colourProfile() } });
    expect(cleanTiff(whole)).toEqual(whole);
    expect(fieldsOf(cleanTiff(page({ 34675: { bytes: Buffer.from(MARK) } })))).toBe(FIELDS);
    expect(fieldsOf(cleanTiff(page({ 34675: { ascii: MARK } })))).toBe(FIELDS);
  });

  it('smaller pictures of pages go, whatever they hold, also where one comes first', () => {
    const preview: Fields = { ...PAGE, 254: { longs: [1] }, 259: { shorts: [6] }, 270: { ascii: MARK } };
    const lone: Fields = { 254: { longs: [1] }, 270: { ascii: MARK } };
    const cleaned = Buffer.from(cleanTiff(tiff(preview, PAGE, lone)) ?? MARK);
    expect(plantedIn(cleaned)).toEqual([]);
    expect(cleaned.includes(PIXELS)).toBe(true);
    expect(cleanTiff(cleaned)).toBe(cleaned);
  });

  it('what Exif and GPS point to goes, and a pointer into nowhere points nowhere', () => {
    const exif = { 33434: { rationals: [[1, 50]] as const }, 37500: { bytes: Buffer.from(MARK) } };
    expect(plantedIn(cleanTiff(page({ 34665: { directory: exif } })) ?? Buffer.from(MARK))).toEqual([]);
    for (const at of [0xffffffff, 1]) expect(fieldsOf(cleanTiff(page({ 34665: { raw: [4, 1, at] } })))).toBe(FIELDS);
    expect(fieldsOf(cleanTiff(page({ 270: { raw: [2, 100_000, 8] } })))).toBe(FIELDS);
  });
});

describe('a TIFF is left out', () => {
  const circle = tiff(PAGE, PAGE);
  circle.writeUInt32LE(8, circle.readUInt32LE(8 + 2 + 12 * FIELDS) + 2 + 12 * FIELDS);
  const many: Fields = Object.fromEntries(Array.from({ length: 21_000 }, (_, tag) => [tag + 30_000, { shorts: [1] }]));
  const shared = page({ 270: { ascii: MARK } });
  shared.writeUInt32LE(shared.indexOf(MARK), shared.indexOf(Buffer.from('110104000100', 'hex')) + 8);
  const jpeg = (data: Uint8Array, more: Fields = {}) =>
    page({ 259: { shorts: [7] }, 273: { data }, 279: { longs: [data.length] }, ...more });
  it.each([
    ['of 64 bits', Buffer.from('II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0', 'latin1')],
    ['of another kind', Buffer.from('IM*\0')],
    ['without a page', Buffer.from('II*\0\0\0\0\0', 'latin1')],
    ['whose directory is not in the file', Buffer.from('II*\0\xff\0\0\0', 'latin1')],
    ['whose directory is empty', Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1')],
    ['whose directory breaks off', page({}).subarray(0, 40)],
    ['whose directories go in a circle', circle],
    ['with more fields than anybody needs', tiff({ ...PAGE, ...many })],
    ['whose directory lies in its header', Buffer.concat([Buffer.from('II*\0\x04\0\0\0', 'latin1'), Buffer.alloc(60)])],
    ['that has smaller pictures only', page({ 254: { longs: [1] } })],
    ['that does not say where its pixels are', without(273)],
    ['that does not say how many they are', without(279)],
    ['that says so in words', page({ 273: { ascii: 'here' } })],
    ['that says how many they are in words', page({ 279: { ascii: '16' } })],
    ['with more strips than lengths', page({ 273: { longs: [8, 9] } })],
    ['with no strips', page({ 273: { longs: [] }, 279: { longs: [] } })],
    ['with more strips than a picture has', page({ 273: { raw: [4, 60_000, 8] }, 279: { raw: [4, 60_000, 8] } })],
    ['whose pixels are not in the file', page({ 279: { longs: [5_000] } })],
    [
      'whose strips overlap over and over',
      page({ 273: { longs: Array(40).fill(8) }, 279: { longs: Array(40).fill(100) } }),
    ],
    ['whose colours are not in the file', page({ 320: { raw: [3, 768, 0xfffff] } })],
    ['whose pixels are words of another field', shared],
    ['compressed in a way that nobody looks into', page({ 259: { shorts: [6] } })],
    ['of what a sensor saw', page({ 262: { shorts: [32803] } })],
    ['of JPEG with a comment in it', jpeg(Buffer.concat([JPEG.subarray(0, 2), segment(0xfe, MARK), JPEG.subarray(2)]))],
    [
      'of JPEG whose tables hold a comment',
      jpeg(JPEG, { 347: { bytes: Buffer.concat([JPEG.subarray(0, 2), segment(0xfe, MARK)]) } }),
    ],
  ])('%s', (_, file) => {
    expect(cleanTiff(file)).toBeUndefined();
  });
});

it('a page of JPEG is one without tables of its own, and one of no word for its compression is one', () => {
  const tables = Buffer.concat([JPEG.subarray(0, 2), segment(0xdd, Buffer.from([0, 4])), JPEG.subarray(-2)]);
  const own = { 259: { shorts: [7] }, 273: { data: JPEG }, 279: { longs: [JPEG.length] } };
  for (const whole of [page(own), page({ ...own, 347: { bytes: tables } }), without(259), without(262)]) {
    expect(cleanTiff(whole)).toEqual(whole);
  }
});
