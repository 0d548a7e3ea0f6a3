import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Contents } from './contents.ts';
import type { ObjectWriter, Place, StoredObject } from './object-writer.ts';
import type { Objects } from './objects.ts';
import { numberOf, type Row, textOf } from './row.ts';
import { transact } from './transact.ts';

export const UPLOAD_TABLES = `
  CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, headers TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS uploaded (
    upload TEXT NOT NULL, number INTEGER NOT NULL, content INTEGER NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
    crc32 TEXT NOT NULL, PRIMARY KEY (upload, number)
  ) WITHOUT ROWID;
`;

/** An upload in parts. */
export interface Upload extends Place {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface UploadedPart extends Pick<StoredObject, 'content' | 'size' | 'etag' | 'crc32'> {
  readonly number: number;
}

/** Uploads in parts, until they are an object. */
export class Uploads {
  readonly #sql: Readonly<
    Record<'begin' | 'find' | 'part' | 'parts' | 'put' | 'end' | 'dropParts' | 'forgetParts', StatementSync>
  >;
  readonly #database: DatabaseSync;
  readonly #contents: Contents;
  readonly #objects: Objects;

  constructor(database: DatabaseSync, contents: Contents, objects: Objects) {
    this.#database = database;
    this.#contents = contents;
    this.#objects = objects;
    const sql = (text: string) => database.prepare(text);
    this.#sql = {
      begin: sql('INSERT INTO uploads VALUES (?, ?, ?, ?)'),
      find: sql('SELECT * FROM uploads WHERE id = ? AND bucket = ? AND key = ?'),
      part: sql('SELECT * FROM uploaded WHERE upload = ? AND number = ?'),
      parts: sql('SELECT * FROM uploaded WHERE upload = ? ORDER BY number'),
      put: sql('INSERT OR REPLACE INTO uploaded VALUES (?, ?, ?, ?, ?, ?)'),
      end: sql('DELETE FROM uploads WHERE id = ?'),
      dropParts: sql('DELETE FROM parts WHERE content IN (SELECT content FROM uploaded WHERE upload = ?)'),
      forgetParts: sql('DELETE FROM uploaded WHERE upload = ?'),
    };
  }

  /** @returns its id */
  begin({ bucket, key }: Place, headers: Readonly<Record<string, string>>): string {
    const id = randomUUID();
    this.#sql.begin.run(id, bucket, key, JSON.stringify(headers));
    return id;
  }

  find(id: string, { bucket, key }: Place): Upload | undefined {
    const row = this.#sql.find.get(id, bucket, key);
    if (!row) return undefined;
    const headers: Record<string, string> = JSON.parse(textOf(row, 'headers'));
    return { id, bucket, key, headers };
  }

  /** A writer of one part; the same number again replaces it. */
  write({ id }: Upload, number: number): ObjectWriter {
    return this.#objects.write(({ content, size, etag, crc32 }) =>
      transact(this.#database, () => {
        const before = this.#sql.part.get(id, number);
        if (before) this.#contents.drop(numberOf(before, 'content'));
        this.#sql.put.run(id, number, content, size, etag, crc32);
      }),
    );
  }

  /** The parts that were uploaded, by number. */
  parts({ id }: Upload): readonly UploadedPart[] {
    return this.#sql.parts.all(id).map(uploadedPart);
  }

  /** Makes an object of these parts; others of the upload are dropped. */
  complete(
    { id, bucket, key, headers }: Upload,
    parts: readonly UploadedPart[],
    sums: Pick<StoredObject, 'etag' | 'crc32'>,
  ): StoredObject {
    return transact(this.#database, () => {
      const size = parts.reduce((sum, part) => sum + part.size, 0);
      const facts = { bucket, key, headers, size, ...sums, modified: new Date().toISOString() };
      const object = this.#objects.join(
        parts.map((part) => part.content),
        facts,
      );
      this.abort(id);
      return object;
    });
  }

  abort(id: string): void {
    transact(this.#database, () => {
      this.#sql.dropParts.run(id);
      this.#sql.forgetParts.run(id);
      this.#sql.end.run(id);
    });
  }
}

const uploadedPart = (row: Row): UploadedPart => ({
  number: numberOf(row, 'number'),
  content: numberOf(row, 'content'),
  size: numberOf(row, 'size'),
  etag: textOf(row, 'etag'),
  crc32: textOf(row, 'crc32'),
});
