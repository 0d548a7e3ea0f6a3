import { colourProfile } from './colour-profile.ts';
import { TRAILERS } from './dress-jpeg.ts';
import { exifBlock } from './exif-writer.ts';
import { MARK } from './planted.ts';
import { xmpPacket } from './xmp-writer.ts';

export function riffChunk(name: string, ...data: readonly (Uint8Array | string)[]): Buffer {
  const body = Buffer.concat(data.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), length, body, Buffer.alloc(body.length % 2)]);
}

export const webp = (...chunks: readonly Uint8Array[]): Buffer => riffChunk('RIFF', 'WEBP', ...chunks);

const EXIF_AND_XMP = 0x0c;
const HAS_PROFILE = 0x20;

/** A WebP with Exif, XMP, a colour profile, a program's own chunk, and what is left behind its end. */
export function dressWebp(file: Buffer, size: readonly [number, number], exif: { orientation?: number } = {}): Buffer {
  const extended = file.toString('latin1', 12, 16) === 'VP8X';
  const flags = Buffer.from(extended ? file.subarray(20, 30) : [0, 0, 0, 0, size[0] - 1, 0, 0, size[1] - 1, 0, 0]);
  flags.writeUInt8(flags.readUInt8(0) | EXIF_AND_XMP | HAS_PROFILE);
  return Buffer.concat([
    webp(
      riffChunk('VP8X', flags),
      riffChunk('ICCP', colourProfile()),
      riffChunk('PRIV', `${MARK} private`),
      file.subarray(extended ? 30 : 12),
      riffChunk('EXIF', exifBlock(exif)),
      riffChunk('XMP ', xmpPacket()),
    ),
    TRAILERS,
  ]);
}
