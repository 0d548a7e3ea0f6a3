import type { ByteRange } from './byte-ranges.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { isColourProfile } from './colour-profile.ts';
import { type Directory, type Entry, isInline, isWhole, numberAt, readDirectory } from './tiff-directory.ts';
import {
  COLOUR_PROFILE,
  COMPRESSION,
  DIRECTORIES,
  isShowing,
  JPEG_TABLES,
  NEW_SUBFILE_TYPE,
  PHOTOMETRIC,
  PIECES,
} from './tiff-fields.ts';
import type { TiffFile } from './tiff-file.ts';

/** More than anybody scans into one file. */
const MOST_PAGES = 1_000;
/** Of fields in all directories. */
const MOST_ENTRIES = 20_000;
/** Of a page's strips or tiles. */
const MOST_PIECES = 50_000;
/** Of a directory that goes, this many fields are looked at. */
const MOST_LOOKED_AT = 100;

const UNCOMPRESSED = 1;
const JPEG = 7;
/** None, facsimile, LZW, JPEG, Deflate under its two numbers, PackBits. */
const COMPRESSIONS: readonly number[] = [UNCOMPRESSED, 2, 3, 4, 5, JPEG, 8, 32946, 32773];
/** Grey, RGB, palette, mask, CMYK, YCbCr, and Lab in three ways; not what a sensor saw. */
const COLOURS: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10];

/** A page of a TIFF, or a smaller picture of one. */
export interface Page {
  readonly directory: Directory;
  readonly preview: boolean;
  /** The fields that stay; none of a preview. */
  readonly entries: readonly Entry[];
  /** Where the values of these and the picture stand, all in the file. */
  readonly kept: readonly ByteRange[];
  /** Where stands what goes, as far as its own fields tell. */
  readonly dropped: readonly ByteRange[];
}

/** All pages, previews too. @returns undefined where one is broken, or shown in a way that is not known */
export function readPages(tiff: TiffFile): readonly Page[] | undefined {
  const directories = readDirectories(tiff);
  const pages: Page[] = [];
  // strips and tiles stand apart from each other
  let room = tiff.bytes.length;
  for (const directory of directories ?? []) {
    const pieces = piecesOf(tiff, directory);
    room -= pieces.reduce((sum, { start, end }) => sum + end - start, 0);
    const page = room < 0 ? undefined : pageOf(tiff, directory, pieces);
    if (!page) return undefined;
    pages.push(page);
  }
  return directories && pages;
}

/** In the order of the file. @returns undefined where one is broken, or there are too many, as in a circle */
function readDirectories(tiff: TiffFile): readonly Directory[] | undefined {
  const directories: Directory[] = [];
  let room = MOST_ENTRIES;
  for (let at = tiff.u32(4); at !== 0; ) {
    const directory = readDirectory(tiff, at);
    room -= directory?.entries.length ?? 0;
    if (!directory || room < 0 || directories.length === MOST_PAGES) return undefined;
    directories.push(directory);
    at = directory.next;
  }
  return directories;
}

function pageOf(tiff: TiffFile, directory: Directory, pieces: readonly ByteRange[]): Page | undefined {
  const preview = (numberOf(tiff, directory, NEW_SUBFILE_TYPE) & 1) === 1;
  const stays = (entry: Entry): boolean => !preview && isShowing(entry) && !isBrokenProfile(tiff, entry);
  const gone = directory.entries.filter((entry) => !stays(entry)).flatMap((entry) => reachOf(tiff, entry));
  if (preview) return { directory, preview, entries: [], kept: [], dropped: [...gone, ...pieces] };
  const entries = directory.entries.filter(stays);
  const kept = [...entries.filter((entry) => !isInline(entry)).map(({ values }) => values), ...pieces];
  const isKnown = pieces.length > 0 && kept.every((range) => isIn(tiff, range)) && canShow(tiff, directory, pieces);
  return isKnown ? { directory, preview, entries, kept, dropped: gone } : undefined;
}

const isBrokenProfile = ({ bytes }: TiffFile, { tag, values: { start, end } }: Entry): boolean =>
  tag === COLOUR_PROFILE && !isColourProfile(bytes.subarray(start, end));

const isIn = ({ bytes }: TiffFile, { start, end }: ByteRange): boolean => start <= end && end <= bytes.length;

const entryOf = ({ entries }: Directory, tag: number): Entry | undefined => entries.find((entry) => entry.tag === tag);

/** The first number of a field; 0 where there is none. */
function numberOf(tiff: TiffFile, directory: Directory, tag: number): number {
  const entry = entryOf(directory, tag);
  return entry && isWhole(entry) ? numberAt(tiff, entry, 0) : 0;
}

/** Strips or tiles; none where they are not told, or not as they must be. */
const piecesOf = (tiff: TiffFile, directory: Directory): readonly ByteRange[] =>
  PIECES.flatMap(([offsets, lengths]) => {
    const starts = entryOf(directory, offsets);
    const bytes = entryOf(directory, lengths);
    if (!starts || !bytes || !isWhole(starts) || !isWhole(bytes)) return [];
    if (starts.count !== bytes.count || starts.count > MOST_PIECES) return [];
    return Array.from({ length: starts.count }, (_, index) => {
      const start = numberAt(tiff, starts, index);
      return { start, end: start + numberAt(tiff, bytes, index) };
    });
  });

/** Where a field's values stand, and those of the fields of the directory that it points to. */
function reachOf(tiff: TiffFile, entry: Entry): readonly ByteRange[] {
  const pointed = DIRECTORIES.includes(entry.tag) ? readDirectory(tiff, numberAt(tiff, entry, 0)) : undefined;
  const fields = [entry, ...(pointed?.entries.slice(0, MOST_LOOKED_AT) ?? [])];
  return fields.filter((field) => !isInline(field) && isIn(tiff, field.values)).map(({ values }) => values);
}

/** Whether a page's colours and compression are known; where it is JPEG, that nothing else is in that. */
function canShow(tiff: TiffFile, directory: Directory, pieces: readonly ByteRange[]): boolean {
  const compression = numberOf(tiff, directory, COMPRESSION) || UNCOMPRESSED;
  const colours = numberOf(tiff, directory, PHOTOMETRIC);
  if (!COMPRESSIONS.includes(compression) || !COLOURS.includes(colours)) return false;
  const tables = entryOf(directory, JPEG_TABLES);
  return compression !== JPEG || [...pieces, ...(tables ? [tables.values] : [])].every((range) => isPure(tiff, range));
}

function isPure({ bytes }: TiffFile, { start, end }: ByteRange): boolean {
  const jpeg = bytes.subarray(start, end);
  return cleanJpeg(jpeg)?.cleaned.length === jpeg.length;
}
