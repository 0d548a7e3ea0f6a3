import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PieceCutter } from '../../../../core/record/verify/cut-pieces.ts';
import { before, behind } from '../../../../core/record/verify/layout.ts';

const MARKS = [before('<a'), behind('</a>\n'), behind('--', 2)];

function cut(chunks: readonly Uint8Array[]): readonly string[] {
  const pieces: string[] = [];
  const cutter = new PieceCutter(MARKS, (piece) => pieces.push(piece.toString('latin1')));
  for (const chunk of chunks) cutter.push(chunk);
  cutter.finish();
  return pieces;
}

describe('cutting a stream', () => {
  it('cuts before and behind marks, and once where both are', () => {
    expect(cut([Buffer.from('head<a>1</a>\n<a>2</a>\nrest')])).toEqual(['head', '<a>1</a>\n', '<a>2</a>\n', 'rest']);
  });

  it('cuts behind so many further bytes, and not beyond the end', () => {
    expect(cut([Buffer.from('x--12y')])).toEqual(['x--12', 'y']);
    expect(cut([Buffer.from('x--1')])).toEqual(['x--1']);
  });

  it('gives the same pieces however the bytes come, and loses none', () => {
    const bytes = fc
      .array(fc.constantFrom('<a', '>', '</a>\n', '--', 'x', '\n', '<', '-'), { maxLength: 60 })
      .map((parts) => Buffer.from(parts.join('')));
    fc.assert(
      fc.property(bytes, fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 60 }), (data, sizes) => {
        const chunks: Uint8Array[] = [];
        for (let at = 0, n = 0; at < data.length; n++) {
          const size = sizes[n % sizes.length] ?? 1;
          chunks.push(data.subarray(at, at + size));
          at += size;
        }
        expect(cut(chunks)).toEqual(cut([data]));
        expect(cut(chunks).join('')).toBe(data.toString('latin1'));
      }),
    );
  });

  it('finds each mark of a stream that is longer than what is held at once', () => {
    const pieces = Array.from({ length: 60 }, (_, n) => `<a>${'x'.repeat(7919 * (n % 5) + n)}</a>\n`);
    const data = Buffer.from(pieces.join(''));
    for (const size of [4096, 65_536, 100_003]) {
      const count = Math.ceil(data.length / size);
      const chunks = Array.from({ length: count }, (_, n) => data.subarray(n * size, (n + 1) * size));
      expect(cut(chunks)).toEqual(pieces);
    }
  });

  it('keeps no more than the longest block there can be, also where no mark ever comes', () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const lengths: number[] = [];
    const cutter = new PieceCutter(MARKS, ({ length }) => lengths.push(length / megabyte.length));
    for (let n = 0; n < 140; n++) cutter.push(megabyte);
    cutter.finish();
    expect(lengths).toEqual([65, 65, 10]);
  });
});
