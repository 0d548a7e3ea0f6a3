import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../../core/mail/content/inspect-file.ts';
import { ole, rar4, rar5, sevenZip, tar, wideSizes, zip, zipBody, zipEnd } from '../../../support/archives.ts';

const FIXTURES = new URL('../../../fixtures/archives/', import.meta.url);
const real = readdirSync(FIXTURES)
  .filter((name) => !name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, FIXTURES)));
const words = 'words '.repeat(40);
const samples: readonly Buffer[] = [
  ...real,
  zip({ name: 'a', content: zip({ name: 'b', content: words, method: 8 }) }, { name: 'c', extra: wideSizes(1, 2, 3) }),
  tar({ name: 'pax', kind: 'x', content: '10 path=a\n' }, { name: 'a', content: rar4({ name: 'b', content: words }) }),
  rar4(
    { name: Buffer.from('a\0\x04\xd8\x85\x01xyz', 'latin1'), flags: 0x200 },
    { name: 'b', content: words, flags: 0x100 },
  ),
  rar5({ name: 'a', content: words, kind: 6 }, { name: 'b', records: Buffer.from([2, 1, 0]) }),
  sevenZip(Buffer.from([1, 2, 3])),
  ole(['WordDocument', 'Workbook']),
];
const MB = 1024 * 1024;
const found = (content: Uint8Array) => inspectFile(content, 'a.zip', 'application/zip').forbidden;
const answers = (content: Uint8Array): boolean => /^[\w.+-]+\/[\w.+-]+$/.test(inspectFile(content, 'file', 'x/y').type);

describe('whatever its bytes are, a file is told', () => {
  it('where they are any', () => {
    const start = fc.constantFrom(...samples.map((sample) => sample.subarray(0, 12)), Buffer.alloc(0));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => answers(Buffer.concat([head, rest]))),
      { numRuns: 1_500 },
    );
  });

  it('where those of an archive are changed, moved, cut or doubled', () => {
    const sample = fc.constantFrom(...samples);
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc.constantFrom(Buffer.alloc(4, 0xff), Buffer.from('PK\x03\x04')),
      ),
      taken: fc.nat({ max: 12 }),
    });
    fc.assert(
      fc.property(sample, fc.array(change, { minLength: 1, maxLength: 4 }), (whole, changes) => {
        const changed = changes.reduce((bytes, { at, bytes: put, taken }) => {
          const from = Math.floor(at * bytes.length);
          return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + taken)]);
        }, whole);
        return answers(changed);
      }),
      { numRuns: 4_000 },
    );
  });
});

describe('a bomb costs what may be looked at and no more', () => {
  it('of one file that expands a thousandfold', () => {
    const packed = deflateRawSync(Buffer.alloc(64 * MB), { level: 1 });
    const bomb = zip({ name: 'a', method: 8, content: Buffer.alloc(0), behind: packed, size: 64 * MB });
    expect(found(bomb)).toBe('archive');
    // One that says that it is small.
    expect(found(zip({ name: 'a', method: 8, behind: packed, size: 1_000 }))).toBe('archive');
    expect(found(gzipSync(Buffer.alloc(64 * MB), { level: 1 }))).toBe('archive');
  });

  it('of 10 MB, full of files that expand', () => {
    const packed = deflateRawSync(Buffer.alloc(10 * MB), { level: 9 });
    const one = zip({ name: 'a', method: 0, content: packed, size: 10 * MB });
    const record = zipBody({ name: 'a', method: 8, packed: packed.length, size: 10 * MB });
    const local = Buffer.concat([one.subarray(0, 31), packed]);
    local.writeUInt16LE(8, 8);
    const count = 1_050;
    const directory = Array.from({ length: count }, (_, index) => {
      const entry = Buffer.from(record.body.subarray(record.start));
      entry.writeUInt32LE(index * local.length, 42);
      return entry;
    });
    const size = directory.reduce((sum, entry) => sum + entry.length, 0);
    const end = zipEnd(count, size, count * local.length);
    const bomb = Buffer.concat([...Array.from({ length: count }, () => local), ...directory, end]);
    expect(bomb.length).toBeGreaterThan(10 * MB);
    expect(found(bomb)).toBe('archive');
  });

  it('of archives in archives in archives', () => {
    const nested = (depth: number): Buffer => {
      const content = depth === 0 ? Buffer.alloc(MB) : nested(depth - 1);
      return zip(...Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, content, method: 8 })));
    };
    expect(found(nested(4))).toBe('archive');
  });

  it('of files that lie over each other', () => {
    const kernel = zip({ name: 'a', content: Buffer.alloc(MB), method: 8 });
    const { body, start } = zipBody({ name: 'a', content: Buffer.alloc(MB), method: 8 });
    const entry = body.subarray(start);
    const directory = Buffer.concat(Array.from({ length: 1_000 }, () => entry));
    expect(found(kernel)).toBeUndefined();
    expect(found(Buffer.concat([body.subarray(0, start), directory, zipEnd(1_000, directory.length, start)]))).toBe(
      'archive',
    );
  });

  it('of a hundred thousand empty files', () => {
    const member = tar({ name: 'a' }).subarray(0, 512);
    const members = Buffer.concat(Array.from({ length: 80_000 }, () => member));
    expect(found(members)).toBe('archive');
    expect(found(gzipSync(members, { level: 1 }))).toBe('archive');
  });

  it('of marks that many documents have', () => {
    for (const mark of ['8500', '0200', '0908', 'eca5']) {
      expect(found(Buffer.concat([ole(), Buffer.alloc(2 * MB, mark, 'hex')]))).toBeUndefined();
    }
  });
});
