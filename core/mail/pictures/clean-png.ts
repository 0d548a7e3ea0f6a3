import { crc32 } from 'node:zlib';
import { orientationBlock } from './orientation.ts';
import { latin1, u32be } from './read-number.ts';
import { Remainder } from './remainder.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
/** Length, name and checksum. */
const AROUND = 12;
const ANY_LENGTH = Number.POSITIVE_INFINITY;

/** Chunks that it takes to show a picture, animated ones too, and how long their data may be (PNG, third edition, 11). */
const KEPT: ReadonlyMap<string, number> = new Map([
  ['IHDR', 13],
  ['PLTE', 768],
  ['IDAT', ANY_LENGTH],
  ['IEND', 0],
  ['tRNS', 256],
  ['cHRM', 32],
  ['gAMA', 4],
  ['iCCP', ANY_LENGTH],
  ['sBIT', 4],
  ['sRGB', 1],
  ['cICP', 4],
  ['mDCV', 24],
  ['cLLI', 8],
  ['bKGD', 6],
  ['hIST', 512],
  ['pHYs', 9],
  ['acTL', 8],
  ['fcTL', 26],
  ['fdAT', ANY_LENGTH],
]);
const NAME = /^[A-Za-z]{4}$/;
/** Of a chunk without which a picture can't be shown. */
const CRITICAL = /^[A-Z]/;

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
  oriented: boolean;
}

/**
 * A PNG with nothing in it but the chunks that it takes to show it, and the orientation where it is not 1: no texts, no
 * Exif, no time, no names of palettes, nothing after its end.
 *
 * @returns undefined where it is broken, or has a chunk that must be understood and is not
 */
export function cleanPng(file: Buffer): Uint8Array | undefined {
  if (latin1(file, 0, SIGNATURE.length) !== SIGNATURE) return undefined;
  const walk: Walk = { file, rest: new Remainder(file), shows: false, oriented: false };
  walk.rest.keep(0, SIGNATURE.length);
  for (let at = SIGNATURE.length; ; ) {
    const chunk = chunkAt(file, at);
    // the header is the first chunk, and the only one of its name
    if (!chunk || (chunk.name === 'IHDR') !== (at === SIGNATURE.length) || !takeChunk(walk, chunk)) return undefined;
    if (chunk.name === 'IEND') return walk.shows ? walk.rest.finish() : undefined;
    at = chunk.end;
  }
}

function chunkAt(file: Buffer, start: number): Chunk | undefined {
  const length = u32be(file, start);
  const end = start + AROUND + length;
  const name = latin1(file, start + 4, 4);
  if (length < 0 || end > file.length || !NAME.test(name)) return undefined;
  return { name, start, data: file.subarray(start + 8, end - 4), end };
}

/** Keeps what may stay of a chunk. @returns false where the picture can't do without it and it is broken or unknown */
function takeChunk(walk: Walk, chunk: Chunk): boolean {
  const { name, start, data, end } = chunk;
  const stays = data.length <= (KEPT.get(name) ?? -1) && isSound(walk.file, chunk);
  if (stays) walk.rest.keep(start, end);
  else if (name === 'eXIf') takeOrientation(walk, chunk);
  walk.shows ||= name === 'IDAT';
  return stays || !CRITICAL.test(name);
}

/** The first one counts. */
function takeOrientation(walk: Walk, { name, start, data, end }: Chunk): void {
  const orientation = walk.oriented ? undefined : orientationBlock(data);
  walk.oriented = true;
  if (orientation) walk.rest.replace(start, end, chunkOf(name, orientation));
}

/** A length that is not what it was would have something else stand in a chunk. */
const isSound = (file: Buffer, { start, end }: Chunk): boolean =>
  crc32(file.subarray(start + 4, end - 4)) === u32be(file, end - 4);

function chunkOf(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(data.length);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}
