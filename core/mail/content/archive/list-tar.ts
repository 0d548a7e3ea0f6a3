import type { Allowance } from './allowance.ts';
import type { Entry, Listing } from './entry.ts';

const BLOCK = 512;
const CHECKSUM = 148;
const CHECKSUM_END = 156;
/** Links, devices and folders have no content; unpackers differ in whether a size they state counts. */
const EMPTY_KINDS = '123456';
const FILE_KINDS = '\x0007';
/** GNU's longer name of the next file, and of what it links to. */
const LONG_NAME = 'L';
const LONG_LINK = 'K';
/** Fields of the next file, or of all (POSIX.1-2017, pax). */
const FIELDS = 'xg';

/** Fields that change how long a file is. */
const OTHER_SIZES = /^(?:size|GNU\.sparse\..*)$/;

/** A header's field up to its first zero. */
const field = (header: Buffer, from: number, to: number): string =>
  header.toString('utf8', from, to).replace(/\0.*$/s, '');

/** Octal digits between blanks, or bytes behind a bit; undefined where it is neither. */
function numberAt(header: Buffer, from: number, to: number): number | undefined {
  if (header.readUInt8(from) === 0x80) return header.readUIntBE(to - 6, 6);
  const [, digits] = /^[ \0]*([0-7]*)[ \0]*$/.exec(header.toString('latin1', from, to)) ?? [];
  return digits === undefined ? undefined : Number.parseInt(digits || '0', 8);
}

/** The sum of a header's bytes, those of the checksum taken for blanks. */
function checksum(header: Buffer): number {
  let sum = (CHECKSUM_END - CHECKSUM) * 0x20;
  for (const [index, byte] of header.entries()) sum += index >= CHECKSUM && index < CHECKSUM_END ? 0 : byte;
  return sum;
}

const isHeader = (header: Buffer): boolean =>
  header.length === BLOCK && numberAt(header, CHECKSUM, CHECKSUM_END) === checksum(header);

/** Whether a file begins as a tar: by its checksum, since old ones have no mark. */
export const isTar = (bytes: Buffer): boolean => isHeader(bytes.subarray(0, BLOCK));

const isEmpty = (bytes: Buffer): boolean => bytes.equals(Buffer.alloc(bytes.length));

interface Member {
  readonly kind: string;
  readonly name: string;
  readonly content: Buffer;
  /** Where the next header stands. */
  readonly next: number;
}

function memberAt(bytes: Buffer, at: number): Member | undefined {
  const header = bytes.subarray(at, at + BLOCK);
  const size = isHeader(header) ? numberAt(header, 124, 136) : undefined;
  const from = at + BLOCK;
  if (size === undefined || from + size > bytes.length) return undefined;
  const folder = header.toString('latin1', 257, 262) === 'ustar' ? field(header, 345, 500) : '';
  return {
    kind: header.toString('latin1', 156, 157),
    name: folder === '' ? field(header, 0, 100) : `${folder}/${field(header, 0, 100)}`,
    content: bytes.subarray(from, from + size),
    next: from + Math.ceil(size / BLOCK) * BLOCK,
  };
}

/**
 * The names that pax fields give, each written as `length key=value` and a line end.
 *
 * Undefined where that is broken, or where they give a size, by which unpackers would go on elsewhere.
 */
function namesInFields(content: Buffer): readonly string[] | undefined {
  const names: string[] = [];
  let at = 0;
  while (at < content.length) {
    const [mark = '', length = '', key = ''] =
      /^(\d{1,7}) ([^=]*)=/.exec(content.toString('latin1', at, at + 100)) ?? [];
    const end = at + Number(length);
    if (end <= at + mark.length || end > content.length || OTHER_SIZES.test(key)) return undefined;
    if (key === 'path') names.push(content.toString('utf8', at + mark.length, end - 1));
    at = end;
  }
  return names;
}

/** What a member adds: a file, or a name of the file that follows. Undefined where unpackers differ in what it is. */
function entriesOf({ kind, name, content }: Member): readonly Entry[] | undefined {
  const named = (names: readonly string[] | undefined): readonly Entry[] | undefined =>
    names?.map((given) => ({ names: [given], open: () => Buffer.alloc(0) }));
  if (FILE_KINDS.includes(kind)) return [{ names: [name], open: () => content }];
  if (EMPTY_KINDS.includes(kind)) return content.length === 0 ? named(kind === '5' ? [] : [name]) : undefined;
  if (kind === LONG_NAME) return named([field(content, 0, content.length)]);
  if (kind === LONG_LINK) return [];
  return FIELDS.includes(kind) ? named(namesInFields(content)) : undefined;
}

/** The files in a tar, where nothing in it can be read in two ways and nothing stands behind its end. */
export function listTar(bytes: Buffer, allowance: Allowance): Listing {
  const entries: Entry[] = [];
  let at = 0;
  while (at < bytes.length && !isEmpty(bytes.subarray(at, at + BLOCK))) {
    const member = memberAt(bytes, at);
    const added = member && entriesOf(member);
    if (member === undefined || added === undefined || !allowance.takeEntries(1)) return 'archive';
    entries.push(...added);
    at = member.next;
  }
  return isEmpty(bytes.subarray(at)) ? entries : 'archive';
}
