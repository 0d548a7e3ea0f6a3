import type { ExportFormat } from '../export/export-facts.ts';

/** Bytes that begin or end a block, and where to cut when they are found. */
export interface Mark {
  readonly bytes: Buffer;
  /** @param at where the bytes begin in `data`. @returns the place of the cut, 2 bytes behind the mark at most */
  cut(data: Buffer, at: number): number;
}

/** How an export of one format is taken apart. */
export interface Layout {
  readonly format: ExportFormat;
  /** What the file begins with. */
  readonly opening: string;
  /**
   * Where blocks are cut apart. Each border has a mark before it and one behind it, so that one damaged byte never makes
   * two blocks one; a cut too many only gives pieces that no digest fits.
   */
  readonly marks: readonly Mark[];
  /** Bytes before a block that are no part of it. @param place of the piece among those of messages, from 0 */
  separatorOf(piece: Buffer): string;
  /** What stands before the block in that place, from 0. */
  separator(place: number): string;
  /** Whether it is the proof, though a byte of it may be damaged. */
  isProof(piece: Buffer): boolean;
  /** The entry's JSON out of a message's block, or the proof's; undefined where none is found. */
  entryJson(block: Buffer): string | undefined;
  proofJson(piece: Buffer): string | undefined;
}

/** A cut before the mark. */
export const before = (text: string): Mark => ({ bytes: Buffer.from(text), cut: (_, at) => at });

/** A cut so many bytes behind the mark. */
export const behind = (text: string, further = 0): Mark => ({
  bytes: Buffer.from(text),
  cut: (_, at) => at + Buffer.byteLength(text) + further,
});

/** What stands between the last `start` and the next `end`. */
export function between(piece: Buffer, start: string, end: string): string | undefined {
  const from = piece.lastIndexOf(start);
  const to = from < 0 ? -1 : piece.indexOf(end, from);
  return to < 0 ? undefined : piece.toString('utf8', from + Buffer.byteLength(start), to);
}
