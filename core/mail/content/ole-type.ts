import { PROGRAM } from './magic-numbers.ts';

/** Classes of installers and of patches for Windows. */
const INSTALLERS = ['84100c0000000000c000000000000046', '86100c0000000000c000000000000046'];

/** What an OLE storage is: an installer, by the class of its root, or a document ([MS-CFB] 2.2, 2.6.1). */
export function oleType(bytes: Buffer): string {
  const storage = 'application/x-ole-storage';
  if (bytes.length < 512) return storage;
  const sectorSize = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const root = (bytes.readUInt32LE(48) + 1) * sectorSize;
  return INSTALLERS.includes(bytes.toString('hex', root + 80, root + 96)) ? PROGRAM : storage;
}
