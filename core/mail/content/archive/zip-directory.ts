const END = Buffer.from('PK\x05\x06', 'latin1');
const END_SIZE = 22;
const WIDE_LOCATOR = 0x07064b50;
const WIDE_LOCATOR_SIZE = 20;
const WIDE_END = 0x06064b50;
const WIDE_END_SIZE = 56;
const RECORD = 0x02014b50;
const RECORD_SIZE = 46;
/** A comment may follow the end record. */
const LONGEST_COMMENT = 0xffff;
/** In a field of 32 bits: the value stands elsewhere, in 64. */
export const ELSEWHERE = 0xffffffff;
/** Records that are read: far more than are looked into. */
const MOST_RECORDS = 20_000;
const WIDE_FIELD = 0x0001;
const UNICODE_NAME = 0x7075;

/** Where a zip's directory stands. */
interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** A file as the directory of a zip has it (APPNOTE 4.3.12). */
export interface ZipRecord {
  /** As its bytes are, to be compared with those before the file itself. */
  readonly rawName: Buffer;
  readonly names: readonly string[];
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where the file's own header stands. */
  readonly at: number;
}

const number64 = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at));

/** Where the end record begins, searched as unpackers do: from the end. Undefined where a zip ends otherwise. */
function endRecordAt(bytes: Buffer): number | undefined {
  const from = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  const at = from + bytes.subarray(from).lastIndexOf(END);
  return at >= from && at + END_SIZE <= bytes.length ? at : undefined;
}

/** The end record of a zip64, which stands before a locator before the usual end record. */
function wideEnd(bytes: Buffer, end: number): Directory | undefined {
  const locator = end - WIDE_LOCATOR_SIZE;
  if (locator < WIDE_END_SIZE || bytes.readUInt32LE(locator) !== WIDE_LOCATOR) return undefined;
  const at = number64(bytes, locator + 8);
  if (at > locator - WIDE_END_SIZE || bytes.readUInt32LE(at) !== WIDE_END) return undefined;
  return { start: number64(bytes, at + 48), end: at, count: number64(bytes, at + 32) };
}

/** Whether a value of the usual end record is that of the zip64's, or points to it. */
const agrees = (narrow: number, wide: number, elsewhere: number): boolean => narrow === wide || narrow === elsewhere;

/**
 * Where the directory stands by all that a zip says of it; undefined where what it says does not fit together, since
 * unpackers then differ in what they find.
 */
function directoryOf(bytes: Buffer): Directory | undefined {
  const at = endRecordAt(bytes);
  if (at === undefined || at + END_SIZE + bytes.readUInt16LE(at + 20) !== bytes.length) return undefined;
  const count = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 12);
  const start = bytes.readUInt32LE(at + 16);
  const wide = wideEnd(bytes, at);
  if (wide === undefined) return start + size === at ? { start, end: at, count } : undefined;
  const fits = agrees(start, wide.start, ELSEWHERE) && agrees(size, wide.end - wide.start, ELSEWHERE);
  return fits && agrees(count, wide.count, 0xffff) && wide.start <= wide.end ? wide : undefined;
}

/** Whether a file that is something else by its beginning can be read as a zip, from its end. */
export function endsAsZip(bytes: Buffer): boolean {
  const at = endRecordAt(bytes);
  if (at === undefined) return false;
  const start = at - bytes.readUInt32LE(at + 12);
  return wideEnd(bytes, at) !== undefined || (start >= 0 && start < at && bytes.readUInt32LE(start) === RECORD);
}

/** An extra field of a file by its number; empty where there is none (APPNOTE 4.5). */
export function extraField(extra: Buffer, id: number): Buffer {
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return extra.subarray(extra.length);
}

/** Values of which those that stand elsewhere are read there, in the order of the fields. */
export function widened(values: readonly number[], extra: Buffer): readonly number[] {
  const wide = extraField(extra, WIDE_FIELD);
  let at = 0;
  return values.map((value) => {
    if (value !== ELSEWHERE || at + 8 > wide.length) return value;
    at += 8;
    return number64(wide, at - 8);
  });
}

function recordAt(bytes: Buffer, at: number): ZipRecord {
  const nameEnd = at + RECORD_SIZE + bytes.readUInt16LE(at + 28);
  const rawName = bytes.subarray(at + RECORD_SIZE, nameEnd);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
  const narrow = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const [size = 0, packed = 0, header = 0] = widened(narrow, extra);
  // Behind a version and a checksum of the name that it stands for.
  const unicode = extraField(extra, UNICODE_NAME).toString('utf8', 5);
  return {
    rawName,
    names: [rawName.toString(), ...(unicode === '' ? [] : [unicode])],
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    packed,
    size,
    at: header,
  };
}

const recordSize = (bytes: Buffer, at: number): number =>
  RECORD_SIZE + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);

/** The files in a zip by its directory; undefined where they can't be read with certainty, or are very many. */
export function readZipDirectory(bytes: Buffer): readonly ZipRecord[] | undefined {
  const directory = directoryOf(bytes);
  if (directory === undefined) return undefined;
  const records: ZipRecord[] = [];
  let { start: at } = directory;
  while (at + RECORD_SIZE <= directory.end && records.length < MOST_RECORDS && bytes.readUInt32LE(at) === RECORD) {
    records.push(recordAt(bytes, at));
    at += recordSize(bytes, at);
  }
  return at === directory.end && records.length === directory.count ? records : undefined;
}
