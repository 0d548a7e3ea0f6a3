import { type Box, boxesIn, setFree } from './boxes.ts';
import { cleanProperties } from './heif-properties.ts';
import { readSamples } from './heif-samples.ts';
import type { HeifWalk } from './heif-walk.ts';
import { byteAt, latin1 } from './read-number.ts';

/** Boxes of boxes on the way from a sequence of pictures to where its samples stand. */
const CONTAINERS: readonly string[] = ['trak', 'edts', 'mdia', 'minf', 'stbl'];
/** How deep these stand in each other. */
const DEEPEST = 4;
/** Boxes of numbers that it takes to show a sequence (ISO/IEC 14496-12, 8). */
const SHOWING: ReadonlySet<string> = new Set([
  ...['mvhd', 'tkhd', 'mdhd', 'hdlr', 'elst', 'tref', 'vmhd', 'nmhd', 'dinf', 'stsd'],
  ...['stts', 'ctts', 'cslg', 'stss', 'stsc', 'stsz', 'stco', 'co64', 'sdtp', 'sgpd', 'sbgp'],
]);
/** They begin with when something was made and changed, in 32 bits each, in 64 from version 1 on. */
const TIMED: readonly string[] = ['mvhd', 'tkhd', 'mdhd'];
/** Tracks of pictures: of a sequence, of a film, of an alpha. */
const PICTURES: readonly string[] = ['pict', 'vide', 'auxv'];

const FULL_HEADER = 4;
const HANDLER = 8;
const WORDS = HANDLER + 4;
/** A description of samples: its fields, with the name of the program that coded them, then boxes. */
const DESCRIPTIONS = 8;
const CODED_BY = { start: 42, end: 74 };
const DESCRIPTION_BOXES = 78;
/** Data in the same file, as the box says it that tells where data is. */
const IN_THIS_FILE = '0000001c6472656600000000000000010000000c75726c2000000001';

/**
 * Cleans what tells of a file's sequences of pictures: tracks of pictures stay, without names and times; sound, texts, whatever
 * users and programs added, go.
 *
 * @returns false where it is broken
 */
export function cleanTracks(walk: HeifWalk, moov: Box): boolean {
  const boxes = boxesIn(walk.file, moov.body, moov.end);
  for (const box of boxes ?? []) {
    if (box.type === 'trak' && !cleanTrack(walk, box)) return false;
    if (box.type === 'mvhd') eraseTimes(walk.cleaned, box);
    else if (box.type !== 'trak') setFree(walk.cleaned, box);
  }
  return boxes !== undefined;
}

function cleanTrack(walk: HeifWalk, track: Box): boolean {
  const { file, cleaned } = walk;
  const leaves = leavesOf(file, track, 0);
  if (!leaves) return false;
  const handler = leaves.find(({ type }) => type === 'hdlr');
  if (!handler || !PICTURES.includes(latin1(file, handler.body + HANDLER, 4))) {
    setFree(cleaned, track);
    return true;
  }
  const samples = readSamples(file, leaves);
  for (const sample of samples ?? []) walk.kept.push(sample);
  return samples !== undefined && leaves.every((leaf) => cleanLeaf(walk, leaf));
}

/** What stands in a box and in the boxes of boxes in it. @returns undefined where it is broken, or too deep */
function leavesOf(file: Buffer, { body, end }: Box, depth: number): readonly Box[] | undefined {
  const boxes = depth > DEEPEST ? undefined : boxesIn(file, body, end);
  const leaves: Box[] = [];
  for (const box of boxes ?? []) {
    const inner = CONTAINERS.includes(box.type) ? leavesOf(file, box, depth + 1) : [box];
    if (!inner) return undefined;
    leaves.push(...inner);
  }
  return boxes && leaves;
}

function cleanLeaf({ file, cleaned }: HeifWalk, box: Box): boolean {
  if (!SHOWING.has(box.type)) setFree(cleaned, box);
  if (TIMED.includes(box.type)) eraseTimes(cleaned, box);
  if (box.type === 'hdlr') cleaned.fill(0, Math.min(box.body + WORDS, box.end), box.end);
  if (box.type === 'dinf') return file.toString('hex', box.body, box.end) === IN_THIS_FILE;
  return box.type !== 'stsd' || cleanDescriptions(cleaned, box);
}

function eraseTimes(file: Buffer, { body, end }: Box): void {
  const times = body + FULL_HEADER;
  file.fill(0, Math.min(times, end), Math.min(times + (byteAt(file, body) === 0 ? 8 : 16), end));
}

function cleanDescriptions(file: Buffer, { body, end }: Box): boolean {
  const descriptions = boxesIn(file, body + DESCRIPTIONS, end);
  return descriptions?.every((description) => cleanDescription(file, description)) === true;
}

function cleanDescription(file: Buffer, { body, end }: Box): boolean {
  const boxes = boxesIn(file, body + DESCRIPTION_BOXES, end);
  if (!boxes) return false;
  file.fill(0, body + CODED_BY.start, body + CODED_BY.end);
  cleanProperties(file, boxes);
  return true;
}
