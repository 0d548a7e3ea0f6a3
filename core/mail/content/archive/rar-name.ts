/** The two high bits of each pair say how a character is written; a byte holds four pairs. */
const PAIRS = 4;

/** Reads the flags of RAR's packed names, two bits at a time, between the bytes that they are about. */
class PackedName {
  readonly #bytes: Buffer;
  #at: number;
  #flags = 0;
  #left = 0;

  constructor(bytes: Buffer, from: number) {
    this.#bytes = bytes;
    this.#at = from;
  }

  get ended(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** The next byte; zero behind the end. */
  byte(): number {
    const at = this.#at;
    this.#at += 1;
    return at < this.#bytes.length ? this.#bytes.readUInt8(at) : 0;
  }

  pair(): number {
    if (this.#left === 0) {
      this.#flags = this.byte();
      this.#left = PAIRS;
    }
    this.#left -= 1;
    return (this.#flags >> (2 * this.#left)) & 3;
  }
}

/** A run of characters of the plain name, as they are or each moved by as much, with a high byte then. */
function run(packed: PackedName, plain: Buffer, from: number, high: number): string {
  const length = packed.byte();
  const moves = length >= 0x80;
  const by = moves ? packed.byte() : 0;
  const characters = plain.subarray(from, from + (length & 0x7f) + 2);
  return Array.from(characters, (byte) => String.fromCharCode(((byte + by) & 0xff) | (moves ? high << 8 : 0))).join('');
}

/**
 * The Unicode name of a file in a RAR of version 4, which is written as differences from the plain name before it.
 *
 * @param stored the plain name, a zero, and the differences
 */
export function packedName(stored: Buffer, zero: number): string {
  const plain = stored.subarray(0, zero);
  const packed = new PackedName(stored, zero + 1);
  const high = packed.byte();
  let name = '';
  while (!packed.ended) {
    const kind = packed.pair();
    if (kind === 3) name += run(packed, plain, name.length, high);
    else if (kind === 2) name += String.fromCharCode(packed.byte() | (packed.byte() << 8));
    else name += String.fromCharCode(packed.byte() | (kind === 1 ? high << 8 : 0));
  }
  return name;
}
