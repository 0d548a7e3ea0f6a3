import type { Listing } from './entry.ts';

const HEADER_SIZE = 32;
/** The coder of AES-256 with SHA-256, as headers name it (7zFormat, Methods). */
const AES = Buffer.from([0x06, 0xf1, 0x07, 0x01]);

/**
 * What can be told of a 7z: whether it is encrypted.
 *
 * Its list of files is compressed by a method that is not known here, save where somebody switched that off.
 */
export function listSevenZip(bytes: Buffer): Listing {
  if (bytes.length < HEADER_SIZE) return 'archive';
  const from = HEADER_SIZE + Number(bytes.readBigUInt64LE(12));
  return bytes.subarray(Math.min(from, bytes.length)).includes(AES) ? 'encrypted' : 'archive';
}
