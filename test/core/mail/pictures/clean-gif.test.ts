import { describe, expect, it } from 'vitest';
import { cleanGif } from '../../../../core/mail/pictures/clean-gif.ts';
import { blocks, extension } from '../../../support/pictures/dress-gif.ts';
import { fixture } from '../../../support/pictures/dressed.ts';
import { MARK } from '../../../support/pictures/planted.ts';

const SCREEN = Buffer.from('GIF89a\x02\0\x02\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0x3b]);
const CLEAR = 4;
const OVER = 5;

/** Codes of 3 bits, which are as wide as any of a picture of 2 by 2 pixels of 2 bits. */
function packed(codes: readonly number[]): Buffer {
  const bits = codes.reduce((all, code, index) => all | (BigInt(code) << BigInt(3 * index)), 0n);
  return Buffer.from(
    Array.from({ length: Math.ceil((codes.length * 3) / 8) }, (_, at) => Number((bits >> BigInt(8 * at)) & 255n)),
  );
}

const CODES = packed([CLEAR, 0, 1, CLEAR, 2, 3, OVER]);
const head = (size = 2) => Buffer.from([0x2c, 0, 0, 0, 0, size, 0, size, 0, 0, 2]);
const image = (data: Uint8Array, size = 2) => Buffer.concat([head(size), data]);
const PICTURE = image(blocks(CODES));
const CONTROL = extension(0xf9, blocks(Buffer.from([0, 10, 0, 0])));
const gif = (...parts: readonly Uint8Array[]) => Buffer.concat([SCREEN, ...parts, TRAILER]);
const loop = (name: string) => Buffer.from(`!\xff\x0b${name}\x03\x01\0\0\0`, 'latin1');

describe('of a GIF', () => {
  it('pictures stay, how each is shown, and how often', () => {
    const loops = ['NETSCAPE2.0', 'ANIMEXTS1.0'].map(loop);
    const colours = Buffer.concat([head().subarray(0, 9), Buffer.from([0x80, ...Buffer.alloc(6), 2]), blocks(CODES)]);
    const whole = gif(...loops, CONTROL, PICTURE, CONTROL, colours, PICTURE);
    expect(cleanGif(whole)).toEqual(whole);
  });

  it('comments go, blocks of applications, and plain texts with what shows them', () => {
    const text = Buffer.concat([CONTROL, extension(1, blocks(MARK))]);
    const others = [extension(0xfe, blocks(MARK)), extension(0xff, blocks(MARK)), extension(0xab, blocks(MARK))];
    const longLoop = extension(0xff, Buffer.from('\x0bNETSCAPE2.0\x04\x01\0\0!\0', 'latin1'));
    const longControl = extension(0xf9, blocks(MARK));
    expect(cleanGif(gif(...others, longLoop, longControl, text, PICTURE, text))).toEqual(gif(PICTURE));
  });

  it('what is hidden in a picture’s data, behind its end or its last pixel, goes', () => {
    const hidden = image(Buffer.concat([blocks(CODES).subarray(0, -1), blocks(MARK)]));
    expect(cleanGif(gif(hidden))).toEqual(gif(PICTURE));
    expect(cleanGif(gif(image(blocks(Buffer.concat([CODES, Buffer.from(MARK)])))))).toEqual(gif(PICTURE));
    const endless = packed([CLEAR, 0, 1, CLEAR, 2, 3]);
    expect(cleanGif(gif(image(blocks(Buffer.concat([endless, Buffer.from(MARK)])))))).toEqual(
      gif(image(blocks(endless))),
    );
    expect(cleanGif(gif(image(blocks(endless))))).toEqual(gif(image(blocks(endless))));
  });

  it('a picture may come in many blocks, end before its last pixel, and stand for many pixels in one code', () => {
    const bytewise = Buffer.concat([...CODES].map((byte) => Buffer.from([1, byte])));
    const whole = gif(image(Buffer.concat([bytewise, Buffer.from([0])])), image(blocks(packed([CLEAR, 1, OVER]))));
    expect(cleanGif(whole)).toEqual(whole);
    const repeated = gif(image(blocks(packed([CLEAR, 1, 6, OVER])), 2));
    expect(cleanGif(repeated)).toEqual(repeated);
  });

  it('a table of codes that is full stays as it is until it is cleared', () => {
    const codes: (readonly [number, number])[] = [[CLEAR, 3]];
    let [width, free] = [3, 5];
    for (let pixel = 0; pixel < 6_400; pixel++) {
      codes.push([0, width]);
      if (free < 4_096) free++;
      if (free === 2 ** width && width < 12) width++;
    }
    const bits = [...codes, [OVER, width] as const]
      .map(([code, wide]) => code.toString(2).padStart(wide, '0'))
      .reverse();
    const hex = BigInt(`0b${bits.join('')}`).toString(16);
    const data = Buffer.from(hex.padStart(2 * Math.ceil(bits.join('').length / 8), '0'), 'hex').reverse();
    const whole = gif(image(blocks(data), 80));
    expect(cleanGif(whole)).toEqual(whole);
  });

  it('a real one with codes of every width stays byte by byte', () => {
    const cleaned = cleanGif(fixture('codes.gif'));
    expect(cleaned).toEqual(fixture('codes.gif'));
  });

  it('what is behind its end goes, and where its end is missing nothing is missed', () => {
    expect(cleanGif(Buffer.concat([gif(PICTURE), Buffer.from(MARK)]))).toEqual(gif(PICTURE));
    expect(cleanGif(Buffer.concat([SCREEN, PICTURE, CONTROL]))).toEqual(Buffer.concat([SCREEN, PICTURE]));
  });
});

describe('a GIF is left out', () => {
  it.each([
    ['of another kind', Buffer.from(gif(PICTURE)).fill('GIF90a', 0, 6)],
    ['shorter than its screen', SCREEN.subarray(0, 12)],
    ['shorter than its colours', Buffer.from('GIF89a\x02\0\x02\0\x87\0\0', 'latin1')],
    ['without a picture', gif(CONTROL)],
    ['with a block that nobody knows', gif(PICTURE, Buffer.from([0]))],
    ['that breaks off in a picture', Buffer.concat([SCREEN, PICTURE.subarray(0, -1)])],
    ['that breaks off in a picture’s head', Buffer.concat([SCREEN, PICTURE, PICTURE.subarray(0, 5)])],
    ['that breaks off in an extension', Buffer.concat([SCREEN, PICTURE, extension(0xfe, Buffer.from([9, 1]))])],
    ['whose picture has no pixels', gif(image(blocks(CODES), 0))],
    ['whose pixels have too many bits', gif(Buffer.concat([head().subarray(0, -1), Buffer.from([9]), blocks(CODES)]))],
    ['whose pixels have no bits', gif(Buffer.concat([head().subarray(0, -1), Buffer.from([0]), blocks(CODES)]))],
    ['with a code that says nothing yet', gif(image(blocks(packed([CLEAR, 0, 7]))))],
    ['whose first code says nothing', gif(image(blocks(packed([CLEAR, 6]))))],
    ['with fewer codes than pixels', gif(image(blocks(packed([CLEAR, 0]))))],
    ['without codes', gif(image(blocks('')))],
  ])('%s', (_, file) => {
    expect(cleanGif(file)).toBeUndefined();
  });
});
