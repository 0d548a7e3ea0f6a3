type Part = Uint8Array | string;

const joined = (parts: readonly Part[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

/** A whole number of so many bytes, big-endian. */
export function uint(size: 0 | 1 | 2 | 4 | 8, value: number): Buffer {
  const bytes = Buffer.alloc(size);
  if (size === 8) bytes.writeBigUInt64BE(BigInt(value));
  else if (size > 0) bytes.writeUIntBE(value, 0, size);
  return bytes;
}

export function box(type: string, ...parts: readonly Part[]): Buffer {
  const body = joined(parts);
  return Buffer.concat([uint(4, 8 + body.length), Buffer.from(type, 'latin1'), body]);
}

/** A box with a version, without flags. */
export const fullBox = (type: string, version: number, ...parts: readonly Part[]): Buffer =>
  box(type, uint(4, version * 2 ** 24), ...parts);

/** Something in a file: a picture, or what tells of one. */
export interface Item {
  readonly id: number;
  readonly type: string;
  readonly name?: string;
  /** What follows the name in its entry. */
  readonly more?: string;
  readonly data: readonly Uint8Array[];
  /** In the box for items' data, not behind the description. */
  readonly boxed?: boolean;
  readonly source?: number;
  readonly method?: number;
}

export interface HeifParts {
  readonly items: readonly Item[];
  /** Of the first item, each. */
  readonly properties?: readonly Uint8Array[];
  readonly references?: readonly Uint8Array[];
  /** Versions of the lists. */
  readonly locations?: 0 | 1 | 2;
  readonly entries?: 2 | 3;
  readonly sizes?: {
    readonly offset: 0 | 4 | 8;
    readonly base: 0 | 4 | 8;
    readonly length?: 4 | 8;
    readonly index?: 0 | 4;
  };
  /** The box that says which picture is the first to be shown. */
  readonly primary?: Uint8Array;
  readonly meta?: readonly Uint8Array[];
  readonly before?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
  /** Amidst the data of items. */
  readonly stray?: Uint8Array;
}

const HANDLER = fullBox('hdlr', 0, uint(4, 0), 'pict', Buffer.alloc(12), '\0');

/** A file of pictures, put together of its parts. */
export function heifFile(parts: HeifParts): Buffer {
  const length = description(parts, 0).length;
  const brand = parts.items[0]?.type === 'av01' ? 'avif' : 'heic';
  const before = joined([box('ftyp', brand, uint(4, 0), 'mif1', brand), ...(parts.before ?? [])]);
  const meta = description(parts, before.length + length + 8);
  const data = parts.items.filter(({ boxed }) => !boxed).flatMap((item) => item.data);
  return joined([before, meta, box('mdat', parts.stray ?? '', ...data), ...(parts.after ?? [])]);
}

function description(parts: HeifParts, dataAt: number): Buffer {
  const { items, properties = [], references = [], meta = [], entries = 2 } = parts;
  const idSize = entries === 2 ? 2 : 4;
  const associations = properties.map((property, index) => uint(1, index + 1 + (isEssential(property) ? 128 : 0)));
  return fullBox(
    'meta',
    0,
    HANDLER,
    parts.primary ?? fullBox('pitm', 0, uint(2, items[0]?.id ?? 0)),
    fullBox('iinf', 0, uint(2, items.length), ...items.map((item) => entry(item, entries, idSize))),
    locations(parts, dataAt + (parts.stray?.length ?? 0)),
    box(
      'iprp',
      box('ipco', ...properties),
      fullBox('ipma', 0, uint(4, 1), uint(2, items[0]?.id ?? 0), uint(1, properties.length), ...associations),
    ),
    ...(references.length > 0 ? [fullBox('iref', 0, ...references)] : []),
    box('idat', ...items.filter(({ boxed }) => boxed).flatMap((item) => item.data)),
    ...meta,
  );
}

const entry = ({ id, type, name = '', more = '' }: Item, version: number, idSize: 2 | 4): Buffer =>
  fullBox('infe', version, uint(idSize, id), uint(2, 0), type, `${name}\0`, more);

/** Whether a picture can't be shown without it. */
const isEssential = (property: Uint8Array): boolean =>
  ['av1C', 'hvcC', 'irot'].includes(Buffer.from(property).toString('latin1', 4, 8));

/** Where each item's data stands, one extent a part. */
function locations({ items, locations: version = 1, sizes }: HeifParts, dataAt: number): Buffer {
  const { offset = 4, base = 4, length = 4, index = 0 } = sizes ?? {};
  let inFile = dataAt;
  let inBox = 0;
  const entries = items.map(({ id, boxed, data, source = 0, method = boxed ? 1 : 0 }) => {
    const start = boxed ? inBox : inFile;
    let at = base === 0 ? start : 0;
    const extents = data.map((part) => {
      const extent = joined([
        uint(version === 0 ? 0 : index, 0),
        uint(offset, offset === 0 ? 0 : at),
        uint(length, part.length),
      ]);
      at += part.length;
      return extent;
    });
    const total = data.reduce((sum, part) => sum + part.length, 0);
    if (boxed) inBox += total;
    else inFile += total;
    return joined([
      ...[
        uint(version === 2 ? 4 : 2, id),
        version === 0 ? '' : uint(2, method),
        uint(2, source),
        uint(base, base === 0 ? 0 : start),
      ],
      ...[uint(2, extents.length), ...extents],
    ]);
  });
  const said = uint(2, offset * 4096 + length * 256 + base * 16 + (version === 0 ? 0 : index));
  return fullBox('iloc', version, said, uint(version === 2 ? 4 : 2, items.length), ...entries);
}
