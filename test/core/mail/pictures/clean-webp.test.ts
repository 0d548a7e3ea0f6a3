import { describe, expect, it } from 'vitest';
import { cleanWebp } from '../../../../core/mail/pictures/clean-webp.ts';
import { colourProfile } from '../../../support/pictures/colour-profile.ts';
import { riffChunk, webp } from '../../../support/pictures/dress-webp.ts';
import { exifBlock } from '../../../support/pictures/exif-writer.ts';
import { orientationIn } from '../../../support/pictures/image-data.ts';
import { MARK } from '../../../support/pictures/planted.ts';

const PICTURE = riffChunk('VP8 ', 'lossy!');
const extended = (flags: number) => riffChunk('VP8X', Buffer.from([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]));
const exif = (orientation: number, prefix = '') => riffChunk('EXIF', prefix, exifBlock({ orientation }));
const frame = (...parts: readonly Uint8Array[]) => riffChunk('ANMF', Buffer.alloc(16, 1), ...parts);
const ALPHA = riffChunk('ALPH', 'see');
const flagsOf = (file: Uint8Array | undefined) => file?.[20];

describe('of a WebP', () => {
  it('the picture alone stays as it is', () => {
    for (const whole of [webp(PICTURE), webp(riffChunk('VP8L', 'lossless')), webp(extended(0x10), ALPHA, PICTURE)]) {
      expect(cleanWebp(whole)).toEqual(whole);
    }
  });

  it('marks of what went are taken back, and what is reserved is nothing', () => {
    const dressed = webp(extended(0xff), riffChunk('XMP ', MARK), PICTURE, riffChunk('abcd', MARK));
    expect(cleanWebp(dressed)).toEqual(webp(extended(0x32), PICTURE));
  });

  it('the first orientation stays, with its mark; a program may have written it as into a JPEG', () => {
    const cleaned = cleanWebp(webp(extended(8), PICTURE, exif(6, 'Exif\0\0'), exif(3)));
    expect([orientationIn(cleaned ?? PICTURE), flagsOf(cleaned)]).toEqual([6, 8]);
    expect(flagsOf(cleanWebp(webp(extended(8), PICTURE, exif(1))))).toBe(0);
    expect(cleanWebp(webp(PICTURE, exif(6)))).toEqual(webp(PICTURE));
  });

  it('the colour profile stays where it is one', () => {
    const whole = webp(extended(0x20), riffChunk('ICCP', colourProfile()), PICTURE);
    expect(cleanWebp(whole)).toEqual(whole);
    expect(cleanWebp(webp(extended(0x20), riffChunk('ICCP', MARK), PICTURE))).toEqual(webp(extended(0x20), PICTURE));
  });

  it('frames stay without what is hidden in them', () => {
    const animation = riffChunk('ANIM', Buffer.alloc(6));
    const whole = webp(extended(2), animation, frame(ALPHA, PICTURE), frame(PICTURE));
    expect(cleanWebp(whole)).toEqual(whole);
    const hiding = webp(extended(2), animation, frame(ALPHA, riffChunk('hide', MARK), PICTURE), frame(PICTURE));
    expect(cleanWebp(hiding)).toEqual(whole);
  });

  it('a chunk of odd length at the end of all may have nothing behind it, in a frame too', () => {
    const odd = riffChunk('VP8 ', 'odd').subarray(0, -1);
    const exact = (...chunks: readonly Uint8Array[]) => {
      const whole = webp(...chunks);
      return whole.subarray(0, 8 + whole.readUInt32LE(4));
    };
    const inFrame = frame(odd).subarray(0, -1);
    for (const whole of [exact(odd), exact(extended(2), frame(odd), PICTURE), exact(extended(2), inFrame)]) {
      expect(cleanWebp(whole)).toEqual(whole);
    }
    const hiding = frame(PICTURE, riffChunk('hide', 'x').subarray(0, -1));
    expect(cleanWebp(exact(extended(2), hiding, PICTURE))).toEqual(exact(extended(2), frame(PICTURE), PICTURE));
  });

  it('what is behind its end goes', () => {
    expect(cleanWebp(Buffer.concat([webp(PICTURE), Buffer.from(MARK)]))).toEqual(webp(PICTURE));
  });
});

describe('a WebP is left out', () => {
  it.each([
    ['that is another RIFF', riffChunk('RIFF', 'WAVE', PICTURE)],
    ['that is no RIFF', riffChunk('RIFX', 'WEBP', PICTURE)],
    ['that breaks off', webp(PICTURE).subarray(0, -1)],
    ['that has no length', Buffer.from('RIFF')],
    ['whose chunk is longer than it', webp(PICTURE.subarray(0, -1))],
    ['that ends in the head of a chunk', webp(PICTURE, Buffer.from('EX'))],
    ['without a picture', webp(extended(0), ALPHA)],
    ['with an empty picture', webp(riffChunk('VP8 '))],
    ['whose facts stand twice', webp(extended(0), extended(0), PICTURE)],
    ['whose facts are longer than they are', webp(riffChunk('VP8X', Buffer.alloc(12)), PICTURE)],
    ['whose frame shows nothing', webp(extended(2), frame(ALPHA), PICTURE)],
    ['whose frame is too short', webp(extended(2), riffChunk('ANMF', 'short'), PICTURE)],
    ['whose frame holds a broken chunk', webp(extended(2), frame(PICTURE, Buffer.from('VP8 \xff\0\0\0')), PICTURE)],
    ['whose frame holds more pictures than one', webp(extended(2), frame(...Array(4).fill(PICTURE)), PICTURE)],
  ])('%s', (_, file) => {
    expect(cleanWebp(file)).toBeUndefined();
  });
});
