/** By how much a file may grow: one small block with its orientation, or a mark of its end. */
const GROWTH = 64;

/**
 * What stays of a file: runs of its bytes, and a few bytes in place of others.
 *
 * The file is not copied until something of it is taken away, and then once.
 */
export class Remainder {
  readonly #file: Buffer;
  #copy: Buffer | undefined;
  #length = 0;

  constructor(file: Buffer) {
    this.#file = file;
  }

  /** How many bytes there are up to now. */
  get length(): number {
    return this.#length;
  }

  /** Bytes `start` (included) to `end` (excluded) of the file stay. */
  keep(start: number, end: number): void {
    if (this.#copy === undefined && start === this.#length) {
      this.#length = end;
    } else {
      this.#length += this.#file.copy(this.#written(), this.#length, start, end);
    }
  }

  /** `bytes` stand for `start` to `end` of the file. In all the file may grow by {@link GROWTH} bytes. */
  replace(start: number, end: number, bytes: Uint8Array): void {
    if (bytes.length === end - start && this.#file.subarray(start, end).equals(bytes)) {
      this.keep(start, end);
    } else {
      this.#written().set(bytes, this.#length);
      this.#length += bytes.length;
    }
  }

  /** A number of 32 bits, little-endian, over what stays at `at`. */
  correct(at: number, value: number): void {
    if ((this.#copy ?? this.#file).readUInt32LE(at) !== value) this.#written().writeUInt32LE(value, at);
  }

  /** The file itself, or a view of it, where no byte had to move. */
  finish(): Buffer {
    return (this.#copy ?? this.#file).subarray(0, this.#length);
  }

  #written(): Buffer {
    if (this.#copy === undefined) {
      this.#copy = Buffer.allocUnsafe(this.#file.length + GROWTH);
      this.#file.copy(this.#copy, 0, 0, this.#length);
    }
    return this.#copy;
  }
}
