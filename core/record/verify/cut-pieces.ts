import type { Mark } from './layout.ts';

/** No block is longer: attachments of 40 MB, the most that SES takes, in base64. Longer pieces are cut, and fit no digest. */
const LONGEST = 64 * 1024 * 1024;
/** A cut lies this far behind its mark at most, or one byte before it. */
const REACH = 2;
const FIRST_CAPACITY = 64 * 1024;

/** Where one mark stands next. */
class Sought {
  readonly #mark: Mark;
  #from = 0;
  #cut = Number.NEGATIVE_INFINITY;

  constructor(mark: Mark) {
    this.#mark = mark;
  }

  /** The place of the next cut after `start` in `data`, or undefined where there is none yet. */
  next(data: Buffer, start: number): number | undefined {
    while (this.#cut <= start) {
      const at = data.indexOf(this.#mark.bytes, this.#from);
      this.#from = at < 0 ? Math.max(this.#from, data.length - this.#mark.bytes.length + 1) : at + 1;
      if (at < 0) return undefined;
      this.#cut = this.#mark.cut(data, at);
    }
    return this.#cut;
  }

  /** Of the data so many bytes at the beginning are gone. */
  move(by: number): void {
    this.#from = Math.max(0, this.#from - by);
    this.#cut -= by;
  }
}

/** Cuts a stream of bytes at marks, in time and memory that don't depend on how it is chunked. */
export class PieceCutter {
  readonly #sought: readonly Sought[];
  /** Until no unseen mark can begin so early that a cut comes before this many bytes from the end. */
  readonly #margin: number;
  readonly #onPiece: (piece: Buffer) => void;
  #data = Buffer.alloc(FIRST_CAPACITY);
  #start = 0;
  #end = 0;

  /** @param onPiece is given each piece as soon as it is whole; its bytes are good until it returns */
  constructor(marks: readonly Mark[], onPiece: (piece: Buffer) => void) {
    this.#sought = marks.map((mark) => new Sought(mark));
    this.#margin = Math.max(...marks.map(({ bytes }) => bytes.length)) + REACH;
    this.#onPiece = onPiece;
  }

  push(chunk: Uint8Array): void {
    this.#makeRoom(chunk.length);
    this.#data.set(chunk, this.#end);
    this.#end += chunk.length;
    this.#cutUntil(this.#end - this.#margin);
    if (this.#end - this.#start > LONGEST) this.#emit(this.#end);
  }

  /** No more bytes come. */
  finish(): void {
    this.#cutUntil(this.#end);
    this.#emit(this.#end);
  }

  #cutUntil(last: number): void {
    const data = this.#data.subarray(0, this.#end);
    for (let cut = this.#nextCut(data); cut <= last; cut = this.#nextCut(data)) this.#emit(cut);
  }

  #nextCut(data: Buffer): number {
    const cuts = this.#sought.map((sought) => sought.next(data, this.#start) ?? Number.POSITIVE_INFINITY);
    return Math.min(...cuts);
  }

  #emit(to: number): void {
    if (to > this.#start) this.#onPiece(this.#data.subarray(this.#start, to));
    this.#start = to;
  }

  /** What is done with goes; what is left moves to the beginning, and the room doubles where it is still too small. */
  #makeRoom(bytes: number): void {
    if (this.#end + bytes <= this.#data.length) return;
    const left = this.#end - this.#start;
    const room = left + bytes <= this.#data.length ? this.#data : Buffer.alloc(2 * (left + bytes));
    this.#data.copy(room, 0, this.#start, this.#end);
    for (const sought of this.#sought) sought.move(this.#start);
    this.#data = room;
    this.#start = 0;
    this.#end = left;
  }
}
