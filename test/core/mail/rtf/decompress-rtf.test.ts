import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompressRtf } from '../../../../core/mail/rtf/decompress-rtf.ts';
import { compressRtf, storeRtf } from '../../../support/tnef/compress-rtf.ts';
import { u32 } from '../../../support/tnef/tnef-bytes.ts';

const read = (bytes: Uint8Array) => decompressRtf(Buffer.from(bytes))?.toString('latin1');

describe('a compressed RTF', () => {
  it.each([
    [
      'text of the dictionary',
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    ],
    [
      'text that is still being written',
      '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0',
      '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}',
    ],
  ])('of the specification is read: %s', (_, hex, rtf) => expect(read(Buffer.from(hex, 'hex'))).toBe(rtf));

  it('is what was written, over more than the dictionary holds', () => {
    const rtf = fc.array(fc.constantFrom('{\\rtf1', '\\par ', 'Sea and sun. ', 'é', '}'), { maxLength: 600 });
    fc.assert(
      fc.property(rtf, (parts) => {
        expect(read(compressRtf(parts.join('')))).toBe(parts.join(''));
      }),
      { numRuns: 20 },
    );
    const long = Array.from({ length: 1_500 }, (_, line) => `${line * 7919}\\par `).join('');
    expect(read(compressRtf(long))).toBe(long);
  });

  it('may be kept as it is', () => expect(read(storeRtf('{\\rtf1 Hi}'))).toBe('{\\rtf1 Hi}'));

  it('ends where it says so, though it claims to be longer', () => {
    const whole = compressRtf('{\\rtf1 Hello}');
    expect(read(Buffer.concat([whole.subarray(0, 4), u32(60), whole.subarray(8)]))).toBe('{\\rtf1 Hello}');
  });

  it('may lack its end', () => {
    const whole = compressRtf('{\\rtf1 Hello}');
    expect(read(Buffer.concat([u32(12), u32(0), whole.subarray(8, 12), u32(0)]))).toBe('');
    const contents = Buffer.of(0x01, 0x00);
    const claiming = (size: number) =>
      read(Buffer.concat([u32(14), u32(size), Buffer.from('LZFu'), u32(crcOf(contents)), contents]));
    expect([claiming(40), claiming(1)]).toEqual(['{\\', '{']);
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['a bit changed', (whole) => Buffer.concat([whole.subarray(0, -1), Buffer.of(0)])],
    ['its end cut off', (whole) => whole.subarray(0, -1)],
    ['no header', (whole) => whole.subarray(0, 15)],
    ['a length shorter than its header', (whole) => Buffer.concat([u32(11), whole.subarray(4)])],
    ['more than 4 MB', (whole) => Buffer.concat([whole.subarray(0, 4), u32(4 * 1024 * 1024 + 1), whole.subarray(8)])],
    ['no kind that there is', (whole) => Buffer.concat([whole.subarray(0, 8), u32(7), whole.subarray(12)])],
  ])('is not read with %s', (_, change) => expect(read(change(compressRtf('{\\rtf1 Hello, hello}')))).toBeUndefined());

  it('takes no more memory than it can fill', () => {
    const contents = Buffer.alloc(0);
    expect(read(Buffer.concat([u32(12), u32(4_000_000), Buffer.from('LZFu'), u32(crcOf(contents))]))).toBe('');
  });

  it('of any bytes is read without a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(5_000), (contents, rawSize) => {
        const bytes = Buffer.concat([
          u32(contents.length + 12),
          u32(rawSize),
          Buffer.from('LZFu'),
          u32(crcOf(contents)),
          contents,
        ]);
        expect(decompressRtf(bytes)?.length ?? -1).toBeLessThanOrEqual(rawSize);
      }),
    );
  });
});

/** The checksum without the two inversions of CRC-32, bit by bit. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return crc;
}
