import { eraseAround, merged, overlap } from './byte-ranges.ts';
import { directoryRange, ENTRY } from './tiff-directory.ts';
import { type TiffFile, tiffOf } from './tiff-file.ts';
import { type Page, readPages } from './tiff-pages.ts';

const HEADER = { start: 0, end: 8 };
/** Where the first directory's offset stands. */
const FIRST_LINK = 4;

/**
 * A TIFF with nothing in it but what it takes to show its pages: fields of an allowlist, what they point to, and strips or
 * tiles. All else is overwritten with zeros where it stands, so that every offset stays right; pages that are previews go.
 *
 * @returns undefined where it is broken, a BigTIFF, a camera's raw file, or compressed in a way that can't be looked into
 */
export function cleanTiff(file: Buffer): Uint8Array | undefined {
  const tiff = tiffOf(file);
  const pages = tiff && readPages(tiff);
  const shown = pages?.filter(({ preview }) => !preview) ?? [];
  if (!pages || shown.length === 0 || !isApart(pages)) return undefined;
  const kept = merged([HEADER, ...shown.flatMap((page) => [...page.kept, rangeOf(page)])]);
  const end = Math.max(...kept.slice(-1).map((last) => last.end));
  const cleaned = Buffer.from(file.subarray(0, end));
  eraseAround(cleaned, kept, { start: 0, end });
  writeDirectories(cleaned, tiff, shown);
  return cleaned.equals(file) ? file : cleaned;
}

/** Where a directory stands, with the fields that stay. */
const rangeOf = ({ directory: { at }, entries }: Page) => directoryRange(at, entries.length);

/** Whether nothing that stays shares bytes with what goes, or with a directory, and no directory with another. */
function isApart(pages: readonly Page[]): boolean {
  const whole = pages.map(({ directory: { at, entries } }) => directoryRange(at, entries.length));
  const dropped = pages.flatMap((page) => page.dropped);
  const kept = pages.flatMap((page) => page.kept);
  return !overlap(merged(kept), merged([HEADER, ...whole, ...dropped])) && !overlap([HEADER], whole);
}

/** Each pointing to the next, with the fields that stay. */
function writeDirectories(cleaned: Buffer, { bytes, bigEndian }: TiffFile, pages: readonly Page[]): void {
  let link = FIRST_LINK;
  for (const page of pages) {
    const { start, end } = rangeOf(page);
    cleaned.fill(0, start, end);
    if (bigEndian) cleaned.writeUInt32BE(start, link);
    else cleaned.writeUInt32LE(start, link);
    if (bigEndian) cleaned.writeUInt16BE(page.entries.length, start);
    else cleaned.writeUInt16LE(page.entries.length, start);
    page.entries.forEach(({ at }, index) => {
      bytes.copy(cleaned, start + 2 + index * ENTRY, at, at + ENTRY);
    });
    link = end - 4;
  }
}
