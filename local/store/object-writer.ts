import { createHash, randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Where an object is kept. */
export interface Place {
  readonly bucket: string;
  readonly key: string;
}

export interface StoredObject extends Place {
  readonly content: number;
  readonly size: number;
  readonly etag: string;
  /** Base64; empty where it was not computed. */
  readonly crc32: string;
  readonly modified: string;
  /** HTTP headers it was put with and is given back with. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Bytes are kept in parts, so that no object needs to be in memory whole. */
const PART = 1024 * 1024;

/** Where a writer leaves what it has taken. */
export interface Parts {
  add(number: number, bytes: Uint8Array): void;
  drop(): void;
  place(object: StoredObject): void;
}

/** Takes an object's bytes as they come. */
export class ObjectWriter {
  readonly #content: number;
  readonly #parts: Parts;
  readonly #md5 = createHash('md5');
  #crc32 = 0;
  #pending: Uint8Array[] = [];
  #pendingSize = 0;
  #written = 0;
  #size = 0;
  #placed = false;

  constructor(content: number, parts: Parts) {
    this.#content = content;
    this.#parts = parts;
  }

  get size(): number {
    return this.#size;
  }

  /** Base64 of the CRC-32 of all bytes so far, as `x-amz-checksum-crc32` has it. */
  get crc32(): string {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(this.#crc32);
    return bytes.toString('base64');
  }

  append(chunk: Uint8Array): void {
    this.#md5.update(chunk);
    this.#crc32 = crc32(chunk, this.#crc32);
    this.#size += chunk.length;
    this.#pending.push(chunk);
    this.#pendingSize += chunk.length;
    if (this.#pendingSize >= PART) this.#flush();
  }

  /** The bytes that were appended, before they are an object: for judging them. */
  *appended(read: (object: StoredObject) => Iterable<Uint8Array>): Generator<Uint8Array> {
    if (this.#written > 0) yield* read({ ...UNPLACED, content: this.#content, size: this.#size - this.#pendingSize });
    yield* this.#pending;
  }

  /** Makes them an object, with `prelude` before what was appended. To be called in a transaction. */
  commit(place: Place, headers: Readonly<Record<string, string>>, prelude?: Uint8Array): StoredObject {
    this.#flush();
    if (prelude) this.#parts.add(0, prelude);
    const md5 = this.#md5.digest('hex');
    const object: StoredObject = {
      ...place,
      headers,
      content: this.#content,
      size: this.#size + (prelude?.length ?? 0),
      etag: prelude ? `${randomUUID().replaceAll('-', '')}-2` : md5,
      crc32: prelude ? '' : this.crc32,
      modified: new Date().toISOString(),
    };
    this.#parts.place(object);
    this.#placed = true;
    return object;
  }

  /** Forgets the bytes, unless they have become an object. */
  discard(): void {
    this.#pending = [];
    if (!this.#placed) this.#parts.drop();
  }

  #flush(): void {
    if (this.#pendingSize === 0) return;
    this.#written++;
    this.#parts.add(this.#written, Buffer.concat(this.#pending));
    this.#pending = [];
    this.#pendingSize = 0;
  }
}

const UNPLACED = { bucket: '', key: '', etag: '', crc32: '', modified: '', headers: {} };
