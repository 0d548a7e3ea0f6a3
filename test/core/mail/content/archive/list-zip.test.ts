import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Allowance } from '../../../../../core/mail/content/archive/allowance.ts';
import { listZip } from '../../../../../core/mail/content/archive/list-zip.ts';
import {
  wideSizes,
  wideZipEnd,
  type ZipFile,
  zip,
  zipBody,
  zipEnd,
  zipExtra,
  zipOf,
} from '../../../../support/archives.ts';

const list = (bytes: Buffer) => listZip(bytes, new Allowance());
const names = (bytes: Buffer) => {
  const listing = list(bytes);
  return typeof listing === 'string' ? listing : listing.map((entry) => entry.names.join(' or '));
};
/** What the first file in a zip is. */
const content = (bytes: Buffer) => {
  const listing = list(bytes);
  return typeof listing === 'string' ? listing : listing[0]?.open?.(new Allowance())?.toString();
};
const MAX = 0xffffffff;
const words = 'words '.repeat(100);

describe('the files in a zip', () => {
  it('are those of its directory, without folders, as they are', () => {
    expect(names(zipOf('a.txt', 'folder/', 'folder/b.txt'))).toEqual(['a.txt', 'folder/b.txt']);
    expect(names(zip({ name: 'folder/', content: 'x' }))).toEqual(['folder/']);
    expect(names(zip())).toEqual([]);
    expect(content(zip({ name: 'a', content: words }))).toBe(words);
    expect(content(zip({ name: 'a', content: words, method: 8 }))).toBe(words);
    expect(content(zip({ name: 'a', content: '', method: 8 }))).toBe('');
  });

  it('have all the names that unpackers may give them', () => {
    const unicode = zipExtra(0x7075, Buffer.from('\x01....b.exe'));
    expect(names(zip({ name: 'a.txt', extra: Buffer.concat([zipExtra(9, Buffer.alloc(3)), unicode]) }))).toEqual([
      'a.txt or b.exe',
    ]);
  });

  it('are out of reach where they are compressed in other ways', () => {
    expect(list(zip({ name: 'a', method: 14 }))).toMatchObject([{ names: ['a'], open: undefined }]);
  });

  it.each([
    ['the usual way', { flags: 1 }],
    ['strongly', { flags: 0x40 }],
    ['with its directory', { flags: 0x2000 }],
    ["WinZip's way", { method: 99 }],
  ])('are known to be encrypted %s', (_, file) => {
    expect(list(zip({ name: 'a', ...file }))).toMatchObject([{ encrypted: true }]);
  });

  it('may stand behind sizes of 64 bits, in a zip that ends in them', () => {
    const wide = { name: 'a', content: words, localExtra: wideSizes(600, 600), extra: wideSizes(600, 600, 0) };
    const { body, start, size } = zipBody({ ...wide, size: MAX, packed: MAX, at: MAX });
    const end = (...[count, length, from]: [number, number, number]) =>
      Buffer.concat([body, wideZipEnd(1, size, start), zipEnd(count, length, from)]);
    expect(content(end(0xffff, MAX, MAX))).toBe(words);
    expect(content(end(1, size, start))).toBe(words);
    expect(content(end(2, MAX, MAX))).toBe('archive');
    expect(content(end(1, size, start + 1))).toBe('archive');
    expect(content(end(1, size - 1, start))).toBe('archive');
  });

  it('may have a comment behind them', () => {
    const { body, start, size } = zipBody({ name: 'a' });
    expect(names(Buffer.concat([body, zipEnd(1, size, start, 'a comment')]))).toEqual(['a']);
  });

  it('may stand apart, where nothing between them is a file', () => {
    const apart = zip({ name: 'a', content: 'x', behind: Buffer.from('....'), packed: 1 }, { name: 'b' });
    expect(names(apart)).toEqual(['a', 'b']);
  });
});

describe('a zip in which unpackers would find other files than others', () => {
  const whole = zipOf('a.txt');
  const hidden = zip({ name: 'run.exe' }).subarray(0, 37);
  const { body, start, size } = zipBody({ name: 'a.txt' });
  const late = zipBody({ name: 'a.txt', at: 1 });
  const prefixed = Buffer.concat([Buffer.from('#'), late.body, zipEnd(1, late.size, late.start + 1)]);
  const other = (file: Partial<ZipFile>) => zip({ name: 'a.txt', content: words, ...file });

  it.each([
    ['is cut', whole.subarray(0, -1)],
    ['has no end', body],
    ['goes on behind its end', Buffer.concat([whole, Buffer.from('\n')])],
    [
      'ends in a comment that looks like an end',
      Buffer.concat([body, zipEnd(1, size, start, 'PK\x05\x06'), Buffer.alloc(18)]),
    ],
    ['has its directory elsewhere', Buffer.concat([body, zipEnd(1, size, start - 1)])],
    ['has fewer files than it says', Buffer.concat([body, zipEnd(2, size, start)])],
    ['has no directory', Buffer.concat([Buffer.from('PK\x03\x04'), zipEnd(1, 0, 4)])],
    ['has bytes in its directory', Buffer.concat([body, Buffer.from('12345678'), zipEnd(1, size + 8, start)])],
    ['has many bytes in its directory', Buffer.concat([body, Buffer.alloc(60), zipEnd(1, size + 60, start)])],
    ['begins otherwise', Buffer.concat([Buffer.from('#'), whole])],
    ['begins otherwise, as its directory says', zip({ name: 'a.txt', at: 1 })],
    ['begins otherwise, and says so', prefixed],
    ['has a file before the first', Buffer.concat([hidden, body, zipEnd(1, size, start + hidden.length)])],
    ['has a file that its directory leaves out', Buffer.concat([hidden, zipEnd(0, 0, hidden.length)])],
    ['has a file between two', zip({ name: 'a', content: hidden, packed: 0, size: 0 }, { name: 'b' })],
    ['has a file behind the last', zip({ name: 'a', content: hidden, packed: 0, size: 0 })],
    ['has files over each other', zip({ name: 'a', content: words, at: 0 }, { name: 'a', content: words, at: 0 })],
    ['has a file that reaches past its end', zip({ name: 'a', packed: 5_000, size: 5_000 })],
    ['has a file behind its end', zip({ name: 'a', at: 5_000 })],
    ['has a file where none is', Buffer.from(whole).fill(0, 0, 4)],
    ['names a file twice', other({ localName: 'b.exe' })],
    ['compresses a file in two ways', other({ localMethod: 8 })],
    ['encrypts a file or does not', other({ localFlags: 1 })],
    ['gives a file two sizes', other({ localPacked: 1 })],
  ])('can not be told: it %s', (_, bytes) => expect(names(bytes)).toBe('archive'));

  it('may leave the sizes of a file to what follows it', () => {
    expect(names(other({ flags: 8, localPacked: 0 }))).toEqual(['a.txt']);
    expect(names(other({ flags: 8, localFlags: 0, localPacked: 0 }))).toBe('archive');
  });

  it('can not be told for a zip64 that is none', () => {
    const ended = (wide: Buffer) => Buffer.concat([body, wide, zipEnd(1, size, start)]);
    expect(names(ended(wideZipEnd(1, size, start, 9_999)))).toBe('archive');
    expect(names(ended(wideZipEnd(1, size, start, 0)))).toBe('archive');
    expect(names(ended(wideZipEnd(1, size, start).fill(0, 0, 4)))).toBe('archive');
    expect(names(ended(wideZipEnd(1, 0, start + size + 1)))).toBe('archive');
    expect(names(Buffer.concat([Buffer.alloc(36), wideZipEnd(0, 0, 0).subarray(56), zipEnd(0, 0, 0)]))).toBe('archive');
  });
});

describe('a file in a zip', () => {
  it.each([
    ['expands to less than it says', { size: 601 }],
    ['expands to more', { size: 599 }],
    ['is not what it says', { localMethod: 8, method: 8, content: words, packed: 3 }],
  ])('that %s is not opened', (_, file) => {
    expect(content(zip({ name: 'a', content: words, method: 8, ...file }))).not.toBe(words);
  });

  it('that is stored must be as large as it says', () => {
    expect(content(zip({ name: 'a', content: words, size: 599 }))).toBeUndefined();
  });

  it('is not opened where another is hidden behind the end of its bytes', () => {
    const run = zip({ name: 'run.exe' }).subarray(0, 37);
    expect(content(zip({ name: 'a', content: words, method: 8, behind: run }))).toBeUndefined();
  });

  it('is opened where its bytes look so by chance', () => {
    // What can't be compressed is only stored in blocks.
    const noise = (...seeds: string[]) => seeds.map((seed) => createHash('sha512').update(seed).digest());
    const mark = Buffer.from('PK\x03\x04');
    const bytes = Buffer.concat([...noise('a', 'b', 'c'), mark, ...noise('d', 'e', 'f')]);
    const whole = zip({ name: 'a', content: bytes, method: 8 });
    expect(whole.lastIndexOf(mark)).toBeGreaterThan(0);
    expect(content(whole)).toBe(bytes.toString());
  });
});

it('expands no more than is allowed', () => {
  const allowance = new Allowance();
  const listing = listZip(zip({ name: 'a', content: words, method: 8 }), allowance);
  allowance.takeBytes(allowance.bytes - 599);
  expect(typeof listing === 'string' || listing[0]?.open?.(allowance)).toBeUndefined();
});
