import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { bytesOf, numberOf } from './row.ts';

/** To be made after the tables that refer to it: what none of them refers to was never finished. */
export const CONTENT_TABLES = `
  CREATE TABLE IF NOT EXISTS parts (
    content INTEGER NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (content, number)
  );
  DELETE FROM parts WHERE content NOT IN (
    SELECT content FROM objects UNION ALL SELECT content FROM past UNION ALL SELECT content FROM uploaded
  );
`;

const LAST = `
  SELECT max(content) AS content FROM (
    SELECT 0 AS content UNION ALL SELECT max(content) FROM parts UNION ALL SELECT max(content) FROM objects
    UNION ALL SELECT max(content) FROM past UNION ALL SELECT max(content) FROM uploaded
  )
`;

/** Bytes, each run of them under a number of its own that rises, kept in parts so that none needs to be in memory whole. */
export class Contents {
  readonly #sql: Readonly<Record<'sizes' | 'part' | 'add' | 'drop' | 'copy' | 'last' | 'append', StatementSync>>;
  #newest: number;

  constructor(database: DatabaseSync) {
    const sql = (text: string) => database.prepare(text);
    this.#sql = {
      sizes: sql('SELECT number, length(bytes) AS size FROM parts WHERE content = ? ORDER BY number'),
      part: sql('SELECT bytes FROM parts WHERE content = ? AND number = ?'),
      add: sql('INSERT INTO parts VALUES (?, ?, ?)'),
      drop: sql('DELETE FROM parts WHERE content = ?'),
      copy: sql('INSERT INTO parts SELECT ?, number, bytes FROM parts WHERE content = ?'),
      last: sql('SELECT coalesce(max(number), 0) AS number FROM parts WHERE content = ?'),
      append: sql('UPDATE parts SET content = ?, number = number + ? WHERE content = ?'),
    };
    const newest = sql(LAST).get();
    this.#newest = newest ? numberOf(newest, 'content') : 0;
  }

  /** A number that no content has. */
  next(): number {
    return ++this.#newest;
  }

  add(content: number, number: number, bytes: Uint8Array): void {
    this.#sql.add.run(content, number, bytes);
  }

  drop(content: number): void {
    this.#sql.drop.run(content);
  }

  copy(content: number): number {
    const copied = this.next();
    this.#sql.copy.run(copied, content);
    return copied;
  }

  /** Joins contents into one, in this order; they are no more by themselves. */
  join(contents: readonly number[]): number {
    const joined = this.next();
    for (const content of contents) {
      const last = this.#sql.last.get(joined);
      this.#sql.append.run(joined, last ? numberOf(last, 'number') : 0, content);
    }
    return joined;
  }

  /** The bytes from `from` to before `to`, part by part. @throws where they were dropped meanwhile */
  *read(content: number, from: number, to: number): Generator<Uint8Array> {
    let at = 0;
    for (const row of this.#sql.sizes.all(content)) {
      const size = numberOf(row, 'size');
      if (at < to && at + size > from) {
        yield this.#part(content, numberOf(row, 'number')).subarray(Math.max(from - at, 0), to - at);
      }
      at += size;
    }
  }

  #part(content: number, number: number): Uint8Array {
    const row = this.#sql.part.get(content, number);
    if (!row) throw new Error('the object was replaced while it was read');
    return bytesOf(row, 'bytes');
  }
}
