import { type ByteRange, eraseAround, merged } from './byte-ranges.ts';
import { latin1, u16le, u32le } from './read-number.ts';

/** Of the file; then comes that of the picture. */
const FILE_HEADER = 14;
/** Those of Windows, with masks, alpha, colour space, profile. */
const HEADERS: readonly number[] = [40, 52, 56, 108, 124];
const WITH_PROFILE = 124;
const MOST_COLOURS = 256;
const UNCOMPRESSED: readonly number[] = [0, 3, 6];
const RUN_LENGTHS: readonly number[] = [1, 2];
/** How long the masks are that follow a header too old to hold them. */
const MASKS: ReadonlyMap<number, number> = new Map([
  [3, 12],
  [6, 16],
]);

/** Offsets of numbers in the file. */
const FILE_LENGTH = 2;
const RESERVED = 6;
const PIXELS = 10;
const WIDTH = 18;
const HEIGHT = 22;
const BITS = 28;
const COMPRESSION = 30;
const PIXELS_LENGTH = 34;
const COLOURS = 46;
const COLOUR_SPACE = 70;
const PROFILE = 126;
const PROFILE_LENGTH = 130;

const EMBEDDED = 0x4d424544;
const LINKED = 0x4c494e4b;
const SRGB = 0x73524742;

/**
 * A BMP with nothing in it but its headers, colours, pixels and an embedded colour profile. One that is only linked, by a path on
 * somebody's computer, gives way to sRGB.
 *
 * @returns undefined where it is broken, or of a kind that is hardly used any more (OS/2, printers)
 */
export function cleanBmp(file: Buffer): Uint8Array | undefined {
  const header = u32le(file, FILE_HEADER);
  const starts = latin1(file, 0, 2) === 'BM' && HEADERS.includes(header) && file.length >= FILE_HEADER + header;
  if (!starts || u32le(file, PIXELS) < FILE_HEADER + header) return undefined;
  const pixels = pixelsOf(file);
  const profile = pixels && profileOf(file, pixels);
  if (!profile) return undefined;
  const end = Math.max(pixels.end, profile.end);
  return end > file.length ? undefined : keeping(file, [describedBy(file, header), pixels, profile], end);
}

function keeping(file: Buffer, ranges: readonly ByteRange[], end: number): Uint8Array {
  const cleaned = Buffer.from(file.subarray(0, end));
  eraseAround(cleaned, merged([{ start: 0, end: RESERVED }, ...ranges]), { start: 0, end });
  correctHeaders(cleaned);
  return cleaned.equals(file) ? file : cleaned;
}

/** The rest of the headers, masks and colours. */
function describedBy(file: Buffer, header: number): ByteRange {
  const masks = header === 40 ? (MASKS.get(u32le(file, COMPRESSION)) ?? 0) : 0;
  const used = Math.min(u32le(file, COLOURS), MOST_COLOURS);
  const bits = u16le(file, BITS);
  const colours = used === 0 && bits <= 8 ? 2 ** bits : used;
  return { start: PIXELS, end: Math.min(FILE_HEADER + header + masks + 4 * colours, u32le(file, PIXELS)) };
}

/** @returns undefined for a picture of another format in it */
function pixelsOf(file: Buffer): ByteRange | undefined {
  const start = u32le(file, PIXELS);
  const compression = u32le(file, COMPRESSION);
  // rows fill whole 32 bits; a height below 0 says that the first is the topmost
  const row = 4 * Math.ceil((u32le(file, WIDTH) * u16le(file, BITS)) / 32);
  if (UNCOMPRESSED.includes(compression)) return { start, end: start + row * Math.abs(file.readInt32LE(HEIGHT)) };
  return RUN_LENGTHS.includes(compression) ? { start, end: start + u32le(file, PIXELS_LENGTH) } : undefined;
}

/** Empty where none is embedded. @returns undefined where it stands amidst other things */
function profileOf(file: Buffer, pixels: ByteRange): ByteRange | undefined {
  if (u32le(file, FILE_HEADER) !== WITH_PROFILE || u32le(file, COLOUR_SPACE) !== EMBEDDED) return { start: 0, end: 0 };
  const start = FILE_HEADER + u32le(file, PROFILE);
  return start < pixels.end ? undefined : { start, end: start + u32le(file, PROFILE_LENGTH) };
}

function correctHeaders(file: Buffer): void {
  file.writeUInt32LE(file.length, FILE_LENGTH);
  if (u32le(file, FILE_HEADER) !== WITH_PROFILE || u32le(file, COLOUR_SPACE) === EMBEDDED) return;
  if (u32le(file, COLOUR_SPACE) === LINKED) file.writeUInt32LE(SRGB, COLOUR_SPACE);
  file.fill(0, PROFILE, PROFILE_LENGTH + 4);
}
