import { CodeTable, endOfCodes } from './gif-codes.ts';
import { byteAt, latin1, u16le } from './read-number.ts';
import { Remainder } from './remainder.ts';

const SIGNATURE = /^GIF8[79]a$/;
/** Signature and logical screen. */
const HEADER = 13;
const SCREEN_FLAGS = 10;
const IMAGE_HEADER = 10;
const IMAGE_WIDTH = 5;
const IMAGE_HEIGHT = 7;
const IMAGE_FLAGS = 9;

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
const PLAIN_TEXT = 0x01;

/** How often an animation repeats, under the two names that it has. */
const LOOPS: readonly string[] = ['\x0bNETSCAPE2.0\x03\x01', '\x0bANIMEXTS1.0\x03\x01'];
const LOOP_LENGTH = 19;
const CONTROL_LENGTH = 8;
/** Of a pixel. */
const MOST_BITS = 8;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What has been seen of a picture, and what stays of it. */
interface Walk {
  readonly file: Buffer;
  readonly rest: Remainder;
  readonly codes: CodeTable;
  shows: boolean;
  /** How the next picture is shown. */
  control?: Range | undefined;
}

/**
 * A GIF with nothing in it but its pictures, how they are shown and how often (GIF89a): no comments, no plain texts, no blocks
 * of applications, nothing after its end.
 *
 * @returns undefined where it is broken
 */
export function cleanGif(file: Buffer): Uint8Array | undefined {
  const first = HEADER + coloursLength(byteAt(file, SCREEN_FLAGS));
  if (!SIGNATURE.test(latin1(file, 0, 6)) || first > file.length) return undefined;
  const walk: Walk = { file, rest: new Remainder(file), codes: new CodeTable(), shows: false };
  walk.rest.keep(0, first);
  return walkBlocks(walk, first) && walk.shows ? walk.rest.finish() : undefined;
}

/** Whether all of it was as it must be. Files that just stop after a picture are shown, so that these are let through. */
function walkBlocks(walk: Walk, first: number): boolean {
  const { file } = walk;
  for (let at = first; at < file.length; ) {
    const kind = byteAt(file, at);
    if (kind === TRAILER) {
      walk.rest.keep(at, at + 1);
      return true;
    }
    const end = kind === IMAGE ? takeImage(walk, at) : kind === EXTENSION ? takeExtension(walk, at) : undefined;
    if (end === undefined) return false;
    at = end;
  }
  return true;
}

/** In bytes; none without the flag for a table. */
const coloursLength = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

function takeImage(walk: Walk, start: number): number | undefined {
  const { file, rest } = walk;
  const data = start + IMAGE_HEADER + coloursLength(byteAt(file, start + IMAGE_FLAGS));
  const bits = byteAt(file, data);
  const end = endOfBlocks(file, data + 1);
  const pixels = u16le(file, start + IMAGE_WIDTH) * u16le(file, start + IMAGE_HEIGHT);
  if (bits < 1 || bits > MOST_BITS || pixels === 0 || end === undefined) return undefined;
  const codes = endOfCodes(file, { firstBlock: data + 1, bits, pixels }, walk.codes);
  if (!codes) return undefined;
  if (walk.control) rest.keep(walk.control.start, walk.control.end);
  rest.keep(start, codes.block);
  rest.replace(codes.block, codes.block + 1, Buffer.from([codes.used]));
  rest.keep(codes.block + 1, codes.block + 1 + codes.used);
  rest.keep(end - 1, end);
  walk.control = undefined;
  walk.shows = true;
  return end;
}

/** Data comes in blocks that begin with their length, the last of them with 0. @returns where the last ends */
function endOfBlocks(file: Buffer, from: number): number | undefined {
  for (let at = from; at < file.length; ) {
    const length = byteAt(file, at);
    at += 1 + length;
    if (length === 0) return at;
  }
  return undefined;
}

function takeExtension(walk: Walk, start: number): number | undefined {
  const { file, rest } = walk;
  const end = endOfBlocks(file, start + 2);
  if (end === undefined) return undefined;
  const label = byteAt(file, start + 1);
  if (label === GRAPHIC_CONTROL && end - start === CONTROL_LENGTH) walk.control = { start, end };
  // what shows a plain text goes with it
  if (label === PLAIN_TEXT) walk.control = undefined;
  if (label === APPLICATION && isLoop(file, { start, end })) rest.keep(start, end);
  return end;
}

const isLoop = (file: Buffer, { start, end }: Range): boolean =>
  end - start === LOOP_LENGTH && LOOPS.includes(latin1(file, start + 2, 14));
