import { box, fullBox, uint } from './heif-writer.ts';
import { MARK } from './planted.ts';

export const SAMPLES = ['first frame, coded', 'the second', 'the third of them'].map((words) => Buffer.from(words));
const SOUND = Buffer.from(`${MARK} sound of the moment`);

/** How a track tells where its samples stand; each may be left out or told otherwise. */
export interface TrackParts {
  readonly handler?: string;
  readonly sizes?: Uint8Array;
  readonly runs?: Uint8Array;
  readonly chunks?: (at: number) => Uint8Array;
  readonly source?: Uint8Array;
  readonly descriptions?: Uint8Array;
  /** Beside its media. */
  readonly more?: readonly Uint8Array[];
  /** Beside its samples. */
  readonly deep?: readonly Uint8Array[];
}

const numbers = (...values: readonly number[]): Buffer => Buffer.concat(values.map((value) => uint(4, value)));

export const sizes = (...each: readonly number[]): Buffer => fullBox('stsz', 0, numbers(0, each.length, ...each));
export const sameSize = (size: number, count: number): Buffer => fullBox('stsz', 0, numbers(size, count));
/** Each run: its first chunk, how many samples its chunks have. */
export const runs = (...each: readonly (readonly [number, number])[]): Buffer =>
  fullBox('stsc', 0, numbers(each.length, ...each.flatMap(([first, samples]) => [first, samples, 1])));
export const chunks = (...at: readonly number[]): Buffer => fullBox('stco', 0, numbers(at.length, ...at));
export const farChunks = (...at: readonly number[]): Buffer =>
  fullBox('co64', 0, uint(4, at.length), ...at.map((each) => uint(8, each)));

const SAME_FILE = box('dinf', fullBox('dref', 0, numbers(1), box('url ', numbers(1))));

/** A picture's description with the name of the program that coded it, and boxes of which one says more. */
export const DESCRIPTION = box(
  'av01',
  Buffer.alloc(42),
  `\x0b${MARK} coder`.padEnd(32, '\0'),
  Buffer.alloc(4),
  box('av1C', 'set'),
  box('uuid', `${MARK} in a description`),
);

const LENGTHS = SAMPLES.map(({ length }) => length);
const timed = (type: string, version: 0 | 1): Buffer => fullBox(type, version, `${MARK} time of day`, Buffer.alloc(20));

function track(parts: TrackParts, at: number): Buffer {
  const { handler = 'pict', source = SAME_FILE, more = [], deep = [] } = parts;
  const table = box(
    'stbl',
    parts.descriptions ?? fullBox('stsd', 0, numbers(1), DESCRIPTION),
    parts.sizes ?? sizes(...LENGTHS),
    parts.runs ?? runs([1, 2], [2, 1]),
    (parts.chunks ?? ((from) => chunks(from, from + 28)))(at),
    ...deep,
  );
  const media = box(
    'mdia',
    timed('mdhd', 1),
    fullBox('hdlr', 0, numbers(0), handler, Buffer.alloc(12), `${MARK} handler\0`),
    box('minf', source, table),
  );
  return box('trak', timed('tkhd', 0), media, box('udta', box('\xa9xyz', '+59.31415926+018.27182818/')), ...more);
}

const SOUND_TRACK: TrackParts = { handler: 'soun', sizes: sizes(SOUND.length), runs: runs([1, 1]) };

/** A sequence of pictures with sound, and what phones say beside. */
export function sequenceFile(parts: TrackParts = {}, beside: readonly Uint8Array[] = []): Buffer {
  const all = (at: number): Buffer =>
    Buffer.concat([
      box('ftyp', 'avis', numbers(0), 'avis'),
      box(
        'moov',
        timed('mvhd', 0),
        track(parts, at),
        track({ ...SOUND_TRACK, chunks: (from) => chunks(from + Buffer.concat(SAMPLES).length) }, at),
        box('udta', `${MARK} user`),
      ),
      ...beside,
      box('mdat', ...SAMPLES, SOUND),
    ]);
  const dataAt = all(0).length - Buffer.concat([...SAMPLES, SOUND]).length;
  return all(dataAt);
}
