/** Bytes that stand in a block as base64. */
export interface Base64 {
  readonly bytes: Uint8Array;
  /** In lines of 76 characters, a line feed between them; else in one. */
  readonly inLines: boolean;
}

/** What blocks are made of. Files are encoded where they end up: no text ever holds one. */
export type Piece = string | Base64;

/** Bytes that make one line. */
const LINE_BYTES = 57;
/** Encoded at once where there are no lines. */
const CHUNK_BYTES = 512 * LINE_BYTES;
const LINE_FEED = 10;

/** A block's bytes: one allocation of the exact size, filled once. */
export function blockBytes(pieces: readonly Piece[]): Buffer {
  const out = Buffer.alloc(pieces.reduce((size, piece) => size + sizeOf(piece), 0));
  pieces.reduce(
    (at, piece) => at + (typeof piece === 'string' ? out.write(piece, at) : writeBase64(piece, out, at)),
    0,
  );
  return out;
}

function sizeOf(piece: Piece): number {
  if (typeof piece === 'string') return Buffer.byteLength(piece);
  const { length } = piece.bytes;
  const lineFeeds = piece.inLines ? Math.max(0, Math.ceil(length / LINE_BYTES) - 1) : 0;
  return 4 * Math.ceil(length / 3) + lineFeeds;
}

/** @returns how many bytes it wrote */
function writeBase64({ bytes, inLines }: Base64, out: Buffer, at: number): number {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const step = inLines ? LINE_BYTES : CHUNK_BYTES;
  let position = at;
  for (let from = 0; from < source.length; from += step) {
    if (inLines && from > 0) out[position++] = LINE_FEED;
    position += out.write(source.toString('base64', from, from + step), position, 'latin1');
  }
  return position - at;
}
