import type { Finding } from './archive/entry.ts';
import { PROGRAM } from './magic-numbers.ts';

/** Classes of installers and of patches for Windows. */
const INSTALLERS = ['84100c0000000000c000000000000046', '86100c0000000000c000000000000046'];

const wide = (name: string): Buffer => Buffer.from(name, 'utf16le');

/** What a storage is by the names of its streams; a mail first, since a mail can hold any document. */
const KINDS: readonly (readonly [Buffer, string])[] = [
  [wide('__properties_version1.0'), 'application/vnd.ms-outlook'],
  [wide('WordDocument'), 'application/msword'],
  [wide('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
  [wide('VisioDocument'), 'application/vnd.visio'],
  [wide('Workbook\0'), 'application/vnd.ms-excel'],
];
/** Names of streams with macros, and with a file that was put into the document. */
const PROGRAM_STREAMS = [wide('_VBA_PROJECT'), wide('\x01Ole10Native')];
const ENCRYPTED_STREAMS = [wide('EncryptedPackage'), wide('EncryptedSummary'), wide('CryptSession10Container')];

/** Whether an OLE storage is an installer, by the class of its root ([MS-CFB] 2.2, 2.6.1). */
function isInstaller(bytes: Buffer): boolean {
  if (bytes.length < 512) return false;
  const sectorSize = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const root = (bytes.readUInt32LE(48) + 1) * sectorSize;
  return INSTALLERS.includes(bytes.toString('hex', root + 80, root + 96));
}

/** What an OLE storage is: an installer, a mail of Outlook's, or a document. */
export function oleType(bytes: Buffer): string {
  if (isInstaller(bytes)) return PROGRAM;
  return KINDS.find(([stream]) => bytes.includes(stream))?.[1] ?? 'application/x-ole-storage';
}

/**
 * A record that says something of its document: what its first byte is, how many bytes are read, and what they must be.
 *
 * Sought at each byte of a file, so that no table needs to be followed: what a broken one hides is found too.
 */
interface Telling {
  readonly first: number;
  readonly reach: number;
  readonly finding: Finding;
  readonly holds: (bytes: Buffer, at: number) => boolean;
}

const TELLING: readonly Telling[] = [
  // A sheet of Excel 4.0 macros: type and length, where the sheet stands, its state, its kind, its name behind its length
  // ([MS-XLS] 2.4.28).
  {
    first: 0x85,
    reach: 12,
    finding: 'program',
    holds: (bytes, at) =>
      bytes[at + 1] === 0 &&
      bytes[at + 9] === 1 &&
      bytes.readUInt8(at + 8) <= 2 &&
      bytes.readUInt16LE(at + 2) === 8 + bytes.readUInt8(at + 10) * (bytes.readUInt8(at + 11) + 1),
  },
  // A presentation with macros, which it packs where their streams can't be seen ([MS-PPT] 2.4.10).
  {
    first: 0x02,
    reach: 20,
    finding: 'program',
    holds: (bytes, at) => bytes[at + 4] === 12 && bytes[at + 12] === 1 && bytes.readUInt32LE(at) === 0x04000002,
  },
  // A workbook of which all behind its beginning is encrypted ([MS-XLS] 2.4.117).
  {
    first: 0x09,
    reach: 22,
    finding: 'encrypted',
    holds: (bytes, at) =>
      bytes[at + 20] === 0x2f && bytes.readUInt32LE(at) === 0x00100809 && bytes.readUInt32LE(at + 4) === 0x00050600,
  },
  // A Word document, which begins where a sector does, and whose flags say that it is encrypted ([MS-DOC] 2.5.2).
  {
    first: 0xec,
    reach: 12,
    finding: 'encrypted',
    holds: (bytes, at) =>
      at % 512 === 0 && (bytes.readUInt32LE(at) & 0xfffcffff) === 0x00c0a5ec && (bytes.readUInt8(at + 11) & 1) === 1,
  },
];

/** Whether the record stands anywhere in a document. */
function stands(bytes: Buffer, { first, reach, holds }: Telling): boolean {
  const last = bytes.length - reach;
  for (let at = 0; at <= last; at += 1) if (bytes[at] === first && holds(bytes, at)) return true;
  return false;
}

/** Whether an OLE storage holds macros or files that were put into it, or is encrypted. */
export function oleFinding(bytes: Buffer): Finding | undefined {
  const tells = (finding: Finding, streams: readonly Buffer[]): boolean =>
    streams.some((stream) => bytes.includes(stream)) ||
    TELLING.some((record) => record.finding === finding && stands(bytes, record));
  if (tells('program', PROGRAM_STREAMS)) return 'program';
  return tells('encrypted', ENCRYPTED_STREAMS) ? 'encrypted' : undefined;
}
