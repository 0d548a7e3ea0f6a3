import { PROGRAM } from './magic-numbers.ts';

const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
/** A comment may follow the end record. */
const LONGEST_COMMENT = 0xffff;
/** Entries that are looked at. */
const MOST_ENTRIES = 2_000;

/** Names of the files in a zip, from the directory at its end; none where that can't be read. */
function entryNames(bytes: Buffer): string[] {
  const reach = bytes.subarray(Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT));
  const end = bytes.length - reach.length + reach.lastIndexOf(END_RECORD);
  const names: string[] = [];
  if (!reach.includes(END_RECORD) || end + END_SIZE > bytes.length) return names;
  let at = bytes.readUInt32LE(end + 16);
  while (names.length < MOST_ENTRIES && at + ENTRY_SIZE <= end && bytes.readUInt32LE(at) === ENTRY) {
    const nameEnd = at + ENTRY_SIZE + bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('latin1', at + ENTRY_SIZE, nameEnd));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^AndroidManifest\.xml$/, PROGRAM],
  [/^META-INF\/MANIFEST\.MF$/, PROGRAM],
  [/^word\//, `${OFFICE}wordprocessingml.document`],
  [/^xl\//, `${OFFICE}spreadsheetml.sheet`],
  [/^ppt\//, `${OFFICE}presentationml.presentation`],
];

/** What a zip is by the files in it: a program of Java's or Android's, an Office document, or just a zip. */
export function zipType(bytes: Buffer): string {
  const names = entryNames(bytes);
  return KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'application/zip';
}
