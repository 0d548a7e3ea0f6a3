import { describe, expect, it } from 'vitest';
import { Allowance } from '../../../../../core/mail/content/archive/allowance.ts';
import { listRar4 } from '../../../../../core/mail/content/archive/list-rar4.ts';
import { listRar5 } from '../../../../../core/mail/content/archive/list-rar5.ts';
import { listSevenZip } from '../../../../../core/mail/content/archive/list-seven-zip.ts';
import { inspectFile } from '../../../../../core/mail/content/inspect-file.ts';
import * as archives from '../../../../support/archives.ts';

const { rar4, rar4Block, rar4File, rar5, rar5File, rar5Header, rar5Record, sevenZip } = archives;
const { RAR4_END, RAR4_MAIN, RAR4_MARK, RAR5_END, RAR5_MAIN, RAR5_MARK } = archives;

const told = (listing: ReturnType<typeof listRar4>) =>
  typeof listing === 'string'
    ? listing
    : listing.map(({ names, encrypted, open }) =>
        [names.join(' or '), encrypted ? 'encrypted' : open ? open(new Allowance())?.toString() : 'out of reach'].join(
          '=',
        ),
      );
const list4 = (bytes: Buffer) => told(listRar4(bytes, new Allowance()));
const list5 = (bytes: Buffer) => told(listRar5(bytes, new Allowance()));
const bytes = (...values: readonly (number | string)[]) =>
  Buffer.concat(
    values.map((value) => (typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value, 'latin1'))),
  );

describe('the files in a RAR of version 4', () => {
  it('are told, with what is in those that are only stored', () => {
    expect(
      list4(rar4({ name: 'a.txt', content: 'words' }, { name: 'b', method: 0x33 }, { name: 'dir', flags: 0xe0 })),
    ).toEqual(['a.txt=words', 'b=out of reach']);
    expect(list4(rar4({ name: 'a', flags: 1 }, { name: 'b', flags: 0x100, content: 'x' }))).toEqual([
      'a=out of reach',
      'b=x',
    ]);
    expect(list4(Buffer.concat([RAR4_MARK, RAR4_MAIN, rar4File({ name: 'a' })]))).toEqual(['a=']);
    expect(list4(Buffer.concat([rar4({ name: 'a' }), Buffer.from('behind the end')]))).toEqual(['a=']);
    const comment = rar4Block(0x7a, 0x8000, bytes(4, 0, 0, 0), Buffer.alloc(4));
    expect(
      list4(Buffer.concat([RAR4_MARK, RAR4_MAIN, comment, rar4Block(0x75, 0, bytes('x')), rar4File({ name: 'a' })])),
    ).toEqual(['a=']);
  });

  it('are known to be encrypted, each or all', () => {
    expect(list4(rar4({ name: 'a', flags: 4 }))).toEqual(['a=encrypted']);
    expect(list4(Buffer.concat([RAR4_MARK, rar4Block(0x73, 0x80, Buffer.alloc(6))]))).toBe('encrypted');
  });

  it.each([
    ['in UTF-8', Buffer.from('é.exe'), ['é.exe=']],
    [
      'as it stands, and packed: plain characters',
      bytes('a.txt', 0, 0, 0b00000000, 'b', '.', 'e', 'x', 0, 'e'),
      ['a.txt or b.exe='],
    ],
    ['with a high byte', bytes('x', 0, 4, 0b01000000, 0x10), ['x or А=']],
    ['of two bytes', bytes('x', 0, 0, 0b10000000, 0x10, 0x04), ['x or А=']],
    ['copied', bytes('run.exe', 0, 0, 0b11000000, 5), ['run.exe or run.exe=']],
    ['copied and moved', bytes('abc', 0, 4, 0b11000000, 0x81, 1), ['abc or ѢѣѤ=']],
    ['cut', bytes('x', 0, 0, 0b10000000, 0x41), ['x or A=']],
    ['empty', bytes('x', 0), ['x or =']],
  ])('have a name %s', (_, name, listed) => {
    expect(list4(rar4({ name, flags: 0x200 }))).toEqual(listed);
  });

  it.each([
    ['no main block', Buffer.concat([RAR4_MARK, rar4File({ name: 'a' })])],
    ['nothing', RAR4_MARK],
    ['a block that is cut', rar4({ name: 'a', content: 'words' }).subarray(0, 50)],
    ['a block without a size', Buffer.concat([RAR4_MARK, RAR4_MAIN, Buffer.alloc(7)])],
    ['data without a size', Buffer.concat([RAR4_MARK, RAR4_MAIN, rar4Block(0x7a, 0x8000, bytes('x'))])],
    [
      'a file that reaches past its end',
      Buffer.concat([RAR4_MARK, RAR4_MAIN, rar4File({ name: 'a', content: 'x' }).subarray(0, -1)]),
    ],
    ['a file without fields', Buffer.concat([RAR4_MARK, RAR4_MAIN, rar4Block(0x74, 0, Buffer.alloc(10))])],
    ['a name that is cut', Buffer.concat([RAR4_MARK, RAR4_MAIN, rar4Block(0x74, 0, Buffer.alloc(25, 9))])],
    ['a file of more than 4 GB', rar4({ name: 'a', flags: 0x100, highSize: 1 })],
  ])('can not be told: it has %s', (_, archive) => expect(list4(archive)).toBe('archive'));
});

describe('the files in a RAR of version 5', () => {
  it('are told, with what is in those that are only stored', () => {
    expect(
      list5(rar5({ name: 'é.txt', content: 'words', kind: 6 }, { name: 'b', method: 3 }, { name: 'dir', kind: 1 })),
    ).toEqual(['é.txt=words', 'b=out of reach']);
    expect(list5(rar5({ name: 'a', content: 'x'.repeat(300), flags: 8 }))).toEqual(['a=out of reach']);
    expect(
      list5(
        Buffer.concat([RAR5_MARK, RAR5_MAIN, rar5Header(3, bytes(0), { data: bytes('x') }), rar5File({ name: 'a' })]),
      ),
    ).toEqual(['a=']);
    expect(list5(Buffer.concat([rar5({ name: 'a', records: rar5Record(3, bytes('time')) }), bytes('behind')]))).toEqual(
      ['a='],
    );
  });

  it('are known to be encrypted, each or all', () => {
    const records = Buffer.concat([rar5Record(3), rar5Record(1, Buffer.alloc(40))]);
    expect(list5(rar5({ name: 'a', records }))).toEqual(['a=encrypted']);
    expect(list5(Buffer.concat([RAR5_MARK, rar5Header(4, bytes(0))]))).toBe('encrypted');
    expect(list5(rar5({ name: 'a', records: bytes(99) }))).toEqual(['a=encrypted']);
  });

  it.each([
    ['a header that is cut', rar5({ name: 'a' }).subarray(0, 20)],
    ['a number without an end', Buffer.concat([RAR5_MARK, Buffer.alloc(30, 0xff)])],
    [
      'a file that reaches past its end',
      Buffer.concat([RAR5_MARK, RAR5_MAIN, rar5File({ name: 'a', content: 'x' }).subarray(0, -1)]),
    ],
    ['a name that is cut', Buffer.concat([RAR5_MARK, RAR5_MAIN, rar5Header(2, bytes(0, 0, 0, 0, 0, 9, 'a'))])],
    ['records that are more than it', Buffer.concat([RAR5_MARK, bytes(0, 0, 0, 0, 4, 1, 1, 99, 0)])],
  ])('can not be told: it has %s', (_, archive) => expect(list5(archive)).toBe('archive'));

  it('end where they say', () => expect(list5(Buffer.concat([RAR5_MARK, RAR5_END, bytes(1, 2, 3)]))).toEqual([]));
});

describe('a 7z', () => {
  it('is encrypted where its list of files names the method, and can not be told else', () => {
    expect(listSevenZip(sevenZip(bytes(23, 6, 0xf1, 7, 1, 0)))).toBe('encrypted');
    expect(listSevenZip(sevenZip(bytes(23, 3, 1, 1)))).toBe('archive');
    expect(listSevenZip(bytes("7z\xbc\xaf'\x1c"))).toBe('archive');
    expect(listSevenZip(sevenZip(Buffer.alloc(0)).fill(0xff, 12, 20))).toBe('archive');
  });
});

it.each([
  ['RAR 4', rar4({ name: 'photo.jpg' }, { name: 'setup.exe' }), 'program'],
  ['RAR 5', rar5({ name: 'photo.jpg' }, { name: 'setup.exe' }), 'program'],
  ['RAR 4', rar4({ name: 'photo.jpg', content: '#!/bin/sh' }), 'program'],
  ['RAR 5', rar5({ name: 'plan.docx', method: 3 }), 'archive'],
  ['RAR 5', rar5({ name: 'photo.jpg', method: 3 }), undefined],
  ['RAR 5 without more', Buffer.concat([RAR5_MARK, RAR5_END]), undefined],
  ['RAR 4 without more', Buffer.concat([RAR4_MARK, RAR4_MAIN, RAR4_END]), undefined],
  ['RAR 4 of more than 5,000 files', rar4(...Array.from({ length: 5_001 }, () => ({ name: 'a' }))), 'archive'],
  ['RAR 5 of more than 5,000 files', rar5(...Array.from({ length: 5_001 }, () => ({ name: 'a' }))), 'archive'],
])('G8: %s is kept back for what is in it: %#', (_, archive, forbidden) => {
  expect(inspectFile(archive, 'file', 'x/y')).toEqual({ type: 'application/vnd.rar', ...(forbidden && { forbidden }) });
});
