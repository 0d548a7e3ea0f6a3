import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Allowance } from '../../../../../core/mail/content/archive/allowance.ts';
import { listGzip, listZstd } from '../../../../../core/mail/content/archive/list-compressed.ts';

const list = (lister: typeof listGzip, bytes: Buffer, ...names: readonly string[]) => {
  const listing = lister(bytes, new Allowance(), names);
  return typeof listing === 'string'
    ? listing
    : listing.map((entry) => [entry.names.join(' or '), entry.open?.(new Allowance())?.toString()].join('='));
};
const packed = gzipSync('words').subarray(10);
/** A gzip with a header of its own. */
const gzip = (flags: number, more: string) =>
  Buffer.concat([Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]), Buffer.from(more, 'latin1'), packed]);

describe('the file in a gzip', () => {
  it('is called as the gzip is, without its ending, and as its header says', () => {
    expect(list(listGzip, gzip(0, ''), 'run.sh.gz')).toEqual(['run.sh or =words']);
    expect(list(listGzip, gzip(0, ''), 'a.TGZ', 'b')).toEqual(['a.tar or b or =words']);
    expect(list(listGzip, gzip(8, 'run.sh\0'), 'a.svgz')).toEqual(['a.svg or run.sh=words']);
    expect(list(listGzip, gzip(12, '\x02\0xxrun.sh\0'), 'a')).toEqual(['a or run.sh=words']);
  });

  it('is no file where the gzip is broken', () => {
    expect(list(listGzip, gzip(0, '').subarray(0, 20), 'a')).toEqual(['a or =']);
    expect(list(listGzip, gzip(0, '').subarray(0, 5), 'a')).toEqual(['a or =']);
    expect(list(listGzip, gzip(8, '').subarray(0, 12), 'a')).toEqual(['a or =']);
    expect(list(listGzip, Buffer.from('\x1f\x8b????????????????', 'latin1'), 'a')).toEqual(['a or =']);
  });

  it('is all of them, one after the other, as unpackers have it', () => {
    expect(list(listGzip, Buffer.concat([gzipSync('one '), gzipSync('two')]), 'a')).toEqual(['a or =one two']);
  });
});

describe('the file in a Zstandard file', () => {
  it('is called as that is, without its ending', () => {
    expect(list(listZstd, zstdCompressSync('words'), 'a.tzst')).toEqual(['a.tar=words']);
    expect(list(listZstd, zstdCompressSync('words').subarray(0, 8), 'a.zst')).toEqual(['a=']);
  });
});
