import { bufferOf } from '../buffer-of.ts';

/** Bytes that make one line of 76 characters, the most that RFC 2045 allows. */
const LINE_BYTES = 57;
const LINE = 76;
/** Encoded at once: enough to make calls few, little enough to stay in the processor's cache. */
const CHUNK_BYTES = LINE_BYTES * 512;

/** Exactly how many bytes {@link writeBase64} writes. */
export const base64Size = (bytes: number): number => 4 * Math.ceil(bytes / 3) + 2 * Math.ceil(bytes / LINE_BYTES);

/**
 * Writes bytes as base64 in lines of 76, each ended by CRLF, into `out` from `at` on.
 *
 * @returns the position behind it
 */
export function writeBase64(bytes: Uint8Array, out: Buffer, at: number): number {
  const source = bufferOf(bytes);
  const chunk = Buffer.alloc((CHUNK_BYTES / 3) * 4);
  let position = at;
  for (let from = 0; from < source.length; from += CHUNK_BYTES) {
    const length = chunk.write(source.toString('base64', from, from + CHUNK_BYTES), 'latin1');
    position = writeLines(chunk.subarray(0, length), out, position);
  }
  return position;
}

function writeLines(encoded: Uint8Array, out: Buffer, at: number): number {
  let position = at;
  for (let from = 0; from < encoded.length; from += LINE) {
    const line = encoded.subarray(from, from + LINE);
    out.set(line, position);
    position += line.length;
    out[position++] = 13;
    out[position++] = 10;
  }
  return position;
}
