import { type Box, uint } from './boxes.ts';
import type { ByteRange } from './byte-ranges.ts';
import { u32be } from './read-number.ts';

/** Of a track. */
const MOST_CHUNKS = 50_000;
/** Behind version and flags, and in lists behind the number of entries. */
const FIELDS = 4;
const ENTRIES = 8;
const RUN_LENGTH = 12;

/** How long a track's samples are (ISO/IEC 14496-12, 8.7.3). */
interface Sizes {
  readonly count: number;
  /** Of samples `from` to `to`, which there are. */
  readonly sum: (from: number, to: number) => number;
}

/** How many samples a chunk has; `chunk` counts from 1, and only forward. */
type SamplesOf = (chunk: number) => number;

/** Where the samples of a track stand: chunk by chunk. `boxes` are those of the track. @returns undefined where that is not told */
export function readSamples(file: Buffer, boxes: readonly Box[]): readonly ByteRange[] | undefined {
  const chunks = only(boxes, ['stco', 'co64']);
  const runs = only(boxes, ['stsc']);
  const sizes = sizesIn(file, only(boxes, ['stsz']));
  if (!chunks || !runs || !sizes) return undefined;
  const width = chunks.type === 'stco' ? 4 : 8;
  const count = u32be(file, chunks.body + FIELDS);
  if (count > MOST_CHUNKS || chunks.body + ENTRIES + count * width > chunks.end) return undefined;
  const samplesOf = runsIn(file, runs);
  let sample = 0;
  return Array.from({ length: count }, (_, index) => {
    const first = sample;
    sample = Math.min(first + samplesOf(index + 1), sizes.count);
    const start = uint(file, chunks.body + ENTRIES + index * width, width);
    return { start, end: start + sizes.sum(first, sample) };
  });
}

function only(boxes: readonly Box[], types: readonly string[]): Box | undefined {
  const found = boxes.filter(({ type }) => types.includes(type));
  return found.length === 1 ? found[0] : undefined;
}

/** @returns undefined where they are not all told */
function sizesIn(file: Buffer, box: Box | undefined): Sizes | undefined {
  if (!box) return undefined;
  const same = u32be(file, box.body + FIELDS);
  const count = u32be(file, box.body + ENTRIES);
  const table = box.body + RUN_LENGTH;
  if (table > box.end) return undefined;
  if (same > 0) return { count, sum: (from, to) => (to - from) * same };
  if (table + count * 4 > box.end) return undefined;
  const sum = (from: number, to: number): number => {
    let length = 0;
    for (let sample = from; sample < to; sample++) length += u32be(file, table + sample * 4);
    return length;
  };
  return { count, sum };
}

/** Chunks of as many samples each come in runs, each told by its first chunk (8.7.4). */
function runsIn(file: Buffer, { body, end }: Box): SamplesOf {
  let run = body + ENTRIES;
  return (chunk) => {
    while (run + 2 * RUN_LENGTH <= end && u32be(file, run + RUN_LENGTH) <= chunk) run += RUN_LENGTH;
    return run + RUN_LENGTH <= end ? u32be(file, run + 4) : 0;
  };
}
