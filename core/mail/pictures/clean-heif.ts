import { type Box, leadingBoxes, setFree } from './boxes.ts';
import { eraseAround, gapsIn, merged, overlap } from './byte-ranges.ts';
import { cleanMeta } from './heif-meta.ts';
import { cleanTracks } from './heif-tracks.ts';
import type { HeifWalk } from './heif-walk.ts';

/** Boxes of a file that are looked at: what comes after more than that is not of a picture. */
const MOST = 64;
const SHOWING: readonly string[] = ['ftyp', 'meta', 'moov', 'mdat'];
/** A film whose pieces are told of one by one. */
const FRAGMENT = 'moof';

/**
 * A HEIC or AVIF with nothing in it but its pictures and their properties (ISO/IEC 23008-12): no Exif, no XMP, no names and texts,
 * no film of the moment it was taken. All that goes is overwritten where it stands, so that every offset stays right; how it is
 * turned is a property.
 *
 * @returns undefined where it is broken, or its data can't be told from other things in it
 */
export function cleanHeif(file: Buffer): Uint8Array | undefined {
  const boxes = leadingBoxes(file, 0, file.length, MOST);
  const showing = showingBoxes(boxes);
  if (!showing || boxes.some(({ type }) => type === FRAGMENT)) return undefined;
  const end = Math.max(...showing.map((box) => box.end));
  const cleaned = Buffer.from(file.subarray(0, end));
  const holders = showing.filter(({ type }) => type === 'mdat').map(({ body, end }) => ({ start: body, end }));
  const walk: HeifWalk = { file, cleaned, kept: [], dropped: [], holders };
  if (!showing.every((box) => takeBox(walk, box)) || !eraseData(walk)) return undefined;
  for (const box of boxes) if (!showing.includes(box) && box.start < end) setFree(cleaned, box);
  return cleaned.equals(file) ? file : cleaned;
}

/** Those that stay; undefined where it is not a file of the kind, or tells twice what is in it. */
function showingBoxes(boxes: readonly Box[]): readonly Box[] | undefined {
  const count = (type: string) => boxes.filter((box) => box.type === type).length;
  const tells = count('meta') + count('moov');
  if (boxes[0]?.type !== 'ftyp' || count('ftyp') + count('meta') > 2 || count('moov') > 1 || tells === 0)
    return undefined;
  return boxes.filter(({ type }) => SHOWING.includes(type));
}

function takeBox(walk: HeifWalk, box: Box): boolean {
  if (box.type === 'meta') return cleanMeta(walk, box);
  return box.type === 'moov' ? cleanTracks(walk, box) : true;
}

/** Overwrites all data but that of pictures. @returns false where a picture's is not data, or is shared with what goes */
function eraseData({ file, cleaned, kept, dropped, holders }: HeifWalk): boolean {
  const staying = merged(kept);
  const elsewhere = gapsIn(merged(holders), { start: 0, end: file.length });
  if (overlap(staying, merged(dropped)) || overlap(staying, elsewhere)) return false;
  if (staying.some(({ end }) => end > file.length)) return false;
  for (const holder of holders) eraseAround(cleaned, staying, holder);
  return true;
}
