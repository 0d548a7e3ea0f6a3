const MOST_BYTES = 50 * 1024 * 1024;
const MOST_ENTRIES = 5_000;

/**
 * How much of archives is looked at: 50 MB when expanded and 5,000 files, over all that comes with one mail.
 *
 * Counted down by whoever expands or lists, before the work is done, so that a bomb costs what it may cost and no more.
 */
export class Allowance {
  #bytes = MOST_BYTES;
  #entries = MOST_ENTRIES;

  /** Bytes that may still be expanded. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether so many bytes may be expanded; then they are counted. */
  takeBytes(count: number): boolean {
    if (count > this.#bytes) return false;
    this.#bytes -= count;
    return true;
  }

  /** Whether so many files may be listed; then they are counted. */
  takeEntries(count: number): boolean {
    if (count > this.#entries) return false;
    this.#entries -= count;
    return true;
  }
}
