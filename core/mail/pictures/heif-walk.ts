import type { ByteRange } from './byte-ranges.ts';

/** A file, what becomes of it, and which of its data stays or goes. */
export interface HeifWalk {
  readonly file: Buffer;
  readonly cleaned: Buffer;
  readonly kept: ByteRange[];
  readonly dropped: ByteRange[];
  /** Where data may stand. */
  readonly holders: ByteRange[];
}
