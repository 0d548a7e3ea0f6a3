import { colourProfile } from './colour-profile.ts';
import { exifBlock, THUMBNAIL } from './exif-writer.ts';
import { MARK, PLANTED } from './planted.ts';
import type { Order } from './tiff-writer.ts';
import { photoshopBlock, xmpPacket } from './xmp-writer.ts';

/** A marker segment. */
export function segment(code: number, ...payload: readonly (Uint8Array | string)[]): Buffer {
  const body = Buffer.concat(payload.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const length = body.length + 2;
  return Buffer.concat([Buffer.from([0xff, code, length >> 8, length & 0xff]), body]);
}

/** A film of the moment, a second picture, and a phone's own marks, as they stand behind a picture's end. */
export const TRAILERS = Buffer.concat([
  Buffer.from(`\0\0\0\x18ftypmp42\0\0\0\0isommp42\0\0\0\x20mdat${MARK} film of the moment`, 'latin1'),
  Buffer.from('ffd8', 'hex'),
  segment(0xe1, 'Exif\0\0', exifBlock()),
  Buffer.from(`SEFH${MARK} Image_UTC_Data1760000000000SEFT`),
]);

/**
 * A JPEG with all that phones and programs put into one: Exif with a thumbnail, XMP in two parts, IPTC, maker's blocks, a list of
 * pictures behind it, comments at its beginning and before its end, and these pictures.
 */
export function dressJpeg(jpeg: Buffer, exif: { orientation?: number; order?: Order } = {}): Buffer {
  const first = jpeg.subarray(2, 4).equals(Buffer.from('ffe0', 'hex')) ? 4 + jpeg.readUInt16BE(4) : 2;
  return Buffer.concat([
    jpeg.subarray(0, first),
    segment(0xe0, 'JFXX\0\x10', THUMBNAIL),
    segment(0xe1, 'Exif\0\0', exifBlock(exif)),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmpPacket()),
    segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0', 'F'.repeat(32), '\0\0\0\x09\0\0\0\0', `${MARK} xmp`),
    segment(0xe2, 'ICC_PROFILE\0\x01\x02', colourProfile().subarray(0, 100)),
    segment(0xe2, 'ICC_PROFILE\0\x02\x02', colourProfile().subarray(100)),
    segment(0xe2, 'MPF\0', exifBlock({ order: 'MM' })),
    segment(0xeb, 'JP', `${MARK} jumbf`),
    segment(0xed, 'Photoshop 3.0\0', photoshopBlock()),
    segment(0xfe, PLANTED.comment),
    jpeg.subarray(first, -2),
    segment(0xfe, PLANTED.description),
    segment(0xe4, `${MARK} thermal`),
    Buffer.from('ffd9', 'hex'),
    TRAILERS,
  ]);
}
