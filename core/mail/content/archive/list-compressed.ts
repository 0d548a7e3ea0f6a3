import type { Allowance } from './allowance.ts';
import { gunzip, unzstd } from './decompress.ts';
import type { Listing } from './entry.ts';

/** Endings of compressed files and of what they are without them. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:gz|zst|z)$/i, ''],
  [/\.(?:tgz|taz|tzst)$/i, '.tar'],
  [/\.svgz$/i, '.svg'],
];
/** A gzip's header, and which of its flags say that a name, or what stands before the name, follows (RFC 1952). */
const HEADER_SIZE = 10;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;

/** The name that a gzip states; empty where it states none. */
function statedName(bytes: Buffer): string {
  if (bytes.length < HEADER_SIZE + 2) return '';
  const flags = bytes.readUInt8(3);
  const from = HEADER_SIZE + ((flags & HAS_EXTRA) === 0 ? 0 : 2 + bytes.readUInt16LE(HEADER_SIZE));
  const end = bytes.indexOf(0, from);
  return (flags & HAS_NAME) === 0 || end < 0 ? '' : bytes.toString('latin1', from, end);
}

/** What the file in a compressed one is called by the name of the latter. */
const innerName = (name: string): string =>
  ENDINGS.reduce((inner, [ending, other]) => inner.replace(ending, other), name);

/** The one file in a gzip. */
export const listGzip = (bytes: Buffer, _allowance: Allowance, names: readonly string[]): Listing => [
  { names: [...names.map(innerName), statedName(bytes)], open: (allowance) => gunzip(bytes, allowance) },
];

/** The one file in a Zstandard file. */
export const listZstd = (bytes: Buffer, _allowance: Allowance, names: readonly string[]): Listing => [
  { names: names.map(innerName), open: (allowance) => unzstd(bytes, allowance) },
];
