import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cleanPng } from '../../../../core/mail/pictures/clean-png.ts';
import { chunk } from '../../../support/pictures/dress-png.ts';
import { fixture } from '../../../support/pictures/dressed.ts';
import { exifBlock } from '../../../support/pictures/exif-writer.ts';
import { orientationIn } from '../../../support/pictures/image-data.ts';
import { MARK } from '../../../support/pictures/planted.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const HEADER = chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex'));
const DATA = chunk('IDAT', deflateSync(Buffer.alloc(2)));
const END = chunk('IEND');
const png = (...chunks: readonly Uint8Array[]): Buffer => Buffer.concat([SIGNATURE, ...chunks]);
const between = (...chunks: readonly Uint8Array[]) => cleanPng(png(HEADER, ...chunks, DATA, END));

/** A chunk whose checksum is of other data. */
const broken = (name: string, data: string): Buffer => {
  const bytes = chunk(name, data);
  bytes.writeUInt8(bytes.readUInt8(9) ^ 1, 9);
  return bytes;
};

describe('of a PNG', () => {
  it('chunks that it takes to show it stay', () => {
    const kept = [
      chunk('cHRM', Buffer.alloc(32)),
      chunk('gAMA', Buffer.alloc(4)),
      chunk('sBIT', Buffer.alloc(1)),
      chunk('sRGB', Buffer.alloc(1)),
      chunk('cICP', Buffer.alloc(4)),
      chunk('mDCV', Buffer.alloc(24)),
      chunk('cLLI', Buffer.alloc(8)),
      chunk('PLTE', Buffer.alloc(3)),
      chunk('tRNS', Buffer.alloc(1)),
      chunk('bKGD', Buffer.alloc(1)),
      chunk('hIST', Buffer.alloc(2)),
      chunk('pHYs', Buffer.alloc(9)),
    ];
    const whole = png(HEADER, ...kept, DATA, DATA, END);
    expect(cleanPng(whole)).toEqual(whole);
  });

  it('those that are longer than what they are for, or damaged, go where it can be shown without', () => {
    for (const going of [
      chunk('gAMA', MARK),
      chunk('tRNS', Buffer.alloc(257)),
      broken('gAMA', 'four'),
      chunk('teXt', MARK),
    ]) {
      expect(between(going)).toEqual(png(HEADER, DATA, END));
    }
  });

  it('the first orientation stays, and nothing else of Exif, before or behind the picture', () => {
    const turned = (orientation: number) => chunk('eXIf', exifBlock({ orientation }));
    expect(orientationIn(between(turned(6), turned(3)) ?? SIGNATURE)).toBe(6);
    expect(orientationIn(cleanPng(png(HEADER, DATA, turned(5), END)) ?? SIGNATURE)).toBe(5);
    expect(between(turned(1))).toEqual(png(HEADER, DATA, END));
    expect(between(chunk('eXIf', MARK), turned(6))).toEqual(png(HEADER, DATA, END));
  });
});

describe('a PNG is left out', () => {
  it.each([
    ['without its mark', Buffer.concat([SIGNATURE.subarray(1), HEADER, DATA, END])],
    ['without a header at its beginning', png(DATA, HEADER, END)],
    ['with two headers', png(HEADER, HEADER, DATA, END)],
    ['without a picture', png(HEADER, END)],
    ['without an end', png(HEADER, DATA)],
    ['that breaks off in a chunk', png(HEADER, DATA, END).subarray(0, -6)],
    ['with a chunk that must be understood and is not', png(HEADER, chunk('CgBI', 'none'), DATA, END)],
    ['with a name that is none', png(HEADER, chunk('a b!', MARK), DATA, END)],
    ['whose picture is damaged', png(HEADER, broken('IDAT', 'data'), END)],
    ['with something in its end', png(HEADER, DATA, chunk('IEND', MARK))],
    ['with more in its header', png(chunk('IHDR', Buffer.alloc(13), MARK), DATA, END)],
  ])('%s', (_, file) => {
    expect(cleanPng(file)).toBeUndefined();
  });
});

it('a picture that was cropped leaves nothing behind its end of what was there', () => {
  const whole = fixture('photo.png');
  const cropped = Buffer.concat([png(HEADER, DATA, END), whole.subarray(100)]);
  expect(cleanPng(cropped)).toEqual(png(HEADER, DATA, END));
});
