/** Places of words in a text, in its order, each with some marks; kept as plain numbers, since a text may have millions. */
export class WordList {
  #starts = new Int32Array(FIRST);
  #ends = new Int32Array(FIRST);
  #marks = new Uint8Array(FIRST);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(start: number, end: number, marks: number): void {
    if (this.#count === this.#starts.length) this.#grow();
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#marks[this.#count] = marks;
    this.#count += 1;
  }

  startOf(word: number): number {
    return Number(this.#starts[word]);
  }

  endOf(word: number): number {
    return Number(this.#ends[word]);
  }

  /** Whether it has one of the marks. */
  has(word: number, marks: number): boolean {
    return (Number(this.#marks[word]) & marks) !== 0;
  }

  #grow(): void {
    const length = this.#count * 2;
    this.#starts = widened(this.#starts, new Int32Array(length));
    this.#ends = widened(this.#ends, new Int32Array(length));
    this.#marks = widened(this.#marks, new Uint8Array(length));
  }
}

const FIRST = 64;

function widened<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
