import { decodeText } from './charset.ts';
import type { ParseLimits, ParseProblem } from './parsed-mail.ts';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const COLON = 0x3a;
const DELETE = 0x7f;

/** A header's value in one line, as text: bytes outside ASCII are UTF-8, or else what Windows wrote. */
const unfolded = (bytes: Buffer): string =>
  decodeText(bytes, '')
    .replaceAll(/[\r\n\0]+/g, '')
    .trim();

/** The header fields of a mail or of one of its parts: where each stands, read only when asked for. */
export class HeaderBlock {
  readonly #bytes: Buffer;
  readonly #names: string[] = [];
  readonly #ranges: number[] = [];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get count(): number {
    return this.#names.length;
  }

  add(name: string, start: number, end: number): void {
    this.#names.push(name);
    this.#ranges.push(start, end);
  }

  /** The field added last goes on up to `end`. */
  extend(end: number): void {
    this.#ranges[this.#ranges.length - 1] = end;
  }

  /** Values of the fields of this name (in lower case), in their order. */
  values(name: string): string[] {
    const found: string[] = [];
    for (let at = this.#names.indexOf(name); at >= 0; at = this.#names.indexOf(name, at + 1)) {
      found.push(unfolded(this.#bytes.subarray(this.#ranges[2 * at], this.#ranges[2 * at + 1])));
    }
    return found;
  }

  /** Value of the first field of this name, empty where there is none. */
  first(name: string): string {
    const at = this.#names.indexOf(name);
    return at < 0 ? '' : unfolded(this.#bytes.subarray(this.#ranges[2 * at], this.#ranges[2 * at + 1]));
  }
}

/** Index of the colon that ends a field's name, or -1 where the line is no header field. */
function colonOf(bytes: Buffer, start: number, end: number): number {
  let at = start;
  for (let byte = bytes[at]; byte !== undefined && byte > SPACE && byte < DELETE && byte !== COLON; byte = bytes[at]) {
    at += 1;
  }
  const nameEnd = at;
  while (bytes[at] === SPACE || bytes[at] === TAB) at += 1;
  return nameEnd > start && at < end && bytes[at] === COLON ? at : -1;
}

const isBlankLine = (bytes: Buffer, start: number, end: number): boolean =>
  start === end || (start + 1 === end && bytes[start] === CR);

/** The line that mailboxes put before a mail in a file. */
const isEnvelopeLine = (bytes: Buffer, start: number): boolean =>
  /^>?From /.test(bytes.toString('latin1', start, start + 6));

/** Reads the header of one entity: up to the blank line, a boundary, or a first line that is no header at all. */
export class HeaderScan {
  readonly block: HeaderBlock;
  /** Where the body begins. */
  bodyStart: number;
  readonly #bytes: Buffer;
  readonly #limits: ParseLimits;
  readonly #problems: Set<ParseProblem>;
  readonly #start: number;
  #open = false;
  #malformedAt: number | undefined;

  constructor(bytes: Buffer, start: number, limits: ParseLimits, problems: Set<ParseProblem>) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#problems = problems;
    this.#start = start;
    this.block = new HeaderBlock(bytes);
    this.bodyStart = start;
  }

  /** @param isBoundary whether the line that begins here ends the entity */
  run(isBoundary: (lineStart: number) => boolean): this {
    const bytes = this.#bytes;
    while (this.bodyStart < bytes.length && !isBoundary(this.bodyStart)) {
      const start = this.bodyStart;
      const found = bytes.indexOf(LF, start);
      const end = found < 0 ? bytes.length : found;
      const blank = isBlankLine(bytes, start, end);
      if (!blank && !this.#takeLine(start, end)) return this;
      this.bodyStart = Math.min(end + 1, bytes.length);
      if (blank) return this;
    }
    // No blank line at all: the text begins where the lines stop to look like header fields.
    this.bodyStart = this.#malformedAt ?? this.bodyStart;
    return this;
  }

  /** @returns false where the line shows that there is no header here */
  #takeLine(start: number, end: number): boolean {
    const first = this.#bytes[start];
    if (first === SPACE || first === TAB) return this.#continueField(end);
    this.#open = false;
    const colon = colonOf(this.#bytes, start, end);
    if (colon >= 0) return this.#addField(start, colon, end);
    if (isEnvelopeLine(this.#bytes, start)) return true;
    this.#problems.add('header-malformed');
    this.#malformedAt ??= start;
    return this.block.count > 0;
  }

  #continueField(end: number): boolean {
    if (this.#open && this.#fits(end)) this.block.extend(end);
    return this.block.count > 0;
  }

  #addField(start: number, colon: number, end: number): boolean {
    if (this.block.count >= this.#limits.headerFields) this.#problems.add('too-many-headers');
    else if (this.#fits(end)) {
      this.block.add(this.#bytes.toString('latin1', start, colon).trimEnd().toLowerCase(), colon + 1, end);
      this.#open = true;
    }
    return true;
  }

  #fits(end: number): boolean {
    const fits = end - this.#start <= this.#limits.headerBytes;
    if (!fits) this.#problems.add('headers-too-long');
    return fits;
  }
}
