/** An attribute of a message, or of the attachment that was begun last. */
export interface TnefAttribute {
  readonly level: number;
  readonly id: number;
  readonly data: Buffer;
}

const SIGNATURE = 0x223e9f78;
/** Signature and key. */
const HEAD = 6;
/** Level, id and length. */
const PREFIX = 9;
const CHECKSUM = 2;
/** More than any mail program writes. */
const MOST = 20_000;

const MESSAGE = 1;
export const ATTACHMENT = 2;

/** Whether bytes begin as a TNEF does. */
export const isTnefStream = (head: Uint8Array): boolean =>
  head.length >= 4 && Buffer.from(head.buffer, head.byteOffset, 4).readUInt32LE(0) === SIGNATURE;

/**
 * The attributes of a TNEF stream in their order ([MS-OXTNEF] 2.1.3), views of its bytes. Checksums, which programs get
 * wrong, are not looked at.
 *
 * @returns undefined where it is none, or is cut off or broken
 */
export function tnefAttributes(stream: Buffer): readonly TnefAttribute[] | undefined {
  if (!isTnefStream(stream)) return undefined;
  const attributes: TnefAttribute[] = [];
  for (let at = HEAD; at + PREFIX + CHECKSUM <= stream.length; ) {
    const attribute = attributeAt(stream, at);
    if (!attribute || attributes.length >= MOST) return undefined;
    attributes.push(attribute);
    at += PREFIX + attribute.data.length + CHECKSUM;
  }
  return attributes;
}

function attributeAt(stream: Buffer, at: number): TnefAttribute | undefined {
  const level = stream.readUInt8(at);
  const length = stream.readUInt32LE(at + 5);
  const start = at + PREFIX;
  if ((level !== MESSAGE && level !== ATTACHMENT) || length > stream.length - start) return undefined;
  return { level, id: stream.readUInt32LE(at + 1), data: stream.subarray(start, start + length) };
}
