const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
/** The end record stands within this many bytes of the end: its own 22 and a comment. */
const END_REACH = 22 + 0xffff;
/** Entries that are looked at. */
const MOST_ENTRIES = 2_000;

/** Names of the files in a zip, from its directory at the end; none where that can't be read. */
export function zipEntries(bytes: Buffer): string[] {
  const tail = Math.max(0, bytes.length - END_REACH);
  const end = bytes.subarray(tail).lastIndexOf(END_RECORD) + tail;
  if (end < tail || end + 20 > bytes.length) return [];
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (names.length < MOST_ENTRIES && at + ENTRY_SIZE <= end && bytes.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const nameEnd = at + ENTRY_SIZE + bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('latin1', at + ENTRY_SIZE, nameEnd));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

const OFFICE = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
] as const;

/** What a zip is by the files in it. */
export function zipType(bytes: Buffer): string {
  const names = zipEntries(bytes);
  if (names.includes('AndroidManifest.xml')) return 'application/vnd.android.package-archive';
  if (names.includes('META-INF/MANIFEST.MF')) return 'application/java-archive';
  const office = names.includes('[Content_Types].xml')
    ? OFFICE.find(([folder]) => names.some((name) => name.startsWith(folder)))
    : undefined;
  return office ? office[1] : 'application/zip';
}
