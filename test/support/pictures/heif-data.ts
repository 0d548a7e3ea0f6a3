/** A reader of our own of HEIC and AVIF: of each item its type and bytes, and the properties, as a viewer finds them. */
interface Boxed {
  readonly type: string;
  readonly body: Buffer;
}

function boxes(file: Buffer): readonly Boxed[] {
  const found: Boxed[] = [];
  for (let at = 0; at + 8 <= file.length && file.readUInt32BE(at) >= 8; at += file.readUInt32BE(at)) {
    found.push({
      type: file.toString('latin1', at + 4, at + 8),
      body: file.subarray(at + 8, at + file.readUInt32BE(at)),
    });
  }
  return found;
}

const bodyOf = (all: readonly Boxed[], type: string): Buffer =>
  all.find((each) => each.type === type)?.body ?? Buffer.alloc(0);

const number = (bytes: Buffer, at: number, size: number): number =>
  size === 0 ? 0 : size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);

/** Items by number. */
export type HeifItems = ReadonlyMap<number, { readonly type: string; readonly data: string }>;

/** Every item that the file lists, with its data put together of its extents. */
export function heifItems(file: Uint8Array): HeifItems {
  const bytes = Buffer.from(file);
  const meta = boxes(bodyOf(boxes(bytes), 'meta').subarray(4));
  const types = new Map<number, string>();
  for (const { type, body } of boxes(bodyOf(meta, 'iinf').subarray(6))) {
    const wide = body[0] === 3 ? 4 : 2;
    if (type === 'infe') types.set(number(body, 4, wide), body.toString('latin1', 6 + wide, 10 + wide));
  }
  const data = locate(bytes, bodyOf(meta, 'iloc'), bodyOf(meta, 'idat'));
  return new Map([...types].map(([id, type]) => [id, { type, data: data.get(id) ?? '' }]));
}

function locate(file: Buffer, iloc: Buffer, idat: Buffer): ReadonlyMap<number, string> {
  const version = iloc.readUInt8(0);
  const said = iloc.readUInt16BE(4);
  const [offset, length, base, index] = [said >> 12, (said >> 8) & 15, (said >> 4) & 15, version > 0 ? said & 15 : 0];
  const found = new Map<number, string>();
  let at = 6;
  const take = (size: number): number => {
    at += size;
    return number(iloc, at - size, size);
  };
  for (let left = take(version < 2 ? 2 : 4); left > 0; left--) {
    const id = take(version < 2 ? 2 : 4);
    const source = version > 0 && take(2) === 1 ? idat : file;
    take(2);
    const from = take(base);
    let data = '';
    for (let extents = take(2); extents > 0; extents--) {
      take(index);
      const start = from + take(offset);
      data += source.toString('hex', start, start + take(length));
    }
    found.set(id, data);
  }
  return found;
}

/** The properties of pictures, by type, in their order; free space among them too. */
export function heifProperties(file: Uint8Array): readonly (readonly [string, string])[] {
  const meta = boxes(bodyOf(boxes(Buffer.from(file)), 'meta').subarray(4));
  return boxes(bodyOf(boxes(bodyOf(meta, 'iprp')), 'ipco')).map(({ type, body }) => [type, body.toString('hex')]);
}
