/** Widest codes, and as many of them (GIF89a, appendix F). */
const WIDEST = 12;
const MOST = 2 ** WIDEST;

/** Where a picture's data ends: in the block that begins at `block`, after `used` bytes of it. */
export interface CodesEnd {
  readonly block: number;
  readonly used: number;
}

/** Codes out of bytes that come in blocks, each behind its length, the last of length 0. All blocks are in the file. */
class Codes {
  readonly #file: Buffer;
  #block: number;
  #used = 0;
  #bits = 0;
  #waiting = 0;

  constructor(file: Buffer, firstBlock: number) {
    this.#file = file;
    this.#block = firstBlock;
  }

  /** Where the byte ends that the latest code ended in. */
  get end(): CodesEnd {
    return { block: this.#block, used: this.#used };
  }

  /** The next code of so many bits; -1 after the last block. */
  next(width: number): number {
    while (this.#waiting < width) {
      if (this.#used === this.#length && !this.#isFurther()) return -1;
      this.#used++;
      this.#bits |= this.#file.readUInt8(this.#block + this.#used) << this.#waiting;
      this.#waiting += 8;
    }
    const code = this.#bits & (2 ** width - 1);
    this.#bits >>>= width;
    this.#waiting -= width;
    return code;
  }

  get #length(): number {
    return this.#file.readUInt8(this.#block);
  }

  #isFurther(): boolean {
    const next = this.#block + 1 + this.#length;
    if (this.#length === 0 || this.#file.readUInt8(next) === 0) return false;
    this.#block = next;
    this.#used = 0;
    return true;
  }
}

/** Of every code it is known how many pixels it stands for; which, nobody asks. One serves all pictures of a file. */
export class CodeTable {
  /** Of codes from now on, in bits. */
  width = 0;
  readonly #lengths = Buffer.alloc(2 * MOST);
  #bits = 0;
  #free = 0;
  #before: number | undefined;

  /** For a picture whose pixels have so many bits. */
  begin(bits: number): void {
    this.#bits = bits;
    for (let code = 0; code < 2 ** bits; code++) this.#lengths.writeUInt16LE(1, 2 * code);
    this.clear();
  }

  clear(): void {
    this.width = this.#bits + 1;
    this.#free = 2 ** this.#bits + 2;
    this.#before = undefined;
  }

  /** How many pixels a code stands for; 0 for one that says nothing here. */
  pixelsOf(code: number): number {
    if (this.#before !== undefined) this.#add(this.#lengths.readUInt16LE(2 * this.#before) + 1);
    const known = this.#before === undefined ? 2 ** this.#bits : this.#free;
    if (code < 0 || code >= known) return 0;
    this.#before = code;
    return this.#lengths.readUInt16LE(2 * code);
  }

  #add(length: number): void {
    if (this.#free === MOST) return;
    this.#lengths.writeUInt16LE(length, 2 * this.#free++);
    if (this.#free === 2 ** this.width && this.width < WIDEST) this.width++;
  }
}

/** A picture's data, and of what it is. */
export interface CodedPicture {
  readonly firstBlock: number;
  /** Of a pixel. */
  readonly bits: number;
  readonly pixels: number;
}

/**
 * Where the data of a picture ends: with the code for its end, or with its last pixel where that code is missing.
 *
 * @returns undefined where there is a code that says nothing, or not enough of them for all pixels
 */
export function endOfCodes(
  file: Buffer,
  { firstBlock, bits, pixels }: CodedPicture,
  table: CodeTable,
): CodesEnd | undefined {
  const codes = new Codes(file, firstBlock);
  const [clear, over] = [2 ** bits, 2 ** bits + 1];
  table.begin(bits);
  for (let left = pixels; left > 0; ) {
    const code = codes.next(table.width);
    if (code === over) return codes.end;
    if (code === clear) table.clear();
    else {
      const stands = table.pixelsOf(code);
      if (stands === 0) return undefined;
      left -= stands;
    }
  }
  const { end } = codes;
  return codes.next(table.width) === over ? codes.end : end;
}
