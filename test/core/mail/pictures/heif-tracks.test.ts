import { describe, expect, it } from 'vitest';
import { cleanHeif } from '../../../../core/mail/pictures/clean-heif.ts';
import { fixture } from '../../../support/pictures/dressed.ts';
import { box, fullBox, uint } from '../../../support/pictures/heif-writer.ts';
import { MARK, plantedIn } from '../../../support/pictures/planted.ts';
import {
  chunks,
  DESCRIPTION,
  farChunks,
  runs,
  SAMPLES,
  sameSize,
  sequenceFile,
  sizes,
  type TrackParts,
} from '../../../support/pictures/sequence-writer.ts';

const clean = (parts: TrackParts = {}): Buffer => Buffer.from(cleanHeif(sequenceFile(parts)) ?? MARK);
const all = Buffer.concat(SAMPLES);

describe('of a sequence of pictures', () => {
  it('the pictures stay; names, times, places, sound, and who coded it go', () => {
    expect(plantedIn(sequenceFile())).toContain('mark');
    const cleaned = clean();
    expect([plantedIn(cleaned), cleaned.includes(all), cleaned.length]).toEqual([[], true, sequenceFile().length]);
    expect(cleanHeif(cleaned)).toBe(cleaned);
  });

  it('as a real writer made it the pictures stay where they are', () => {
    const cleaned = Buffer.from(cleanHeif(fixture('sequence.avif')) ?? '');
    const data = (file: Buffer) => file.subarray(file.indexOf('mdat'));
    expect(data(cleaned)).toEqual(data(fixture('sequence.avif')));
    expect([cleaned.includes('AOM'), fixture('sequence.avif').includes('AOM')]).toEqual([false, true]);
  });

  it.each<[string, TrackParts, Buffer]>([
    ['all in one chunk', { runs: runs([1, 3]), chunks: (at) => chunks(at) }, all],
    ['told by numbers of 64 bits', { runs: runs([1, 3]), chunks: (at) => farChunks(at) }, all],
    ['of one length', { sizes: sameSize(10, 2), runs: runs([1, 5]), chunks: (at) => chunks(at) }, all.subarray(0, 20)],
    ['fewer than their chunks could have', { sizes: sizes(5), chunks: (at) => chunks(at, at + 9) }, all.subarray(0, 5)],
    ['of no run', { runs: runs() }, Buffer.alloc(0)],
  ])('samples stay that are %s, and nothing else of its data', (_, parts, kept) => {
    const cleaned = clean(parts);
    const data = cleaned.subarray(cleaned.indexOf('mdat') + 4);
    expect(data.subarray(0, kept.length)).toEqual(kept);
    expect(data.subarray(kept.length).every((byte) => byte === 0)).toBe(true);
  });

  it('boxes that nobody needs go, wherever they stand', () => {
    const free = box('uuid', MARK);
    expect(plantedIn(clean({ more: [free], deep: [free, box('meta', MARK)] }))).toEqual([]);
  });

  it('a track without a kind is none of pictures', () => {
    expect(clean({ handler: 'text' }).includes(SAMPLES[0] ?? '')).toBe(false);
    const file = sequenceFile();
    file.write('free', file.indexOf('hdlr'));
    expect(Buffer.from(cleanHeif(file) ?? all).includes(SAMPLES[0] ?? '')).toBe(false);
  });
});

describe('a sequence of pictures is left out', () => {
  const deep = (levels: number): Buffer => (levels === 0 ? box('free') : box('stbl', deep(levels - 1)));
  const list = (type: string, ...numbers: readonly number[]) =>
    fullBox(type, 0, ...numbers.map((each) => uint(4, each)));
  it.each<[string, TrackParts]>([
    ['with samples in two places', { deep: [chunks(0)] }],
    ['without lengths of samples', { sizes: box('stz2', MARK) }],
    ['with fewer lengths than it says', { sizes: list('stsz', 0, 9, 1) }],
    ['with no number of lengths', { sizes: box('stsz') }],
    ['without runs', { runs: box('free') }],
    ['with fewer chunks than it says', { chunks: () => list('stco', 9, 1) }],
    ['with more chunks than anybody needs', { chunks: () => list('stco', 60_000) }],
    ['whose samples are behind its end', { chunks: (at) => chunks(at, 99_999) }],
    ['whose samples are no data', { chunks: () => chunks(0, 0) }],
    ['whose data is in another file', { source: box('dinf', box('url ', MARK)) }],
    ['without a description of samples', { descriptions: box('stsd') }],
    ['whose description is too short', { descriptions: list('stsd', 1, 12, 0x61763031, 0) }],
    ['whose description holds words', { descriptions: Buffer.concat([list('stsd', 1)]).fill(0) }],
    ['that is deeper than any', { more: [deep(7)] }],
    ['whose track is broken', { more: [Buffer.from(MARK)] }],
  ])('%s', (_, parts) => {
    expect(cleanHeif(sequenceFile(parts))).toBeUndefined();
  });

  it('that tells of itself in a broken box, twice, or in pieces', () => {
    for (const beside of [box('moov'), box('moof', MARK)])
      expect(cleanHeif(sequenceFile({}, [beside]))).toBeUndefined();
    expect(cleanHeif(Buffer.concat([box('ftyp', 'avis'), box('moov', MARK)]))).toBeUndefined();
  });

  it('where a description’s boxes are broken', () => {
    const broken = Buffer.concat([DESCRIPTION.subarray(0, -4), uint(4, 0)]);
    broken.writeUInt32BE(99, broken.indexOf('uuid') - 4);
    expect(cleanHeif(sequenceFile({ descriptions: fullBox('stsd', 0, uint(4, 1), broken) }))).toBeUndefined();
  });
});
