import { type ByteRange, eraseAround, merged } from './byte-ranges.ts';
import { isColourProfile } from './colour-profile.ts';
import { latin1, u16le, u32le } from './read-number.ts';

/** Of the file; then comes that of the picture. */
const FILE_HEADER = 14;
/** Those of Windows, with masks, alpha, colour space, profile. */
const HEADERS: readonly number[] = [40, 52, 56, 108, 124];
const WITH_PROFILE = 124;
const MOST_COLOURS = 256;
/** Bits of a pixel. */
const DEPTHS: readonly number[] = [1, 4, 8, 16, 24, 32];
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
  if (!pixels || pixels.end > file.length) return undefined;
  const profile = profileOf(file, pixels);
  const cleaned = Buffer.from(file.subarray(0, profile?.end ?? pixels.end));
  const kept = merged([{ start: 0, end: RESERVED }, describedBy(file, header), pixels, ...(profile ? [profile] : [])]);
  eraseAround(cleaned, kept, { start: 0, end: cleaned.length });
  correctHeaders(cleaned, profile !== undefined);
  return cleaned.equals(file) ? file : cleaned;
}

/** The rest of the headers, masks and colours. */
function describedBy(file: Buffer, header: number): ByteRange {
  const masks = header === 40 ? (MASKS.get(u32le(file, COMPRESSION)) ?? 0) : 0;
  const bits = u16le(file, BITS);
  const used = Math.min(u32le(file, COLOURS), MOST_COLOURS);
  // pictures of more bits have a table only to help old screens
  const colours = bits <= 8 ? used || 2 ** bits : 0;
  return { start: PIXELS, end: Math.min(FILE_HEADER + header + masks + 4 * colours, u32le(file, PIXELS)) };
}

/** @returns undefined for a picture of another format in it */
function pixelsOf(file: Buffer): ByteRange | undefined {
  const start = u32le(file, PIXELS);
  const compression = u32le(file, COMPRESSION);
  const bits = u16le(file, BITS);
  if (!DEPTHS.includes(bits)) return undefined;
  // rows fill whole 32 bits; a height below 0 says that the first is the topmost
  const row = 4 * Math.ceil((u32le(file, WIDTH) * bits) / 32);
  if (UNCOMPRESSED.includes(compression)) return { start, end: start + row * Math.abs(file.readInt32LE(HEIGHT)) };
  return RUN_LENGTHS.includes(compression) ? { start, end: start + u32le(file, PIXELS_LENGTH) } : undefined;
}

/** Behind the pixels; undefined where none is embedded. */
function profileOf(file: Buffer, pixels: ByteRange): ByteRange | undefined {
  if (!hasProfileFields(file) || u32le(file, COLOUR_SPACE) !== EMBEDDED) return undefined;
  const start = FILE_HEADER + u32le(file, PROFILE);
  const end = start + u32le(file, PROFILE_LENGTH);
  return start >= pixels.end && isColourProfile(file.subarray(start, end)) ? { start, end } : undefined;
}

const hasProfileFields = (file: Buffer): boolean => u32le(file, FILE_HEADER) === WITH_PROFILE;

function correctHeaders(file: Buffer, hasProfile: boolean): void {
  file.writeUInt32LE(file.length, FILE_LENGTH);
  if (!hasProfileFields(file) || hasProfile) return;
  if ([EMBEDDED, LINKED].includes(u32le(file, COLOUR_SPACE))) file.writeUInt32LE(SRGB, COLOUR_SPACE);
  file.fill(0, PROFILE, PROFILE_LENGTH + 4);
}
