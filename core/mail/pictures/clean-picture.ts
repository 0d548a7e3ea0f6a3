import { cleanBmp } from './clean-bmp.ts';
import { cleanGif } from './clean-gif.ts';
import { cleanHeif } from './clean-heif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanTiff } from './clean-tiff.ts';
import { cleanWebp } from './clean-webp.ts';

type Clean = (file: Buffer) => Uint8Array | undefined;

const KINDS: ReadonlyMap<string, Clean> = new Map<string, Clean>([
  ['image/jpeg', cleanPhoto],
  ['image/png', cleanPng],
  ['image/webp', cleanWebp],
  ['image/gif', cleanGif],
  ['image/heic', cleanHeif],
  ['image/avif', cleanHeif],
  ['image/tiff', cleanTiff],
  ['image/bmp', cleanBmp],
]);

/** Markup, which no bytes show to be a picture: programs that take pictures only do not take it. */
const MARKUP = 'image/svg+xml';

/**
 * A picture without what it says of the place, the time, the device and the people beside what it shows (N5): Exif, GPS, XMP, IPTC,
 * comments, previews, whatever stands behind its end. Its pixels are those that were there, byte by byte; its colour profile stays,
 * and which way up it is shown.
 *
 * Linear in the file's length, with one copy at most; files that have nothing to lose are returned as they are, and so is what is
 * no picture. Never more than 64 bytes longer.
 *
 * @param type by content
 * @returns undefined where it can't be told for certain what all in it is: a broken picture, or one of another kind
 */
export function cleanPicture(content: Uint8Array, type: string): Uint8Array | undefined {
  if (!type.startsWith('image/') || type === MARKUP) return content;
  const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const cleaned = KINDS.get(type)?.(file);
  return cleaned && file.equals(cleaned) ? content : cleaned;
}

function cleanPhoto(file: Buffer): Uint8Array | undefined {
  const jpeg = cleanJpeg(file);
  return jpeg?.shows ? jpeg.cleaned : undefined;
}
