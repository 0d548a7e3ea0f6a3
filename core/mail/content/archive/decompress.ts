import { constants, gunzipSync, inflateRawSync, zstdDecompressSync } from 'node:zlib';
import type { Allowance } from './allowance.ts';

/** Undefined where the bytes are not what they should be, or expand to more than was allowed. */
function attempt(expand: () => Buffer): Buffer | undefined {
  try {
    return expand();
  } catch {
    return undefined;
  }
}

/**
 * What deflated bytes expand to, which must be as much as was said and come of all of them.
 *
 * Bytes behind a deflated file's end could be a file that only some unpackers see: it would begin with `mark`.
 */
export function inflate(packed: Buffer, size: number, mark: Buffer, allowance: Allowance): Buffer | undefined {
  if (!allowance.takeBytes(size)) return undefined;
  const options = { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) };
  const hidden = packed.lastIndexOf(mark);
  if (hidden >= 0 && attempt(() => inflateRawSync(packed.subarray(0, hidden), options)) !== undefined) return undefined;
  const content = attempt(() => inflateRawSync(packed, options));
  return content?.length === size ? content : undefined;
}

/** What gzip's bytes expand to, counted when it is known. */
export const gunzip = (packed: Buffer, allowance: Allowance): Buffer | undefined =>
  counted(allowance, (maxOutputLength) =>
    gunzipSync(packed, { maxOutputLength, chunkSize: Math.min(sizeHint(packed), maxOutputLength) + 64 }),
  );

/** What Zstandard's bytes expand to. Looking back further than 8 MB would take as much memory. */
export const unzstd = (packed: Buffer, allowance: Allowance): Buffer | undefined =>
  counted(allowance, (maxOutputLength) =>
    zstdDecompressSync(packed, { maxOutputLength, params: { [constants.ZSTD_d_windowLogMax]: 23 } }),
  );

/** The last four bytes of a gzip say how long its last member is (RFC 1952): one piece of memory is cheaper than many. */
const sizeHint = (packed: Buffer): number => (packed.length < 18 ? 0 : packed.readUInt32LE(packed.length - 4));

function counted(allowance: Allowance, expand: (most: number) => Buffer): Buffer | undefined {
  if (allowance.bytes === 0) return undefined;
  const content = attempt(() => expand(allowance.bytes));
  // What came to nothing may have cost all of it.
  allowance.takeBytes(content?.length ?? allowance.bytes);
  return content;
}
