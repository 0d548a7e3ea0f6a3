import type { Allowance } from './allowance.ts';
import type { Entry, Listing } from './entry.ts';

const SIGNATURE_SIZE = 8;
const CHECKSUM_SIZE = 4;
const FILE = 2;
const ENCRYPTION = 4;
const END = 5;
/** Of any header: with records at its end; with data behind it; its data begun in, or going on into another volume. */
const HAS_RECORDS = 0x01;
const HAS_DATA = 0x02;
const SPLIT = 0x18;
/** Of a file: a folder; with a time; with a checksum. */
const FOLDER = 0x01;
const HAS_TIME = 0x02;
const HAS_CHECKSUM = 0x04;
/** A record that says how a file is encrypted. */
const FILE_ENCRYPTION = 1;

/** Reads numbers of which each byte holds seven bits, the lowest first; what can't be read is too large for anything. */
class Numbers {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let place = 1; place < 2 ** 49 && this.at < this.#bytes.length; place *= 128) {
      const byte = this.#bytes.readUInt8(this.at);
      this.at += 1;
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
    return Number.MAX_SAFE_INTEGER;
  }

  /** The next bytes, or fewer where there are no more. */
  bytes(count: number): Buffer {
    const from = this.at;
    this.at = from + count;
    return this.#bytes.subarray(from, this.at);
  }
}

interface Header {
  readonly type: number;
  readonly flags: number;
  /** What only a header of its type has. */
  readonly own: Buffer;
  readonly records: Buffer;
  readonly data: Buffer;
  readonly next: number;
}

function headerAt(bytes: Buffer, at: number): Header | undefined {
  const sized = new Numbers(bytes, at + CHECKSUM_SIZE);
  const length = sized.next();
  const body = sized.bytes(length);
  const read = new Numbers(body, 0);
  const type = read.next();
  const flags = read.next();
  const recordsSize = (flags & HAS_RECORDS) === 0 ? 0 : read.next();
  const dataSize = (flags & HAS_DATA) === 0 ? 0 : read.next();
  const next = sized.at + dataSize;
  const recordsAt = length - recordsSize;
  if (body.length < length || next > bytes.length || recordsAt < read.at) return undefined;
  return {
    type,
    flags,
    own: body.subarray(read.at, recordsAt),
    records: body.subarray(recordsAt),
    data: bytes.subarray(sized.at, next),
    next,
  };
}

/** Whether one of the records is of this type; a broken one counts as any. */
function hasRecord(records: Buffer, type: number): boolean {
  const read = new Numbers(records, 0);
  while (read.at < records.length) {
    const size = read.next();
    const from = read.at;
    if (from + size > records.length || read.next() === type) return true;
    read.at = Math.max(read.at, from + size);
  }
  return false;
}

/** What a header adds; undefined where it is broken. */
function entriesOf({ type, own, flags, records, data }: Header): readonly Entry[] | undefined {
  if (type !== FILE) return [];
  const read = new Numbers(own, 0);
  const kind = read.next();
  read.next();
  read.next();
  read.bytes((kind & HAS_TIME) * 2 + (kind & HAS_CHECKSUM));
  const method = (read.next() >> 7) & 7;
  read.next();
  const length = read.next();
  const name = read.bytes(length);
  if (name.length < length) return undefined;
  if ((kind & FOLDER) !== 0) return [];
  const within = method === 0 && (flags & SPLIT) === 0;
  const encrypted = hasRecord(records, FILE_ENCRYPTION);
  return [{ names: [name.toString()], encrypted, ...(within && { open: () => data }) }];
}

/** The files in a RAR of version 5, up to its last header. */
export function listRar5(bytes: Buffer, allowance: Allowance): Listing {
  const entries: Entry[] = [];
  let at = SIGNATURE_SIZE;
  while (at < bytes.length) {
    const header = headerAt(bytes, at);
    if (header === undefined || !allowance.takeEntries(1)) return 'archive';
    if (header.type === ENCRYPTION) return 'encrypted';
    if (header.type === END) return entries;
    const added = entriesOf(header);
    if (added === undefined) return 'archive';
    entries.push(...added);
    at = header.next;
  }
  return entries;
}
