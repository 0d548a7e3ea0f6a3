import { crc32 } from 'node:zlib';

const HEADER = 16;
/** What of the header the compressed size counts. */
const COUNTED = 12;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;

/** The dictionary is a ring of so many bytes, of which the first are given ([MS-OXRTFCP] 2.1.2.1). */
const RING = 4_096;
const GIVEN = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);

/** More RTF than that is nobody's letter. */
const MOST = 4 * 1024 * 1024;
/** Two bytes stand for 17 at most. */
const EXPANSION = 9;

/**
 * The RTF out of a message's compressed one ([MS-OXRTFCP]): LZFu, or kept as it is.
 *
 * At most 4 MB, in time that grows with its length.
 * @returns undefined where it is cut off, too long, or not what its checksum says
 */
export function decompressRtf(bytes: Buffer): Buffer | undefined {
  if (bytes.length < HEADER) return undefined;
  const end = bytes.readUInt32LE(0) + HEADER - COUNTED;
  const rawSize = bytes.readUInt32LE(4);
  if (end < HEADER || end > bytes.length || rawSize > MOST) return undefined;
  const contents = bytes.subarray(HEADER, end);
  const kind = bytes.readUInt32LE(8);
  if (kind === UNCOMPRESSED) return contents.subarray(0, rawSize);
  if (kind !== COMPRESSED || bytes.readUInt32LE(12) !== checksum(contents)) return undefined;
  return inflate(contents, Math.min(rawSize, contents.length * EXPANSION));
}

/** The CRC-32 of all the world, without its two inversions. */
const checksum = (contents: Buffer): number => ~crc32(contents, 0xffffffff) >>> 0;

/** Tokens in groups of eight behind a byte whose bits say which of them are references into the dictionary. */
function inflate(contents: Buffer, size: number): Buffer {
  const output = new RingOutput(size);
  let control = 0;
  let left = 0;
  for (let at = 0; at < contents.length && !output.ended; left -= 1) {
    const byte = contents.readUInt8(at++);
    if (left === 0) {
      control = byte;
      left = 9;
      continue;
    }
    const isReference = ((control >> (8 - left)) & 1) === 1;
    if (isReference) output.repeat(byte, contents[at++] ?? 0);
    else output.write(byte);
  }
  return output.bytes;
}

/** What was written, and the ring of what was written last. */
class RingOutput {
  readonly #out: Buffer;
  readonly #ring = Buffer.alloc(RING);
  #written = 0;
  #place = GIVEN.length;
  #closed = false;

  constructor(size: number) {
    this.#out = Buffer.alloc(size);
    GIVEN.copy(this.#ring);
  }

  get ended(): boolean {
    return this.#closed || this.#written === this.#out.length;
  }

  get bytes(): Buffer {
    return this.#out.subarray(0, this.#written);
  }

  write(byte: number): void {
    this.#ring[this.#place] = byte;
    this.#place = (this.#place + 1) % RING;
    if (this.#written < this.#out.length) this.#out[this.#written++] = byte;
  }

  /** A reference to the place of writing itself ends the text. */
  repeat(high: number, low: number): void {
    const from = (high << 4) | (low >> 4);
    this.#closed = from === this.#place;
    const count = this.#closed ? 0 : (low & 15) + 2;
    for (let step = 0; step < count; step += 1) this.write(this.#ring.readUInt8((from + step) % RING));
  }
}
