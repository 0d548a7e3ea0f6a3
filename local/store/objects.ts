import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Contents } from './contents.ts';
import { ObjectWriter, type Place, type StoredObject } from './object-writer.ts';
import { numberOf, type Row, textOf } from './row.ts';
import { transact } from './transact.ts';

/** What is at a place now, and what was: in versioned buckets replaced and deleted objects, and the marks of deletions. */
export const OBJECT_TABLES = `
  CREATE TABLE IF NOT EXISTS objects (
    bucket TEXT NOT NULL, key TEXT NOT NULL, content INTEGER NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
    crc32 TEXT NOT NULL, modified TEXT NOT NULL, headers TEXT NOT NULL, PRIMARY KEY (bucket, key)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS past (
    bucket TEXT NOT NULL, key TEXT NOT NULL, content INTEGER NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
    crc32 TEXT NOT NULL, modified TEXT NOT NULL, headers TEXT NOT NULL, deletion INTEGER NOT NULL,
    PRIMARY KEY (bucket, key, content)
  ) WITHOUT ROWID;
`;

/** A version of an object, or the mark of its deletion, which has no bytes. */
export interface ObjectVersion extends StoredObject {
  readonly latest: boolean;
  readonly deletion: boolean;
}

/** Sorts after whatever a key may go on with. */
const LAST = '\u{10FFFF}';

const VERSIONS = `
  SELECT *, content = max(content) OVER (PARTITION BY key) AS latest FROM (
    SELECT *, 0 AS deletion FROM objects UNION ALL SELECT * FROM past
  ) WHERE bucket = ?1 AND key >= ?2 AND key < ?3
`;

/** Objects by bucket and key, as S3 keeps them. */
export class Objects {
  readonly #sql: Readonly<
    Record<'get' | 'put' | 'remove' | 'list' | 'retire' | 'mark' | 'version' | 'versions', StatementSync>
  >;
  readonly #database: DatabaseSync;
  readonly #contents: Contents;
  readonly #versioned: readonly string[];

  constructor(database: DatabaseSync, contents: Contents, versioned: readonly string[]) {
    this.#database = database;
    this.#contents = contents;
    this.#versioned = versioned;
    const sql = (text: string) => database.prepare(text);
    this.#sql = {
      get: sql('SELECT * FROM objects WHERE bucket = ? AND key = ?'),
      put: sql('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
      remove: sql('DELETE FROM objects WHERE bucket = ? AND key = ?'),
      list: sql('SELECT * FROM objects WHERE bucket = ? AND key >= ? AND key < ? AND key > ? ORDER BY key LIMIT ?'),
      retire: sql('INSERT INTO past SELECT *, 0 FROM objects WHERE bucket = ? AND key = ?'),
      mark: sql(`INSERT INTO past VALUES (?, ?, ?, 0, '', '', ?, '{}', 1)`),
      version: sql(
        `SELECT * FROM (SELECT *, 0 AS deletion FROM objects UNION ALL SELECT * FROM past)
         WHERE bucket = ? AND key = ? AND content = ? AND NOT deletion`,
      ),
      versions: sql(
        `SELECT * FROM (${VERSIONS}) WHERE key > ?4 OR key = ?4 AND content < ?5 ORDER BY key, content DESC LIMIT ?6`,
      ),
    };
  }

  /** A writer of new bytes; nothing is to be seen of them before its `commit`. */
  write(place: (object: StoredObject) => void = (object) => this.#place(object)): ObjectWriter {
    const content = this.#contents.next();
    return new ObjectWriter(content, {
      add: (number, bytes) => this.#contents.add(content, number, bytes),
      drop: () => this.#contents.drop(content),
      place,
    });
  }

  get(place: Place): StoredObject | undefined {
    const row = this.#sql.get.get(place.bucket, place.key);
    return row && storedObject(row);
  }

  /** One version of it. @param id as {@link versionId} has it */
  version(place: Place, id: string): StoredObject | undefined {
    const row = this.#sql.version.get(place.bucket, place.key, Number(id));
    return row && storedObject(row);
  }

  /** All that was ever put there, and the marks of deletions, newest first; in a bucket without versions what is there. */
  versions(place: Place): readonly ObjectVersion[] {
    return this.listVersions(place.bucket, place.key).filter(({ key }) => key === place.key);
  }

  /** Versions of keys that begin with `prefix`, after that version of the key `after`: by key, the newest first. */
  listVersions(bucket: string, prefix: string, after = '', version = 0, limit = -1): readonly ObjectVersion[] {
    return this.#sql.versions.all(bucket, prefix, prefix + LAST, after, version, limit).map((row) => ({
      ...storedObject(row),
      latest: numberOf(row, 'latest') === 1,
      deletion: numberOf(row, 'deletion') === 1,
    }));
  }

  /** The bytes from `from` to before `to`, part by part. */
  read(object: StoredObject, from = 0, to = object.size): Generator<Uint8Array> {
    return this.#contents.read(object.content, from, to);
  }

  /** Keys after `after` that begin with `prefix`, in order. */
  list(bucket: string, prefix: string, after: string, limit: number): readonly StoredObject[] {
    return this.#sql.list.all(bucket, prefix, prefix + LAST, after, limit).map(storedObject);
  }

  /** Puts the same bytes elsewhere. */
  copy(object: StoredObject, place: Place, headers: Readonly<Record<string, string>>): StoredObject {
    return transact(this.#database, () => {
      const content = this.#contents.copy(object.content);
      const copied = { ...object, ...place, headers, content, modified: new Date().toISOString() };
      this.#place(copied);
      return copied;
    });
  }

  /** Makes of contents one object. */
  join(contents: readonly number[], object: Omit<StoredObject, 'content'>): StoredObject {
    return transact(this.#database, () => {
      const joined = { ...object, content: this.#contents.join(contents) };
      this.#place(joined);
      return joined;
    });
  }

  /** What is there is no more to be found; a versioned bucket keeps it behind a mark. */
  remove(place: Place): void {
    transact(this.#database, () => {
      const object = this.get(place);
      const versioned = this.#versioned.includes(place.bucket);
      if (versioned) {
        this.#sql.retire.run(place.bucket, place.key);
        this.#sql.mark.run(place.bucket, place.key, this.#contents.next(), new Date().toISOString());
      }
      this.#sql.remove.run(place.bucket, place.key);
      if (object && !versioned) this.#contents.drop(object.content);
    });
  }

  #place(object: StoredObject): void {
    transact(this.#database, () => {
      if (this.#versioned.includes(object.bucket)) this.#sql.retire.run(object.bucket, object.key);
      const kept = this.#versioned.includes(object.bucket) ? object : this.#replace(object);
      const { bucket, key, content, size, etag, modified } = kept;
      this.#sql.put.run(bucket, key, content, size, etag, object.crc32, modified, JSON.stringify(object.headers));
    });
  }

  /** The same bytes put again leave the first ones, so that who reads them just now goes on. */
  #replace(object: StoredObject): StoredObject {
    const before = this.get(object);
    if (!before) return object;
    const same = before.etag === object.etag && before.size === object.size;
    this.#contents.drop(same ? object.content : before.content);
    return same ? { ...object, content: before.content } : object;
  }
}

/** As S3's answers name a version. */
export const versionId = (object: StoredObject): string => String(object.content);

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
