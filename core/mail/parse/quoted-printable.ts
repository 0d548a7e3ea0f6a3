const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const NO_DIGIT = 255;

const HEX = Buffer.alloc(256, NO_DIGIT);
for (const [value, digit] of [...'0123456789ABCDEF'].entries()) {
  HEX[digit.charCodeAt(0)] = value;
  HEX[digit.toLowerCase().charCodeAt(0)] = value;
}

/** The byte that the two hexadecimal digits at `at` stand for, or -1. */
function hexByte(bytes: Buffer, at: number): number {
  const [first, second] = [bytes[at], bytes[at + 1]];
  if (first === undefined || second === undefined) return -1;
  const high = HEX.readUInt8(first);
  const low = HEX.readUInt8(second);
  return high === NO_DIGIT || low === NO_DIGIT ? -1 : high * 16 + low;
}

/** Index after the line end that follows the `=` of a soft line break, or -1 where it is none. */
function softBreakEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === SPACE || bytes[at] === TAB) at += 1;
  if (bytes[at] === CR) at += 1;
  if (at >= bytes.length) return at;
  return bytes[at] === LF ? at + 1 : -1;
}

/** How many blanks stand before `end`. */
function blanksBefore(bytes: Buffer, end: number): number {
  let at = end;
  while (bytes[at - 1] === SPACE || bytes[at - 1] === TAB) at -= 1;
  return end - at;
}

class QuotedPrintable {
  readonly #bytes: Buffer;
  readonly #decoded: Buffer;
  #at = 0;
  #size = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#decoded = Buffer.allocUnsafe(bytes.length);
  }

  decode(): Buffer {
    while (this.#at < this.#bytes.length) {
      this.#copyPlain();
      this.#takeEscape();
    }
    return this.#decoded.subarray(0, this.#size);
  }

  /** Up to the next `=`: most of the time goes here. */
  #copyPlain(): void {
    const [bytes, decoded] = [this.#bytes, this.#decoded];
    let at = this.#at;
    let size = this.#size;
    for (let byte = bytes[at]; byte !== undefined && byte !== EQUALS; byte = bytes[at]) {
      if (byte === LF || byte === CR) size -= blanksBefore(bytes, at);
      decoded[size] = byte;
      size += 1;
      at += 1;
    }
    this.#at = at;
    this.#size = size;
  }

  #takeEscape(): void {
    const start = this.#at;
    const code = hexByte(this.#bytes, start + 1);
    const next = code < 0 ? softBreakEnd(this.#bytes, start + 1) : start + 3;
    this.#at = next < 0 ? start + 1 : next;
    if (code < 0 && next >= 0) return;
    this.#decoded[this.#size] = code < 0 ? EQUALS : code;
    this.#size += 1;
  }
}

/**
 * Content of quoted-printable as found in mail (RFC 2045).
 *
 * Blanks at the end of a line were added on the way and go; an `=` that means nothing stays as it is.
 */
export const decodeQuotedPrintable = (bytes: Buffer): Buffer => new QuotedPrintable(bytes).decode();
