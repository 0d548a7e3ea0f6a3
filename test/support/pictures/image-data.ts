/**
 * Readers of our own, that share nothing with what cleans pictures: they find what a picture is shown from, and nothing else. Two
 * files for which they find the same show the same.
 */
export type ImageData = readonly (readonly [name: string, bytes: string])[];

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

interface JpegSegment {
  readonly code: number;
  readonly head: Buffer;
  /** What follows the head of a scan. */
  readonly data: Buffer;
}

/** All segments of the first picture in a JPEG. */
export function jpegSegments(file: Buffer): readonly JpegSegment[] {
  const found: JpegSegment[] = [];
  let at = 2;
  while (at + 3 < file.length && file[at + 1] !== 0xd9) {
    const code = file.readUInt8(at + 1);
    const headEnd = at + 2 + file.readUInt16BE(at + 2);
    let end = headEnd;
    if (code === 0xda) while (end < file.length && !(file[end] === 0xff && isMarker(file[end + 1]))) end++;
    found.push({ code, head: file.subarray(at, headEnd), data: file.subarray(headEnd, end) });
    at = end;
  }
  return found;
}

/** Tables, frames and scans, the colours' marks, the profile. */
const jpegData = (file: Buffer): ImageData =>
  jpegSegments(file)
    .filter(({ code, head }) => code < 0xe0 || code === 0xee || isProfile(head))
    .map(({ code, head, data }) => [String(code), hex(head) + hex(data)]);

const isMarker = (code: number | undefined): boolean =>
  code !== undefined && code !== 0 && (code < 0xd0 || code > 0xd7);
const isProfile = (segment: Buffer): boolean => segment.readUInt8(1) === 0xe2 && segment.includes('ICC_PROFILE');

const PNG_DATA = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'acTL', 'fcTL', 'fdAT', 'iCCP', 'pHYs', 'gAMA', 'cHRM', 'IEND'];

function pngData(file: Buffer): ImageData {
  const found: [string, string][] = [];
  for (let at = 8; found.at(-1)?.[0] !== 'IEND'; at += 12 + file.readUInt32BE(at)) {
    const name = file.toString('latin1', at + 4, at + 8);
    if (PNG_DATA.includes(name)) found.push([name, hex(file.subarray(at, at + 12 + file.readUInt32BE(at)))]);
  }
  return found;
}

function webpData(file: Buffer, from = 12, to = 8 + file.readUInt32LE(4)): ImageData {
  const found: (readonly [string, string])[] = [];
  for (let at = from; at < to; at += 8 + file.readUInt32LE(at + 4) + (file.readUInt32LE(at + 4) % 2)) {
    const name = file.toString('latin1', at, at + 4);
    const data = file.subarray(at + 8, at + 8 + file.readUInt32LE(at + 4));
    if (name === 'ANMF')
      found.push(['ANMF', hex(data.subarray(0, 16))], ...webpData(file, at + 24, at + 8 + data.length));
    if (['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ICCP'].includes(name)) found.push([name, hex(data)]);
  }
  return found;
}

const gifColours = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** The screen, each picture with the control before it, and how often all is shown. */
function gifData(file: Buffer): ImageData {
  const found: [string, string][] = [];
  let at = 13 + gifColours(file.readUInt8(10));
  let control = '';
  found.push(['screen', hex(file.subarray(0, at))]);
  while (at < file.length && file[at] !== 0x3b) {
    const start = at;
    const isImage = file[at] === 0x2c;
    at += isImage ? 11 + gifColours(file.readUInt8(at + 9)) : 2;
    while (file[at] !== 0) at += 1 + file.readUInt8(at);
    at++;
    const block = hex(file.subarray(start, at));
    if (block.startsWith('21f9')) control = block;
    if (block.includes('4e45545343415045')) found.push(['loop', block]);
    if (isImage) found.push(['picture', control + block]);
    if (isImage || block.startsWith('2101')) control = '';
  }
  return found;
}

const TIFF_FIELDS = [256, 257, 258, 259, 262, 274, 277, 278, 317, 320, 322, 323];

/** Strips or tiles of every page, and what its fields of numbers say. */
function tiffData(file: Buffer): ImageData {
  const little = file.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const u32 = (at: number) => (little ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const values = (entry: number): number[] => {
    const size = u16(entry + 2) === 3 ? 2 : 4;
    const first = u32(entry + 4) * size > 4 ? u32(entry + 8) : entry + 8;
    return Array.from({ length: u32(entry + 4) }, (_, index) =>
      size === 2 ? u16(first + 2 * index) : u32(first + 4 * index),
    );
  };
  const page = (at: number): ImageData => {
    const entries = Array.from({ length: u16(at) }, (_, index) => at + 2 + 12 * index);
    const field = (tag: number) => entries.filter((entry) => u16(entry) === tag).flatMap(values);
    const lengths = [...field(279), ...field(325)];
    const pieces = [...field(273), ...field(324)].map((start, index) =>
      file.subarray(start, start + (lengths[index] ?? 0)),
    );
    return [
      ...TIFF_FIELDS.map((tag) => [String(tag), String(field(tag))] as const),
      ...pieces.map((piece) => ['pixels', hex(piece)] as const),
    ];
  };
  const found: (readonly [string, string])[] = [];
  for (let at = u32(4); at > 0; at = u32(at + 2 + 12 * u16(at))) found.push(...page(at));
  return found;
}

const bmpData = (file: Buffer): ImageData => {
  const row = Math.ceil((file.readUInt32LE(18) * file.readUInt16LE(28)) / 32) * 4;
  const pixels = file.readUInt32LE(10);
  return [
    ['header', hex(file.subarray(14, 50))],
    ['pixels', hex(file.subarray(pixels, pixels + row * Math.abs(file.readInt32LE(22))))],
  ];
};

const READERS: Readonly<Record<string, (file: Buffer) => ImageData>> = {
  'image/jpeg': jpegData,
  'image/png': pngData,
  'image/webp': (file) => webpData(file),
  'image/gif': gifData,
  'image/tiff': tiffData,
  'image/bmp': bmpData,
};

/** What a picture is shown from, in the order of the file. */
export function imageData(file: Uint8Array, type: string): ImageData {
  const read = READERS[type];
  if (!read) throw new Error(`no reader for ${type}`);
  return read(Buffer.from(file));
}

/** What the one small Exif says that a cleaned picture has; none where it has no Exif. Anything else in it is a fault. */
export function orientationIn(file: Uint8Array): number | undefined {
  const bytes = Buffer.from(file);
  const at = bytes.indexOf('4d4d002a0000000800010112000300000001', 'hex');
  if (at < 0) return undefined;
  if (hex(bytes.subarray(at + 20, at + 26)) !== '000000000000') throw new Error('more than an orientation');
  return bytes.readUInt16BE(at + 18);
}
