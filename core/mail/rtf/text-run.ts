import { decodeCodepage, WESTERN } from './codepage.ts';

/** Bytes that are decoded together at most, where they can be parted. */
const LONGEST = 16_384;
/** Neither these nor anything below is the second byte of a character in any code page. */
const SPACE = 0x20;

/** Text that comes as bytes of changing code pages and as characters. */
export class TextRun {
  readonly #pieces: string[] = [];
  #bytes: number[] = [];
  #codepage = WESTERN;

  add(text: string): void {
    this.#flush();
    this.#pieces.push(text);
  }

  addByte(byte: number, codepage: number): void {
    if (codepage !== this.#codepage || (this.#bytes.length >= LONGEST && byte <= SPACE)) this.#flush();
    this.#codepage = codepage;
    this.#bytes.push(byte);
  }

  /** All of it, well-formed. */
  finish(): string {
    this.#flush();
    return this.#pieces.join('').toWellFormed();
  }

  #flush(): void {
    if (this.#bytes.length > 0) this.#pieces.push(decodeCodepage(Uint8Array.from(this.#bytes), this.#codepage));
    this.#bytes = [];
  }
}
