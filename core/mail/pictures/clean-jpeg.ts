import { isColourProfile } from './colour-profile.ts';
import { orientationBlock } from './orientation.ts';
import { byteAt, latin1, u16be } from './read-number.ts';
import { Remainder } from './remainder.ts';

const SOI = 0xffd8;
const EOI = 0xd9;
const SOS = 0xda;
const EXIF = 'Exif\0';
const PROFILE = 'ICC_PROFILE\0';
const EXIF_HEADER = 6;
/** Without the thumbnail. */
const JFIF_LENGTH = 14;
const ADOBE_LENGTH = 12;

/** Codes after 0xff, as they are in ITU-T T.81, table B.1. */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);
const isRestart = (code: number): boolean => code >= 0xd0 && code <= 0xd7;
const isLone = (code: number): boolean => code === 0 || code === 1 || isRestart(code);
const isApplication = (code: number): boolean => code >= 0xe0 && code <= 0xef;
const COMMENT = 0xfe;

/** A marker segment: `start` is that of its marker, `end` that of the next. */
interface Segment {
  readonly code: number;
  readonly start: number;
  readonly payload: Buffer;
  readonly end: number;
}

/** What has been seen of a picture, and what stays of it. */
interface Walk {
  readonly file: Buffer;
  readonly rest: Remainder;
  frames: number;
  scans: number;
  oriented: boolean;
  /** Parts of the colour profile, as far as they are kept. */
  readonly profile: Buffer[];
  readonly keepsProfile: boolean;
}

/** What is left of a JPEG, and whether there is a picture in it or only tables for one. */
export interface CleanedJpeg {
  readonly cleaned: Uint8Array;
  readonly shows: boolean;
}

/**
 * A JPEG with nothing in it but what it takes to decode it: frames, scans and tables, JFIF without its thumbnail, the
 * colour profile, Adobe's mark of the colours, and the orientation where it is not 1.
 *
 * @returns undefined where a segment is not as it must be
 */
export function cleanJpeg(file: Buffer): CleanedJpeg | undefined {
  const walk = walkThrough(file, true);
  const isSound = walk && (walk.profile.length === 0 || isColourProfile(Buffer.concat(walk.profile)));
  const sound = isSound === false ? walkThrough(file, false) : walk;
  return sound && { cleaned: sound.rest.finish(), shows: sound.scans > 0 };
}

/** @returns undefined where it is broken */
function walkThrough(file: Buffer, keepsProfile: boolean): Walk | undefined {
  if (u16be(file, 0) !== SOI) return undefined;
  const rest = new Remainder(file);
  const walk: Walk = { file, rest, frames: 0, scans: 0, oriented: false, profile: [], keepsProfile };
  rest.keep(0, 2);
  return walkSegments(walk) ? walk : undefined;
}

/** Whether all of it was as it must be. What stands between segments, and after the end, is left behind. */
function walkSegments(walk: Walk): boolean {
  const { file } = walk;
  let at = 2;
  for (;;) {
    at = nextMarker(file, at);
    const code = byteAt(file, at + 1);
    // a file that breaks off within a scan shows what it has
    if (at < 0 || code < 0) return walk.scans > 0;
    if (code === EOI) {
      walk.rest.keep(at, at + 2);
      return true;
    }
    const end = isLone(code) ? at + 2 : takeSegment(walk, at, code);
    if (end === undefined) return false;
    at = end;
  }
}

/** Where the next 0xff stands that something other than fill follows; -1 where none does. */
function nextMarker(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at >= 0 && byteAt(file, at + 1) === 0xff) at++;
  return at;
}

/** Keeps what may stay of a segment. @returns where it ends, undefined where it is broken */
function takeSegment(walk: Walk, start: number, code: number): number | undefined {
  const { file } = walk;
  const length = u16be(file, start + 2);
  const end = start + 2 + length;
  if (length < 2 || end > file.length) return undefined;
  const segment = { code, start, payload: file.subarray(start + 4, end), end };
  if (code === SOS) return takeScan(walk, segment);
  if (isApplication(code)) takeApplication(walk, segment);
  else if (code !== COMMENT && !takeTable(walk, segment)) return undefined;
  return end;
}

function takeScan(walk: Walk, { start, payload, end }: Segment): number | undefined {
  if (walk.frames === 0 || payload.length !== 4 + 2 * byteAt(payload, 0)) return undefined;
  const scanEnd = endOfScan(walk.file, end);
  walk.rest.keep(start, scanEnd);
  walk.scans++;
  return scanEnd;
}

/** Where a scan's data ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 2)) {
    const code = byteAt(file, at + 1);
    if (code !== 0 && !isRestart(code)) return at;
  }
  return file.length;
}

/** @returns false where it is no table or frame, or more or less than one */
function takeTable(walk: Walk, { code, start, payload, end }: Segment): boolean {
  if (isFrame(code)) walk.frames++;
  if (walk.frames > 1 || !isWellFormed(code, payload)) return false;
  walk.rest.keep(start, end);
  return true;
}

/** So that nothing else can stand in it than what it is for (T.81, annex B.2). */
function isWellFormed(code: number, payload: Buffer): boolean {
  if (isFrame(code)) return payload.length === 6 + 3 * byteAt(payload, 5);
  if (code === 0xdb) return isFilled(payload, quantizationLength);
  if (code === 0xc4) return isFilled(payload, huffmanLength);
  if (code === 0xcc) return payload.length % 2 === 0 && payload.length <= 32;
  // how often it restarts; how many lines it has
  return (code === 0xdd || code === 0xdc) && payload.length === 2;
}

/** Whether it is tables and nothing else. */
function isFilled(payload: Buffer, lengthAt: (payload: Buffer, at: number) => number): boolean {
  let at = 0;
  while (at < payload.length) at += lengthAt(payload, at);
  return at === payload.length;
}

const quantizationLength = (payload: Buffer, at: number): number => (byteAt(payload, at) >> 4 === 0 ? 65 : 129);

const huffmanLength = (payload: Buffer, at: number): number =>
  payload.subarray(at + 1, at + 17).reduce((length, codes) => length + codes, 17);

function takeApplication(walk: Walk, segment: Segment): void {
  const { code, start, payload, end } = segment;
  const says = (mark: string): boolean => latin1(payload, 0, mark.length) === mark;
  if (code === 0xe0 && says('JFIF\0') && payload.length >= JFIF_LENGTH) {
    walk.rest.replace(start, end, block(code, payload.subarray(0, JFIF_LENGTH - 2), Buffer.alloc(2)));
  } else if (code === 0xe1 && says(EXIF)) takeOrientation(walk, segment);
  else if (code === 0xe2 && says(PROFILE)) takeProfile(walk, segment);
  else if (code === 0xee && says('Adobe') && payload.length >= ADOBE_LENGTH) {
    walk.rest.replace(start, end, block(code, payload.subarray(0, ADOBE_LENGTH)));
  }
}

/** It comes in parts, each with its number and how many there are. */
function takeProfile({ rest, profile, keepsProfile }: Walk, { start, payload, end }: Segment): void {
  if (!keepsProfile) return;
  profile.push(payload.subarray(PROFILE.length + 2));
  rest.keep(start, end);
}

/** The first one counts. */
function takeOrientation(walk: Walk, { code, start, payload, end }: Segment): void {
  const orientation = walk.oriented ? undefined : orientationBlock(payload.subarray(EXIF_HEADER));
  walk.oriented = true;
  if (orientation) walk.rest.replace(start, end, block(code, Buffer.from('Exif\0\0', 'latin1'), orientation));
}

function block(code: number, ...payload: readonly Uint8Array[]): Buffer {
  const length = payload.reduce((sum, { length: bytes }) => sum + bytes, 2);
  return Buffer.concat([Buffer.from([0xff, code, length >> 8, length & 0xff]), ...payload]);
}
