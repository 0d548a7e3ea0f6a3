import type { Allowance } from './allowance.ts';
import type { Entry, Listing } from './entry.ts';
import { packedName } from './rar-name.ts';

const SIGNATURE_SIZE = 7;
/** A block's checksum, type, flags and size. */
const BLOCK_SIZE = 7;
const MAIN = 0x73;
const FILE = 0x74;
const END = 0x7b;
/** Of the main block: all that follows is encrypted. */
const HEADERS_ENCRYPTED = 0x0080;
/** Of any block: as many bytes follow it as the field behind its size says. */
const HAS_DATA = 0x8000;
const FILE_SIZE = 32;
/** Of a file: begun in, or going on into another volume; encrypted; with sizes of 64 bits; with a name in Unicode. */
const SPLIT = 0x0003;
const ENCRYPTED = 0x0004;
const WIDE = 0x0100;
const UNICODE = 0x0200;
const FOLDER = 0x00e0;
const STORED = 0x30;

/** Bytes of an archive from a block on. */
interface Block {
  readonly type: number;
  readonly flags: number;
  readonly header: Buffer;
  readonly data: Buffer;
  readonly next: number;
}

function blockAt(bytes: Buffer, at: number): Block | undefined {
  if (at + BLOCK_SIZE > bytes.length) return undefined;
  const flags = bytes.readUInt16LE(at + 3);
  const size = bytes.readUInt16LE(at + 5);
  const least = (flags & HAS_DATA) === 0 ? BLOCK_SIZE : BLOCK_SIZE + 4;
  const header = bytes.subarray(at, at + size);
  if (size < least || header.length < size) return undefined;
  const next = at + size + (least === BLOCK_SIZE ? 0 : header.readUInt32LE(BLOCK_SIZE));
  return next > bytes.length
    ? undefined
    : { type: bytes.readUInt8(at + 2), flags, header, data: bytes.subarray(at + size, next), next };
}

function namesOf(stored: Buffer, flags: number): readonly string[] {
  const zero = stored.indexOf(0);
  if ((flags & UNICODE) === 0 || zero < 0) return [stored.toString()];
  return [stored.toString('utf8', 0, zero), packedName(stored, zero)];
}

/** What a block adds; undefined where it is broken, or says that it is longer than any mail. */
function entriesOf({ type, header, flags, data }: Block): readonly Entry[] | undefined {
  if (type !== FILE || (flags & FOLDER) === FOLDER) return [];
  if (header.length < FILE_SIZE) return undefined;
  const from = FILE_SIZE + ((flags & WIDE) === 0 ? 0 : 8);
  const name = header.subarray(from, from + header.readUInt16LE(26));
  if (name.length < header.readUInt16LE(26) || (from > FILE_SIZE && header.readUInt32LE(FILE_SIZE) > 0))
    return undefined;
  const within = header.readUInt8(25) === STORED && (flags & SPLIT) === 0;
  const encrypted = (flags & ENCRYPTED) !== 0;
  return [{ names: namesOf(name, flags), encrypted, ...(within && { open: () => data }) }];
}

/** The files in a RAR of version 2 to 4, up to its last block. */
export function listRar4(bytes: Buffer, allowance: Allowance): Listing {
  const entries: Entry[] = [];
  let block = blockAt(bytes, SIGNATURE_SIZE);
  if (block?.type !== MAIN) return 'archive';
  if ((block.flags & HEADERS_ENCRYPTED) !== 0) return 'encrypted';
  while (block.next < bytes.length && block.type !== END) {
    block = blockAt(bytes, block.next);
    const added = block && entriesOf(block);
    if (block === undefined || added === undefined || !allowance.takeEntries(1)) return 'archive';
    entries.push(...added);
  }
  return entries;
}
