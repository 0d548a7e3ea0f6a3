import { describe, expect, it } from 'vitest';
import { cleanJpeg } from '../../../../core/mail/pictures/clean-jpeg.ts';
import { colourProfile } from '../../../support/pictures/colour-profile.ts';
import { dressJpeg, segment } from '../../../support/pictures/dress-jpeg.ts';
import { fixture } from '../../../support/pictures/dressed.ts';
import { exifBlock } from '../../../support/pictures/exif-writer.ts';
import { jpegSegments, orientationIn } from '../../../support/pictures/image-data.ts';
import { MARK, plantedIn } from '../../../support/pictures/planted.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const SOI = bytes('ffd8');
const EOI = bytes('ffd9');
const FRAME = segment(0xc0, bytes('080008000801011100'));
const SCAN = Buffer.concat([segment(0xda, bytes('010100003f00')), bytes('12ff0034ffd756')]);
const jpeg = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat([SOI, ...parts, EOI]);
const clean = (...parts: readonly Uint8Array[]): Buffer | undefined => {
  const cleaned = cleanJpeg(jpeg(...parts));
  return cleaned && Buffer.from(cleaned.cleaned);
};
const exif = (block: Uint8Array): Buffer => segment(0xe1, 'Exif\0\0', block);

describe('of a JPEG', () => {
  it('frames, scans and every kind of table stay', () => {
    const tables = [
      segment(0xdb, bytes('00'), Buffer.alloc(64, 1), bytes('11'), Buffer.alloc(128, 1)),
      segment(0xc4, bytes('00'), bytes('02'), Buffer.alloc(15), bytes('0a0b'), bytes('10'), Buffer.alloc(16)),
      segment(0xcc, bytes('0010')),
      segment(0xdd, bytes('0004')),
    ];
    const whole = jpeg(...tables, FRAME, SCAN, segment(0xdc, bytes('0008')), SCAN);
    expect(cleanJpeg(whole)).toEqual({ cleaned: whole, shows: true });
  });

  it('Adobe’s mark of the colours stays, and nothing behind it', () => {
    const adobe = segment(0xee, 'Adobe', bytes('64000000000002'));
    expect(clean(segment(0xee, 'Adobe', bytes('64000000000002'), MARK), FRAME, SCAN)).toEqual(jpeg(adobe, FRAME, SCAN));
    expect(clean(adobe, FRAME, SCAN)).toEqual(jpeg(adobe, FRAME, SCAN));
    for (const other of [segment(0xee, 'Adobe', MARK.slice(0, 6)), segment(0xee, `${MARK} and more`)]) {
      expect(clean(other, FRAME, SCAN)).toEqual(jpeg(FRAME, SCAN));
    }
  });

  it('JFIF stays without its thumbnail', () => {
    const density = ['JFIF\0', bytes('01010100480048')] as const;
    const plain = segment(0xe0, ...density, bytes('0000'));
    expect(clean(segment(0xe0, ...density, bytes('0101'), 'RGB'), FRAME, SCAN)).toEqual(jpeg(plain, FRAME, SCAN));
    expect(clean(segment(0xe0, 'JFIF\0', bytes('0101')), FRAME, SCAN)).toEqual(jpeg(FRAME, SCAN));
  });

  it('the colour profile stays where it is whole, and nothing that only says that it is one', () => {
    const profile = colourProfile();
    const part = (number: string, data: Uint8Array) => segment(0xe2, 'ICC_PROFILE\0', bytes(number), data);
    const whole = [part('0102', profile.subarray(0, 200)), part('0202', profile.subarray(200))];
    expect(clean(...whole, FRAME, SCAN)).toEqual(jpeg(...whole, FRAME, SCAN));
    const padded = part('0101', Buffer.concat([profile, Buffer.alloc(3)]));
    expect(clean(padded, FRAME, SCAN)).toEqual(jpeg(padded, FRAME, SCAN));
    for (const broken of [profile.subarray(1), profile.subarray(0, 200), Buffer.concat([profile, Buffer.from(MARK)])]) {
      expect(clean(part('0101', broken), FRAME, SCAN)).toEqual(jpeg(FRAME, SCAN));
    }
  });

  it('comments between scans, fill and what else stands between segments go', () => {
    const comment = segment(0xfe, MARK);
    const fill = bytes('ffffff');
    const garbage = Buffer.concat([Buffer.from(MARK), bytes('ff00ffd0ff01')]);
    expect(clean(comment, fill, FRAME, garbage, SCAN, comment, SCAN, comment)).toEqual(jpeg(FRAME, SCAN, SCAN));
  });

  it('a scan that breaks off stays as far as it goes', () => {
    const broken = Buffer.concat([SOI, FRAME, SCAN]);
    expect(cleanJpeg(broken)?.cleaned).toEqual(broken);
    expect(cleanJpeg(Buffer.concat([broken, bytes('ff')]))?.cleaned).toEqual(broken);
  });

  it('the first orientation stays, if it is not 1', () => {
    const orientation = (...blocks: readonly Uint8Array[]) => orientationIn(clean(...blocks, FRAME, SCAN) ?? SOI);
    for (const turned of [2, 3, 4, 5, 6, 7, 8]) {
      expect(orientation(exif(exifBlock({ orientation: turned })))).toBe(turned);
      expect(orientation(exif(exifBlock({ orientation: turned, order: 'MM' })))).toBe(turned);
    }
    for (const none of [0, 1, 9, 65_535]) expect(orientation(exif(exifBlock({ orientation: none })))).toBeUndefined();
    expect(orientation(exif(exifBlock({ orientation: 3 })), exif(exifBlock({ orientation: 6 })))).toBe(3);
    expect(orientation(exif(exifBlock()), exif(exifBlock({ orientation: 6 })))).toBeUndefined();
    expect(orientation(exif(Buffer.from('no Exif at all')))).toBeUndefined();
  });

  it('an orientation is read from 32 bits too, and of a directory that reaches out of its block no further than that', () => {
    const block = (hex: string) => clean(exif(bytes(`4d4d002a00000008${hex}`)), FRAME, SCAN) ?? SOI;
    expect(orientationIn(block('000101120004000000010000000600000000'))).toBe(6);
    expect(orientationIn(block('ffff01120003000000010008'))).toBe(8);
    expect(orientationIn(block('ffff0111'))).toBeUndefined();
    expect(orientationIn(clean(exif(bytes('4d4d002affffffff')), FRAME, SCAN) ?? SOI)).toBeUndefined();
  });
});

describe('a JPEG is left out', () => {
  it.each([
    ['without a picture’s mark at its beginning', bytes('ffd9ffd8')],
    ['whose segment has no length', Buffer.concat([SOI, bytes('ffe1')])],
    ['whose segment has a length that there is not', jpeg(bytes('ffe10001'), FRAME, SCAN)],
    ['whose segment is longer than the file', Buffer.concat([jpeg(FRAME, SCAN).subarray(0, -2), bytes('ffe1ffff')])],
    ['with a second picture in it', jpeg(SOI, FRAME, SCAN)],
    ['with two frames', jpeg(FRAME, FRAME, SCAN)],
    ['with a scan before its frame', jpeg(SCAN, FRAME, SCAN)],
    ['with more in the head of a scan than its parts', jpeg(FRAME, segment(0xda, bytes('010100003f0000')))],
    ['with more in its frame than its parts', jpeg(segment(0xc0, bytes('08000800080101110000')), SCAN)],
    ['with words for tables', jpeg(segment(0xdb, MARK.padEnd(70)), FRAME, SCAN)],
    ['with words for codes', jpeg(segment(0xc4, MARK.padEnd(40)), FRAME, SCAN)],
    ['with words for numbers', jpeg(segment(0xdd, MARK), FRAME, SCAN)],
    ['with words for conditions', jpeg(segment(0xcc, MARK), FRAME, SCAN)],
    ['with conditions for more tables than there are', jpeg(segment(0xcc, Buffer.alloc(34)), FRAME, SCAN)],
    ['with a segment that nobody knows', jpeg(segment(0xf0, MARK), FRAME, SCAN)],
    ['that breaks off before its scan', Buffer.concat([SOI, FRAME])],
  ])('%s', (_, file) => {
    expect(cleanJpeg(file)).toBeUndefined();
  });

  it('by who wants a picture, where it has tables only', () => {
    expect(cleanJpeg(jpeg(segment(0xdd, bytes('0004'))))?.shows).toBe(false);
  });
});

describe('a photo of 10 MB', () => {
  it('is gone through without copying what needs none', () => {
    const scan = Buffer.alloc(10 * 1024 * 1024, 0x5a);
    const plain = jpeg(FRAME, SCAN, scan);
    expect(cleanJpeg(plain)?.cleaned.buffer).toBe(plain.buffer);
    const dressed = dressJpeg(plain, { orientation: 6 });
    const cleaned = cleanJpeg(dressed)?.cleaned ?? SOI;
    expect(plantedIn(cleaned.subarray(0, 10_000))).toEqual([]);
    expect(jpegSegments(Buffer.from(cleaned)).map(({ code }) => code)).toEqual([0xe1, 0xe2, 0xe2, 0xc0, 0xda]);
  });

  it('is one where every segment is as short as can be, too', () => {
    const many = Buffer.concat(
      Array.from({ length: 200_000 }, (_, at) => (at % 2 ? segment(0xfe) : segment(0xdd, SOI))),
    );
    expect(clean(many, FRAME, SCAN)).toHaveLength(600_000 + jpeg(FRAME, SCAN).length);
  });
});

it('a second picture behind the first goes, also where a list in the first tells of it', () => {
  const pair = Buffer.concat([dressJpeg(fixture('baseline.jpg')), fixture('baseline.jpg')]);
  const cleaned = cleanJpeg(pair)?.cleaned ?? SOI;
  expect(Buffer.from(cleaned).lastIndexOf(SOI)).toBe(0);
});
