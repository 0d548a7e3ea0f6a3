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

/** Whether two bytes stand anywhere, `reach` bytes from them on are there, and what stands there passes the test. */
function some(bytes: Buffer, first: number, second: number, reach: number, test: (at: number) => boolean): boolean {
  const last = bytes.length - reach;
  for (let at = 0; at <= last; at += 1) {
    if (bytes[at] === first && bytes[at + 1] === second && test(at)) return true;
  }
  return false;
}

/**
 * Whether a workbook has a sheet of Excel 4.0 macros: a record of type 0x85 with its length, where the sheet stands, its
 * state, its kind, and its name with a length before it ([MS-XLS] 2.4.28).
 */
const hasMacroSheet = (bytes: Buffer): boolean =>
  some(bytes, 0x85, 0x00, 12, (at) => {
    const length = 8 + bytes.readUInt8(at + 10) * (bytes.readUInt8(at + 11) + 1);
    return bytes.readUInt8(at + 9) === 1 && bytes.readUInt8(at + 8) <= 2 && bytes.readUInt16LE(at + 2) === length;
  });

/** Whether a presentation says that it has macros: it packs them where their streams can't be seen ([MS-PPT] 2.4.10). */
const hasPackedMacros = (bytes: Buffer): boolean =>
  some(
    bytes,
    0x02,
    0x00,
    20,
    (at) =>
      bytes.readUInt32LE(at) === 0x04000002 && bytes.readUInt32LE(at + 4) === 12 && bytes.readUInt32LE(at + 12) === 1,
  );

/** Whether the record behind a workbook's beginning says that the rest is encrypted ([MS-XLS] 2.4.117). */
const isEncryptedWorkbook = (bytes: Buffer): boolean =>
  some(
    bytes,
    0x09,
    0x08,
    22,
    (at) =>
      bytes.readUInt32LE(at) === 0x00100809 &&
      bytes.readUInt32LE(at + 4) === 0x00050600 &&
      bytes.readUInt16LE(at + 20) === 0x2f,
  );

/** Whether a Word document, which begins where a sector does, says that it is encrypted ([MS-DOC] 2.5.2). */
const isEncryptedWord = (bytes: Buffer): boolean =>
  some(
    bytes,
    0xec,
    0xa5,
    12,
    (at) =>
      at % 512 === 0 &&
      (bytes.readUInt16LE(at + 2) & 0xfffc) === 0x00c0 &&
      (bytes.readUInt16LE(at + 10) & 0x0100) !== 0,
  );

const isEncrypted = (bytes: Buffer): boolean =>
  ENCRYPTED_STREAMS.some((stream) => bytes.includes(stream)) || isEncryptedWorkbook(bytes) || isEncryptedWord(bytes);

/**
 * Whether an OLE storage holds macros or files that were put into it, or is encrypted.
 *
 * Told by names and records anywhere in its bytes, not by following its tables: what a broken table hides is found too.
 */
export function oleFinding(bytes: Buffer): Finding | undefined {
  if (PROGRAM_STREAMS.some((stream) => bytes.includes(stream)) || hasMacroSheet(bytes) || hasPackedMacros(bytes)) {
    return 'program';
  }
  return isEncrypted(bytes) ? 'encrypted' : undefined;
}
