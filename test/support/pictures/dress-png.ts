import { crc32, deflateSync } from 'node:zlib';
import { colourProfile } from './colour-profile.ts';
import { TRAILERS } from './dress-jpeg.ts';
import { exifBlock } from './exif-writer.ts';
import { MARK, PLANTED } from './planted.ts';
import { xmpPacket } from './xmp-writer.ts';

export function chunk(name: string, ...data: readonly (Uint8Array | string)[]): Buffer {
  const body = Buffer.concat(
    [name, ...data].map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length - 4);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** Where a PNG's header ends, and where its end begins. */
const AFTER_HEADER = 33;
const END = -12;

/** A PNG with texts of all three kinds, Exif, a time, a palette with a name, a program's own chunk, and what is left behind its end. */
export function dressPng(png: Buffer, exif: { orientation?: number } = {}): Buffer {
  return Buffer.concat([
    png.subarray(0, AFTER_HEADER),
    chunk('iCCP', 'profile\0\0', deflateSync(colourProfile())),
    chunk('pHYs', Buffer.from([0, 0, 11, 19, 0, 0, 11, 19, 1])),
    chunk('tEXt', 'Author\0', PLANTED.artist),
    chunk('zTXt', 'Raw profile type exif\0\0', deflateSync(exifBlock())),
    chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', xmpPacket()),
    chunk('iTXt', 'Comment\0\x01\0\0\0', deflateSync(PLANTED.comment)),
    chunk('eXIf', exifBlock({ order: 'MM', ...exif })),
    chunk('tIME', Buffer.from([7, 234, 2, 7, 10, 0, 0])),
    chunk('sPLT', `${MARK} palette\0\x08`, Buffer.alloc(6)),
    chunk('vpAg', `${MARK} page`),
    png.subarray(AFTER_HEADER, END),
    chunk('tEXt', 'Description\0', PLANTED.description),
    png.subarray(END),
    // a cropped screenshot may leave the rest of what was there behind its end
    chunk('IDAT', `${MARK} cropped away`),
    TRAILERS,
  ]);
}

/** An animation of two frames of a picture. */
export function animated(png: Buffer): Buffer {
  const data = png.subarray(AFTER_HEADER, END);
  const at = data.indexOf('IDAT') - 4;
  const pixels = data.subarray(at + 8, at + 8 + data.readUInt32BE(at));
  const frame = (sequence: number) =>
    chunk(
      'fcTL',
      Buffer.from([0, 0, 0, sequence]),
      png.subarray(16, 24),
      Buffer.alloc(8),
      Buffer.from([0, 1, 0, 10, 0, 0]),
    );
  return Buffer.concat([
    png.subarray(0, AFTER_HEADER),
    data.subarray(0, at),
    chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
    frame(0),
    chunk('IDAT', pixels),
    chunk('tEXt', 'Comment\0', PLANTED.comment),
    frame(1),
    chunk('fdAT', Buffer.from([0, 0, 0, 2]), pixels),
    png.subarray(END),
  ]);
}
