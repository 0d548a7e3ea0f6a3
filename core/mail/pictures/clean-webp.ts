import { isColourProfile } from './colour-profile.ts';
import { orientationBlock } from './orientation.ts';
import { byteAt, latin1, u32le } from './read-number.ts';
import { Remainder } from './remainder.ts';

const HEADER = 12;
const CHUNK_HEADER = 8;
/** Of an animation's frame: where it stands, its size, how long it shows. */
const FRAME_FACTS = 16;
/** What shows something, as the picture or as a frame of it. */
const IMAGES: readonly string[] = ['VP8 ', 'VP8L'];
const FRAME_PARTS: readonly string[] = [...IMAGES, 'ALPH'];
const KEPT: readonly string[] = [...FRAME_PARTS, 'ANIM'];
const PROFILE = 'ICCP';
const EXTENDED_LENGTH = 10;
/** Flags of the extended format: colour profile, alpha, animation. */
const KEPT_FLAGS = 0x20 | 0x10 | 0x02;
const HAS_EXIF = 0x08;

/** `end` is with the byte that makes its length even. */
interface Chunk {
  readonly name: string;
  readonly start: number;
  readonly data: Buffer;
  readonly end: number;
}

/** What has been seen of a picture, and what stays of it. */
interface Walk {
  readonly file: Buffer;
  readonly rest: Remainder;
  shows: boolean;
  extended: boolean;
  flags: number;
  oriented: boolean;
}

/**
 * A WebP with nothing in it but its pictures, how they are animated, the colour profile, and the orientation where it is not
 * 1 (RFC 9649): no Exif, no XMP, no chunks of other kinds, nothing after its end.
 *
 * @returns undefined where it is broken
 */
export function cleanWebp(file: Buffer): Uint8Array | undefined {
  const end = CHUNK_HEADER + u32le(file, 4);
  if (latin1(file, 0, 4) !== 'RIFF' || latin1(file, 8, 4) !== 'WEBP' || end > file.length) return undefined;
  const walk: Walk = { file, rest: new Remainder(file), shows: false, extended: false, flags: 0, oriented: false };
  walk.rest.keep(0, HEADER);
  for (let at = HEADER; at < end; ) {
    const chunk = chunkAt(file, at, end);
    if (!chunk || !takeChunk(walk, chunk)) return undefined;
    at = chunk.end;
  }
  return walk.shows ? finish(walk) : undefined;
}

/** The length that the file says it has, and what it says is in it. */
function finish({ rest, extended, flags }: Walk): Uint8Array {
  rest.correct(4, rest.length - CHUNK_HEADER);
  if (extended) rest.correct(HEADER + CHUNK_HEADER, flags);
  return rest.finish();
}

/** @returns undefined where no chunk fits between `start` and `limit` */
function chunkAt(file: Buffer, start: number, limit: number): Chunk | undefined {
  const data = start + CHUNK_HEADER;
  const length = u32le(file, start + 4);
  if (length < 0 || data + length > limit) return undefined;
  const end = Math.min(data + length + (length % 2), limit);
  return { name: latin1(file, start, 4), start, data: file.subarray(data, data + length), end };
}

/** Keeps what may stay of a chunk. @returns false where it is broken */
function takeChunk(walk: Walk, chunk: Chunk): boolean {
  const { name, start, data, end } = chunk;
  if (name === 'VP8X') return takeFlags(walk, chunk);
  if (name === 'ANMF') return takeFrame(walk, chunk);
  if (name === 'EXIF') takeOrientation(walk, chunk);
  if (KEPT.includes(name) || isProfile(chunk)) walk.rest.keep(start, end);
  walk.shows ||= IMAGES.includes(name) && data.length > 0;
  return true;
}

const isProfile = ({ name, data }: Chunk): boolean => name === PROFILE && isColourProfile(data);

function takeFlags(walk: Walk, { start, data, end }: Chunk): boolean {
  if (start !== HEADER || data.length !== EXTENDED_LENGTH) return false;
  walk.extended = true;
  walk.flags = byteAt(data, 0) & KEPT_FLAGS;
  walk.rest.keep(start, end);
  return true;
}

/** The first one counts; programs write it with the mark that it has in a JPEG, too. */
function takeOrientation(walk: Walk, { name, start, data, end }: Chunk): void {
  const exif = latin1(data, 0, 4) === 'Exif' ? data.subarray(6) : data;
  const orientation = walk.extended && !walk.oriented ? orientationBlock(exif) : undefined;
  walk.oriented = true;
  if (!orientation) return;
  walk.flags |= HAS_EXIF;
  walk.rest.replace(start, end, Buffer.concat([header(name, orientation.length), orientation]));
}

/** A frame of an animation holds chunks of its own. */
function takeFrame(walk: Walk, { name, start, data, end }: Chunk): boolean {
  const first = start + CHUNK_HEADER + FRAME_FACTS;
  const limit = start + CHUNK_HEADER + data.length;
  const parts: Chunk[] = [];
  for (let at = first; at < limit; ) {
    const part = chunkAt(walk.file, at, limit);
    if (!part) return false;
    // a picture and its transparency; of what is left out there may be any number
    if (FRAME_PARTS.includes(part.name)) parts.push(part);
    if (parts.length > FRAME_PARTS.length) return false;
    at = part.end;
  }
  if (!parts.some((part) => IMAGES.includes(part.name))) return false;
  const length = parts.reduce((sum, part) => sum + part.end - part.start, FRAME_FACTS);
  walk.rest.replace(start, start + CHUNK_HEADER, header(name, length));
  walk.rest.keep(start + CHUNK_HEADER, first);
  for (const part of parts) walk.rest.keep(part.start, part.end);
  if (limit < end && length % 2 === 1) walk.rest.keep(limit, end);
  walk.shows = true;
  return true;
}

function header(name: string, length: number): Buffer {
  const bytes = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  bytes.writeUInt32LE(length, 4);
  return bytes;
}
