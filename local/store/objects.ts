import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ObjectWriter, type Place, type StoredObject } from './object-writer.ts';
import { bytesOf, numberOf, type Row, textOf } from './row.ts';

export const OBJECT_TABLES = `
  CREATE TABLE IF NOT EXISTS objects (
    bucket TEXT NOT NULL, key TEXT NOT NULL, content INTEGER NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
    crc32 TEXT NOT NULL, modified TEXT NOT NULL, headers TEXT NOT NULL, PRIMARY KEY (bucket, key)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS parts (
    content INTEGER NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (content, number)
  );
  DELETE FROM parts WHERE content NOT IN (SELECT content FROM objects);
`;

/** Objects by bucket and key, as S3 keeps them. */
export class Objects {
  readonly #sql: Readonly<
    Record<'get' | 'put' | 'remove' | 'list' | 'sizes' | 'part' | 'addPart' | 'drop', StatementSync>
  >;
  #contents: number;

  constructor(database: DatabaseSync) {
    const sql = (text: string) => database.prepare(text);
    this.#sql = {
      get: sql('SELECT * FROM objects WHERE bucket = ? AND key = ?'),
      put: sql('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
      remove: sql('DELETE FROM objects WHERE bucket = ? AND key = ?'),
      list: sql(
        'SELECT * FROM objects WHERE bucket = ? AND key > ? AND substr(key, 1, length(?)) = ? ORDER BY key LIMIT ?',
      ),
      sizes: sql('SELECT number, length(bytes) AS size FROM parts WHERE content = ? ORDER BY number'),
      part: sql('SELECT bytes FROM parts WHERE content = ? AND number = ?'),
      addPart: sql('INSERT INTO parts VALUES (?, ?, ?)'),
      drop: sql('DELETE FROM parts WHERE content = ?'),
    };
    const last = sql('SELECT coalesce(max(content), 0) AS content FROM parts').get();
    this.#contents = last ? numberOf(last, 'content') : 0;
  }

  /** A writer of new bytes; nothing is to be seen of them before its `commit`. */
  write(): ObjectWriter {
    const content = ++this.#contents;
    return new ObjectWriter(content, {
      add: (number, bytes) => void this.#sql.addPart.run(content, number, bytes),
      drop: () => void this.#sql.drop.run(content),
      place: (object) => this.#place(object),
    });
  }

  get(place: Place): StoredObject | undefined {
    const row = this.#sql.get.get(place.bucket, place.key);
    return row && storedObject(row);
  }

  /** The bytes from `from` to before `to`, part by part. */
  *read(object: StoredObject, from = 0, to = object.size): Generator<Uint8Array> {
    let at = 0;
    for (const row of this.#sql.sizes.all(object.content)) {
      const size = numberOf(row, 'size');
      if (at < to && at + size > from) {
        yield this.#part(object.content, numberOf(row, 'number')).subarray(Math.max(from - at, 0), to - at);
      }
      at += size;
    }
  }

  /** Keys after `after` that begin with `prefix`, in order. */
  list(bucket: string, prefix: string, after: string, limit: number): readonly StoredObject[] {
    return this.#sql.list.all(bucket, after, prefix, prefix, limit).map(storedObject);
  }

  remove(place: Place): void {
    const object = this.get(place);
    this.#sql.remove.run(place.bucket, place.key);
    if (object) this.#sql.drop.run(object.content);
  }

  #part(content: number, number: number): Uint8Array {
    const row = this.#sql.part.get(content, number);
    if (!row) throw new Error('the object was replaced while it was read');
    return bytesOf(row, 'bytes');
  }

  /** The same bytes put again leave the first ones, so that who reads them just now goes on. */
  #place(object: StoredObject): void {
    const before = this.get(object);
    const same = before?.etag === object.etag && before.size === object.size;
    const drop = same ? object.content : before?.content;
    const { bucket, key, size, etag, modified } = object;
    const content = same ? before.content : object.content;
    this.#sql.put.run(bucket, key, content, size, etag, object.crc32, modified, JSON.stringify(object.headers));
    if (drop !== undefined) this.#sql.drop.run(drop);
  }
}

function storedObject(row: Row): StoredObject {
  const headers: Record<string, string> = JSON.parse(textOf(row, 'headers'));
  return {
    bucket: textOf(row, 'bucket'),
    key: textOf(row, 'key'),
    content: numberOf(row, 'content'),
    size: numberOf(row, 'size'),
    etag: textOf(row, 'etag'),
    crc32: textOf(row, 'crc32'),
    modified: textOf(row, 'modified'),
    headers,
  };
}
