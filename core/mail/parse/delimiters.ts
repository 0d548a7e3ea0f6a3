const DASHES = Buffer.from('--');
const LF = 0x0a;
const DASH = 0x2d;

/** A longer boundary is never one (RFC 2046 has 70); it bounds what is read of each line that begins with `--`. */
const BOUNDARY_LENGTH = 250;

/** A boundary line. */
export interface Delimiter {
  /** Which of the open multiparts it belongs to: 0 is the outermost. */
  readonly level: number;
  /** It ends the multipart. */
  readonly closing: boolean;
  /** Where the line begins, and where the next one does. */
  readonly start: number;
  readonly after: number;
}

/** The boundaries of the multiparts that are open, and the search for the next line that is one of them. */
export class Delimiters {
  readonly #bytes: Buffer;
  readonly #open: string[] = [];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Opens a multipart. @returns its level */
  open(boundary: string): number {
    return this.#open.push(boundary) - 1;
  }

  close(): void {
    this.#open.pop();
  }

  /** The delimiter that the line beginning at `start` is, if it is one. */
  at(start: number): Delimiter | undefined {
    const bytes = this.#bytes;
    if (bytes[start] !== DASH || bytes[start + 1] !== DASH) return undefined;
    const found = bytes.indexOf(LF, start);
    const end = found < 0 ? bytes.length : found;
    const last = Math.min(end, start + 2 + BOUNDARY_LENGTH + 4);
    return this.#match(bytes.toString('latin1', start + 2, last).trimEnd(), start, Math.min(end + 1, bytes.length));
  }

  #match(line: string, start: number, after: number): Delimiter | undefined {
    const level = this.#open.lastIndexOf(line);
    if (level >= 0) return { level, closing: false, start, after };
    const closed = line.endsWith('--') ? this.#open.lastIndexOf(line.slice(0, -2).trimEnd()) : -1;
    return closed < 0 ? undefined : { level: closed, closing: true, start, after };
  }

  /** The next delimiter of any open multipart, from the line on that begins at `from`. */
  next(from: number): Delimiter | undefined {
    if (this.#open.length === 0) return undefined;
    for (const start of boundaryLikeLines(this.#bytes, from)) {
      const delimiter = this.at(start);
      if (delimiter) return delimiter;
    }
    return undefined;
  }
}

/** Where lines begin that start with `--`, each looked for only when asked for. `from` is the beginning of a line. */
export function* boundaryLikeLines(bytes: Buffer, from: number): Generator<number> {
  let at = bytes.indexOf(DASHES, from);
  while (at >= 0) {
    if (at === from || bytes[at - 1] === LF) yield at;
    while (bytes[at] === DASH) at += 1;
    at = bytes.indexOf(DASHES, at);
  }
}
