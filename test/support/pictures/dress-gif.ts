import { TRAILERS } from './dress-jpeg.ts';
import { MARK, PLANTED } from './planted.ts';
import { xmpPacket } from './xmp-writer.ts';

/** Data as blocks of at most 255 bytes, and the empty one that ends them. */
export function blocks(data: Uint8Array | string): Buffer {
  const bytes = Buffer.from(data);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.subarray(at, at + 255);
    parts.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

export const extension = (label: number, ...data: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from([0x21, label]), ...data]);

/** XMP stands in a GIF without blocks, behind it what lets readers of blocks find its end. */
const xmp = (): Buffer => {
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  return extension(0xff, Buffer.from('\x0bXMP DataXMP'), xmpPacket(), trailer);
};

/** A GIF with comments, XMP, a plain text, a program's own block, and what is left behind its end. */
export function dressGif(gif: Buffer): Buffer {
  const flags = gif.readUInt8(10);
  const first = 13 + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  return Buffer.concat([
    gif.subarray(0, first),
    extension(0xfe, blocks(PLANTED.comment)),
    extension(0xff, Buffer.from('\x0bICCRGBG1012'), blocks(`${MARK} profile`)),
    gif.subarray(first, -1),
    extension(0xf9, blocks(Buffer.from([0, 0, 0, 0]))),
    extension(0x01, Buffer.from([12, ...Buffer.alloc(12)]), blocks(PLANTED.description)),
    xmp(),
    Buffer.from([0x3b]),
    TRAILERS,
  ]);
}
