import { crc32, deflateRawSync } from 'node:zlib';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const bytesOf = (content: string | Buffer): Buffer => (typeof content === 'string' ? latin1(content) : content);

const le16 = (...values: readonly number[]): Buffer =>
  Buffer.from(values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]));
const le32 = (...values: readonly number[]): Buffer =>
  Buffer.concat(values.map((value) => le16(value % 0x10000, Math.floor(value / 0x10000))));
const le64 = (...values: readonly number[]): Buffer =>
  Buffer.concat(values.map((value) => le32(value % 2 ** 32, Math.floor(value / 2 ** 32))));

/** A file in a zip, and what of it is written otherwise than it should be. */
export interface ZipFile {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly method?: number;
  readonly flags?: number;
  /** What the header before the file says. */
  readonly localName?: string;
  readonly localFlags?: number;
  readonly localMethod?: number;
  readonly localPacked?: number;
  readonly localExtra?: Buffer;
  /** What the directory says. */
  readonly extra?: Buffer;
  readonly size?: number;
  readonly packed?: number;
  readonly at?: number;
  /** Bytes behind the deflated ones, counted among them. */
  readonly behind?: Buffer;
}

interface Written {
  readonly local: Buffer;
  readonly data: Buffer;
  readonly file: ZipFile;
  readonly size: number;
}

function written(file: ZipFile): Written {
  const content = bytesOf(file.content ?? '');
  const packed = file.method === 8 ? deflateRawSync(content) : content;
  const data = Buffer.concat([packed, file.behind ?? Buffer.alloc(0)]);
  const name = Buffer.from(file.localName ?? file.name);
  const extra = file.localExtra ?? Buffer.alloc(0);
  const local = Buffer.concat([
    latin1('PK\x03\x04'),
    le16(20, file.localFlags ?? file.flags ?? 0, file.localMethod ?? file.method ?? 0, 0, 0),
    le32(crc32(content), file.localPacked ?? file.packed ?? data.length, file.size ?? content.length),
    le16(name.length, extra.length),
    name,
    extra,
  ]);
  return { local, data, file, size: content.length };
}

function directoryRecord({ data, file, size, local }: Written, at: number): Buffer {
  const name = Buffer.from(file.name);
  const extra = file.extra ?? Buffer.alloc(0);
  return Buffer.concat([
    latin1('PK\x01\x02'),
    le16(20, 20, file.flags ?? 0, file.method ?? 0, 0, 0),
    local.subarray(14, 18),
    le32(file.packed ?? data.length, file.size ?? size),
    le16(name.length, extra.length, 0, 0, 0),
    le32(0, file.at ?? at),
    name,
    extra,
  ]);
}

/** The record at a zip's end. */
export const zipEnd = (count: number, size: number, start: number, comment = ''): Buffer =>
  Buffer.concat([
    latin1('PK\x05\x06'),
    le16(0, 0, count, count),
    le32(size, start),
    le16(comment.length),
    latin1(comment),
  ]);

/** The records at a zip64's end, before the usual one: the record itself, and the locator that points to it. */
export const wideZipEnd = (count: number, size: number, start: number, at = start + size): Buffer =>
  Buffer.concat([
    latin1('PK\x06\x06'),
    le64(44),
    le16(45, 45),
    le32(0, 0),
    le64(count, count, size, start),
    latin1('PK\x06\x07'),
    le32(0),
    le64(at),
    le32(1),
  ]);

/** A zip before the records at its end. */
export function zipBody(...files: readonly ZipFile[]): {
  readonly body: Buffer;
  readonly start: number;
  readonly size: number;
} {
  const all = files.map(written);
  let at = 0;
  const records = all.map((file) => {
    const record = directoryRecord(file, at);
    at += file.local.length + file.data.length;
    return record;
  });
  const directory = Buffer.concat(records);
  return {
    body: Buffer.concat([...all.flatMap(({ local, data }) => [local, data]), directory]),
    start: at,
    size: directory.length,
  };
}

export function zip(...files: readonly ZipFile[]): Buffer {
  const { body, start, size } = zipBody(...files);
  return Buffer.concat([body, zipEnd(files.length, size, start)]);
}

/** A zip of empty files. */
export const zipOf = (...names: readonly string[]): Buffer => zip(...names.map((name) => ({ name })));

/** An extra field of a file in a zip. */
export const zipExtra = (id: number, content: Buffer): Buffer => Buffer.concat([le16(id, content.length), content]);

/** An extra field with sizes of 64 bits. */
export const wideSizes = (...sizes: readonly number[]): Buffer => zipExtra(1, le64(...sizes));

/** A member of a tar. */
export interface TarFile {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly kind?: string;
  readonly folder?: string;
  readonly mark?: string;
  /** As it stands in the header. */
  readonly size?: Buffer;
}

function tarMember({ name, content = '', kind = '0', folder = '', mark = 'ustar\0', size }: TarFile): Buffer {
  const data = bytesOf(content);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  (size ?? latin1(`${data.length.toString(8).padStart(11, '0')} `)).copy(header, 124);
  header.write('        ', 148);
  header.write(kind, 156, 'latin1');
  header.write(mark, 257);
  header.write(folder, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
}

export const tar = (...files: readonly TarFile[]): Buffer =>
  Buffer.concat([...files.map(tarMember), Buffer.alloc(1024)]);

/** Lines of a pax header. */
export const paxFields = (...fields: readonly string[]): string =>
  fields.map((field) => `${String(field.length + 4).padStart(2, '0')} ${field}\n`).join('');

/** A block of a RAR of version 4. */
export function rar4Block(type: number, flags: number, own: Buffer, data: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([le16(0), Buffer.from([type]), le16(flags, 7 + own.length), own, data]);
}

export interface RarFile {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  readonly flags?: number;
  /** Stored where it is not said otherwise. */
  readonly method?: number;
  readonly highSize?: number;
}

export function rar4File({ name, content = '', flags = 0, method = 0x30, highSize = 0 }: RarFile): Buffer {
  const data = bytesOf(content);
  const own = Buffer.concat([
    le32(data.length, data.length),
    Buffer.from([2]),
    le32(0, 0),
    Buffer.from([29, method]),
    le16(bytesOf(name).length),
    le32(0x20),
    (flags & 0x100) === 0 ? Buffer.alloc(0) : le32(highSize, 0),
    bytesOf(name),
  ]);
  return rar4Block(0x74, flags | 0x8000, own, data);
}

export const RAR4_MARK = latin1('Rar!\x1a\x07\0');
export const RAR4_MAIN = rar4Block(0x73, 0, Buffer.alloc(6));
export const RAR4_END = rar4Block(0x7b, 0x4000, Buffer.alloc(0));

export const rar4 = (...files: readonly RarFile[]): Buffer =>
  Buffer.concat([RAR4_MARK, RAR4_MAIN, ...files.map(rar4File), RAR4_END]);

const vint = (value: number): Buffer =>
  value < 0x80 ? Buffer.from([value]) : Buffer.concat([Buffer.from([(value & 0x7f) | 0x80]), vint(value >> 7)]);

/** What a header has beside its own fields. */
interface Rar5More {
  readonly flags?: number;
  readonly records?: Buffer;
  readonly data?: Buffer;
}

/** A header of a RAR of version 5. */
export function rar5Header(
  type: number,
  own: Buffer,
  { flags = 0, records = Buffer.alloc(0), data = Buffer.alloc(0) }: Rar5More = {},
): Buffer {
  const set = flags | (records.length > 0 ? 1 : 0) | (data.length > 0 ? 2 : 0);
  const body = Buffer.concat([
    vint(type),
    vint(set),
    ...(records.length > 0 ? [vint(records.length)] : []),
    ...(data.length > 0 ? [vint(data.length)] : []),
    own,
    records,
  ]);
  return Buffer.concat([le32(0), vint(body.length), body, data]);
}

export interface Rar5File {
  readonly name: string;
  readonly content?: string | Buffer;
  /** Of the header: begun in another volume. */
  readonly flags?: number;
  /** Of the file: a folder, with a time, with a checksum. */
  readonly kind?: number;
  readonly method?: number;
  readonly records?: Buffer;
}

export function rar5File({
  name,
  content = '',
  flags = 0,
  kind = 0,
  method = 0,
  records = Buffer.alloc(0),
}: Rar5File): Buffer {
  const data = bytesOf(content);
  const own = Buffer.concat([
    vint(kind),
    vint(data.length),
    vint(0x20),
    Buffer.alloc((kind & 2) * 2 + (kind & 4)),
    vint(method << 7),
    vint(1),
    vint(Buffer.byteLength(name)),
    Buffer.from(name),
  ]);
  return rar5Header(2, own, { flags, records, data });
}

/** A record at a header's end. */
export const rar5Record = (type: number, content: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([vint(1 + content.length), vint(type), content]);

export const RAR5_MARK = latin1('Rar!\x1a\x07\x01\0');
export const RAR5_MAIN = rar5Header(1, vint(0));
export const RAR5_END = rar5Header(5, vint(0));

export const rar5 = (...files: readonly Rar5File[]): Buffer =>
  Buffer.concat([RAR5_MARK, RAR5_MAIN, ...files.map(rar5File), RAR5_END]);

/** A 7z with these bytes for its list of files. */
export const sevenZip = (list: Buffer): Buffer =>
  Buffer.concat([latin1("7z\xbc\xaf'\x1c\0\x04"), le32(0), le64(3, list.length), le32(0), Buffer.alloc(3), list]);

/** An OLE storage with streams of these names, whose root has this class. */
export function ole(
  streams: readonly string[] = [],
  classId = '0609020000000000c000000000000046',
  sectorSize: 512 | 4096 = 512,
): Buffer {
  const names = Buffer.concat(
    streams.map((name) => Buffer.concat([Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(128)]).subarray(0, 128)),
  );
  const storage = Buffer.alloc(4 * sectorSize + names.length);
  storage.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  storage.writeUInt16LE(sectorSize === 512 ? 9 : 12, 30);
  storage.writeUInt32LE(1, 48);
  storage.write(classId, 2 * sectorSize + 80, 'hex');
  names.copy(storage, 4 * sectorSize);
  return storage;
}
