import { describe, expect, it } from 'vitest';
import { cleanBmp } from '../../../../core/mail/pictures/clean-bmp.ts';
import { bmpWithProfile } from '../../../support/pictures/dress-bmp.ts';
import { MARK, plantedIn } from '../../../support/pictures/planted.ts';

interface Parts {
  readonly header?: number;
  readonly width?: number;
  readonly height?: number;
  readonly bits?: number;
  readonly compression?: number;
  readonly length?: number;
  readonly colours?: number;
  readonly between?: Uint8Array;
  readonly pixels?: Uint8Array;
}

function bmp({ header = 40, width = 2, height = 2, bits = 24, compression = 0, ...parts }: Parts = {}): Buffer {
  const { between = Buffer.alloc(0), pixels = Buffer.alloc(16, 7), length = 0, colours = 0 } = parts;
  const bytes = Buffer.alloc(14 + header);
  bytes.write('BM');
  bytes.writeUInt32LE(14 + header + between.length, 10);
  bytes.writeUInt32LE(header, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(bits, 28);
  bytes.writeUInt32LE(compression, 30);
  bytes.writeUInt32LE(length, 34);
  bytes.writeUInt32LE(colours, 46);
  const file = Buffer.concat([bytes, between, pixels]);
  file.writeUInt32LE(file.length, 2);
  return file;
}

describe('of a BMP', () => {
  it.each([
    ['in true colours', bmp()],
    ['whose first row is the topmost', bmp({ height: -2 })],
    ['with a table of colours', bmp({ bits: 1, between: Buffer.alloc(8, 1), pixels: Buffer.alloc(8, 2) })],
    [
      'with some colours of a table',
      bmp({ bits: 8, colours: 3, between: Buffer.alloc(12, 1), pixels: Buffer.alloc(8, 2) }),
    ],
    [
      'with masks behind its header',
      bmp({ bits: 16, compression: 3, between: Buffer.alloc(12, 1), pixels: Buffer.alloc(8) }),
    ],
    ['with four of them', bmp({ bits: 32, compression: 6, between: Buffer.alloc(16, 1) })],
    ['with masks in its header', bmp({ header: 108, bits: 32, compression: 3 })],
    [
      'of runs',
      bmp({ bits: 8, compression: 1, length: 6, colours: 1, between: Buffer.alloc(4), pixels: Buffer.alloc(6, 1) }),
    ],
  ])('one %s stays as it is', (_, file) => {
    expect(cleanBmp(file)).toBe(file);
  });

  it('what lies between colours and pixels, behind them, and in fields that are reserved, goes', () => {
    const hidden = bmp({ between: Buffer.from(MARK) });
    hidden.write('hide', 6);
    expect(cleanBmp(Buffer.concat([hidden, Buffer.from(MARK)]))).toEqual(bmp({ between: Buffer.alloc(MARK.length) }));
    const linked = Buffer.from(cleanBmp(bmpWithProfile('LINK', MARK)) ?? hidden);
    expect([plantedIn(linked), linked.includes('BGRs')]).toEqual([[], true]);
  });

  it('a colour profile stays that is embedded behind the pixels; one that is none gives way', () => {
    const embedded = bmpWithProfile('MBED');
    const cleaned = Buffer.from(cleanBmp(embedded) ?? embedded);
    expect(cleaned.subarray(14)).toEqual(embedded.subarray(14, cleaned.length));
    for (const [at, value] of [
      [126, 0],
      [130, 9],
      [130, 2 ** 31],
    ] as const) {
      const broken = bmpWithProfile('MBED');
      broken.writeUInt32LE(value, at);
      expect(cleanBmp(broken)).toHaveLength(14 + 124 + 16);
    }
  });

  it('a header with a known space of colours keeps it', () => {
    const plain = bmp({ header: 124 });
    plain.write(' niW', 70);
    plain.write(MARK.slice(0, 8), 126);
    expect(cleanBmp(plain)?.subarray(70, 74)).toEqual(Buffer.from(' niW'));
    expect(plantedIn(cleanBmp(plain) ?? plain)).toEqual([]);
  });
});

describe('a BMP is left out', () => {
  const moved = bmp();
  moved.writeUInt32LE(20, 10);
  it.each([
    ['of another kind', Buffer.concat([Buffer.from('BA'), bmp().subarray(2)])],
    ['with the header of another system', bmp({ header: 64 })],
    ['that breaks off in its header', bmp().subarray(0, 50)],
    ['that breaks off in its pixels', bmp().subarray(0, -1)],
    ['whose pixels begin in its header', moved],
    ['that holds a picture of another kind', bmp({ compression: 4 })],
    ['of bits that there are not', bmp({ bits: 7 })],
    ['of no file at all', Buffer.alloc(0)],
  ])('%s', (_, file) => {
    expect(cleanBmp(file)).toBeUndefined();
  });
});
