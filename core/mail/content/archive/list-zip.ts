import type { Allowance } from './allowance.ts';
import { inflate } from './decompress.ts';
import type { Entry, Listing } from './entry.ts';
import { readZipDirectory, widened, type ZipRecord } from './zip-directory.ts';

const HEADER = Buffer.from('PK\x03\x04', 'latin1');
const HEADER_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** WinZip's own encryption. */
const AES = 99;
/** Encrypted, strongly encrypted, or with a directory that is. */
const ENCRYPTED = 0x2041;
/** The sizes follow the file. */
const SIZES_FOLLOW = 0x0008;

/** A file and where its bytes stand. */
interface Placed {
  readonly record: ZipRecord;
  readonly from: number;
  readonly to: number;
}

/** Both headers of a file name and pack it alike: unpackers go by the one or by the other. */
function agree(bytes: Buffer, record: ZipRecord): boolean {
  const { at, rawName, method, flags, size, packed } = record;
  const nameEnd = at + HEADER_SIZE + bytes.readUInt16LE(at + 26);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 28));
  const ownFlags = bytes.readUInt16LE(at + 6);
  const sizes = widened([bytes.readUInt32LE(at + 22), bytes.readUInt32LE(at + 18)], extra);
  return (
    bytes.subarray(at, at + 4).equals(HEADER) &&
    bytes.subarray(at + HEADER_SIZE, nameEnd).equals(rawName) &&
    bytes.readUInt16LE(at + 8) === method &&
    ((ownFlags ^ flags) & ENCRYPTED) === 0 &&
    ((ownFlags & SIZES_FOLLOW) !== 0 || (sizes[0] === size && sizes[1] === packed))
  );
}

function placed(bytes: Buffer, record: ZipRecord): Placed | undefined {
  const { at } = record;
  if (at + HEADER_SIZE > bytes.length || !agree(bytes, record)) return undefined;
  const from = at + HEADER_SIZE + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return { record, from, to: from + record.packed };
}

/**
 * Whether files stand one behind the other from the first byte on, and nothing between them that an unpacker which reads
 * from the front would take for another. Files that lie over each other make a bomb of few bytes.
 */
function inRow(bytes: Buffer, files: readonly Placed[]): boolean {
  let end = 0;
  if ((files[0]?.record.at ?? 0) !== 0) return false;
  for (const { record, to } of files) {
    if (record.at < end || bytes.subarray(end, record.at).includes(HEADER) || to > bytes.length) return false;
    end = to;
  }
  return !bytes.subarray(end).includes(HEADER);
}

function opening(packed: Buffer, { method, size }: ZipRecord): Entry['open'] {
  if (method === STORED) return () => (packed.length === size ? packed : undefined);
  return method === DEFLATED ? (allowance: Allowance) => inflate(packed, size, HEADER, allowance) : undefined;
}

const isFolder = ({ rawName, size }: ZipRecord): boolean => size === 0 && rawName.toString().endsWith('/');

const entryOf = (bytes: Buffer, { record, from, to }: Placed): Entry => ({
  names: record.names,
  encrypted: (record.flags & ENCRYPTED) !== 0 || record.method === AES,
  open: opening(bytes.subarray(from, to), record),
});

/**
 * The files in a zip, where its directory and the headers before the files say the same (APPNOTE 6.3.10).
 *
 * Unpackers differ in which of both they go by: a zip in which they differ can't be told.
 */
export function listZip(bytes: Buffer, allowance: Allowance): Listing {
  const records = readZipDirectory(bytes);
  if (records === undefined || !allowance.takeEntries(records.length)) return 'archive';
  const files = records.map((record) => placed(bytes, record)).filter((file) => file !== undefined);
  files.sort((one, other) => one.record.at - other.record.at);
  if (files.length !== records.length || !inRow(bytes, files)) return 'archive';
  return files.filter(({ record }) => !isFolder(record)).map((file) => entryOf(bytes, file));
}
