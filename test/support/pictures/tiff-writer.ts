export type Order = 'II' | 'MM';

/** What a field of a directory holds. */
export type Value =
  | { readonly ascii: string }
  | { readonly bytes: Uint8Array }
  | { readonly shorts: readonly number[] }
  | { readonly longs: readonly number[] }
  | { readonly rationals: readonly (readonly [number, number])[] }
  /** A number that says where bytes stand. */
  | { readonly data: Uint8Array }
  | { readonly directory: Fields }
  /** As it says itself: type, count, four bytes. */
  | { readonly raw: readonly [number, number, number] };

/** Values by the number of their field. */
export type Fields = Readonly<Record<number, Value>>;

/** Numbers in the order of the file. */
const writer = (order: Order) => ({
  u16: (value: number): Buffer => {
    const bytes = Buffer.alloc(2);
    if (order === 'MM') bytes.writeUInt16BE(value);
    else bytes.writeUInt16LE(value);
    return bytes;
  },
  u32: (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    if (order === 'MM') bytes.writeUInt32BE(value);
    else bytes.writeUInt32LE(value);
    return bytes;
  },
});

interface Encoded {
  readonly type: number;
  readonly count: number;
  readonly bytes: Buffer;
}

/** `at` is where it will stand if it does not fit into the field. */
function encoded(order: Order, value: Value, at: number): Encoded {
  const { u16, u32 } = writer(order);
  if ('ascii' in value)
    return { type: 2, count: value.ascii.length + 1, bytes: Buffer.from(`${value.ascii}\0`, 'latin1') };
  if ('bytes' in value) return { type: 7, count: value.bytes.length, bytes: Buffer.from(value.bytes) };
  if ('shorts' in value) return { type: 3, count: value.shorts.length, bytes: Buffer.concat(value.shorts.map(u16)) };
  if ('longs' in value) return { type: 4, count: value.longs.length, bytes: Buffer.concat(value.longs.map(u32)) };
  if ('rationals' in value) {
    return { type: 5, count: value.rationals.length, bytes: Buffer.concat(value.rationals.flat().map(u32)) };
  }
  if ('directory' in value) return { type: 4, count: 1, bytes: directory(order, value.directory, at, 0) };
  if ('data' in value) return { type: 4, count: 1, bytes: Buffer.from(value.data) };
  return { type: value.raw[0], count: value.raw[1], bytes: u32(value.raw[2]) };
}

/** A directory that stands at `at`, followed by what its fields point to; `next` is where the next one stands. */
function directory(order: Order, fields: Fields, at: number, next: number): Buffer {
  const { u16, u32 } = writer(order);
  const all = Object.entries(fields);
  const entries: Buffer[] = [];
  const behind: Buffer[] = [];
  let free = at + 6 + 12 * all.length;
  for (const [tag, value] of all) {
    const { type, count, bytes } = encoded(order, value, free);
    const points = bytes.length > 4 || 'data' in value || 'directory' in value;
    entries.push(Buffer.concat([u16(Number(tag)), u16(type), u32(count), points ? u32(free) : padded(bytes, 4)]));
    if (!points) continue;
    behind.push(padded(bytes, 2));
    free += bytes.length + (bytes.length % 2);
  }
  return Buffer.concat([u16(all.length), ...entries, u32(next), ...behind]);
}

const padded = (bytes: Buffer, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(Math.ceil(bytes.length / to) * to - bytes.length)]);

/** A file of TIFF's structure: its directories, each with what it points to. */
export function tiffFile(order: Order, directories: readonly Fields[]): Buffer {
  const { u16, u32 } = writer(order);
  const parts = [Buffer.from(order, 'latin1'), u16(42), u32(8)];
  let at = 8;
  for (const [index, fields] of directories.entries()) {
    const length = directory(order, fields, at, 0).length;
    parts.push(directory(order, fields, at, index + 1 < directories.length ? at + length : 0));
    at += length;
  }
  return Buffer.concat(parts);
}
