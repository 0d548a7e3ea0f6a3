import { readFileSync } from 'node:fs';
import { bmpWithProfile } from './dress-bmp.ts';
import { dressGif } from './dress-gif.ts';
import { type Coded, dressHeif } from './dress-heif.ts';
import { dressJpeg } from './dress-jpeg.ts';
import { animated, dressPng } from './dress-png.ts';
import { dressTiff } from './dress-tiff.ts';
import { dressWebp } from './dress-webp.ts';

/** A file of test/fixtures/pictures. */
export const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/pictures/${name}`, import.meta.url));

/** A picture with planted secrets in it, and which way up its Exif says that it is. */
export interface Dressed {
  readonly name: string;
  readonly type: string;
  readonly file: Buffer;
  readonly orientation?: number;
}

/** A box of a small AVIF whose boxes are not told apart by what is around them. */
function boxOf(file: Buffer, type: string): Buffer {
  const at = file.indexOf(type) - 4;
  return file.subarray(at, at + file.readUInt32BE(at));
}

/** The picture of an AVIF, with what it takes to decode it. */
export function codedPicture(): Coded {
  const file = fixture('photo.avif');
  const properties = ['av1C', 'ispe', 'pixi', 'colr'].map((type) => boxOf(file, type));
  return { type: 'av01', data: boxOf(file, 'mdat').subarray(8), properties };
}

const SIZE = [48, 32] as const;
const webp = (name: string, orientation: number): Dressed => ({
  ...{ name, type: 'image/webp', orientation },
  file: dressWebp(fixture(name), SIZE, { orientation }),
});

/** One of each kind that is told apart from others. Those whose turning is a property of the picture say no orientation here. */
export const DRESSED: readonly Dressed[] = [
  {
    name: 'baseline.jpg',
    type: 'image/jpeg',
    file: dressJpeg(fixture('baseline.jpg'), { orientation: 6 }),
    orientation: 6,
  },
  {
    ...{ name: 'progressive.jpg', type: 'image/jpeg', orientation: 3 },
    file: dressJpeg(fixture('progressive.jpg'), { orientation: 3, order: 'MM' }),
  },
  { name: 'restarts.jpg', type: 'image/jpeg', file: dressJpeg(fixture('restarts.jpg'), { orientation: 1 }) },
  { name: 'cmyk.jpg', type: 'image/jpeg', file: dressJpeg(fixture('cmyk.jpg')) },
  { name: 'photo.png', type: 'image/png', file: dressPng(fixture('photo.png'), { orientation: 8 }), orientation: 8 },
  { name: 'animated.png', type: 'image/png', file: dressPng(animated(fixture('photo.png'))) },
  webp('lossy.webp', 2),
  webp('lossless.webp', 4),
  webp('alpha.webp', 5),
  webp('animated.webp', 7),
  { name: 'animated.gif', type: 'image/gif', file: dressGif(fixture('animated.gif')) },
  { name: 'little-endian.tif', type: 'image/tiff', file: dressTiff('II') },
  { name: 'big-endian.tif', type: 'image/tiff', file: dressTiff('MM') },
  { name: 'linked.bmp', type: 'image/bmp', file: bmpWithProfile('LINK') },
  { name: 'embedded.bmp', type: 'image/bmp', file: bmpWithProfile('MBED') },
  { name: 'written.avif', type: 'image/avif', file: dressHeif(codedPicture()) },
  { name: 'alpha.avif', type: 'image/avif', file: fixture('alpha.avif') },
];
