import { describe, expect, it } from 'vitest';
import { Allowance } from '../../../../../core/mail/content/archive/allowance.ts';
import { isTar, listTar } from '../../../../../core/mail/content/archive/list-tar.ts';
import { paxFields, tar } from '../../../../support/archives.ts';

const list = (bytes: Buffer) => {
  const listing = listTar(bytes, new Allowance());
  return typeof listing === 'string'
    ? listing
    : listing.map(({ names, open }) => [names.join(), open?.(new Allowance())?.toString()].join('='));
};
const long = `${'x'.repeat(200)}.exe`;
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('the files in a tar', () => {
  it('are told with their folders and what is in them', () => {
    expect(
      list(tar({ name: 'a', content: 'words' }, { name: 'b', folder: 'of/it' }, { name: 'dir/', kind: '5' })),
    ).toEqual(['a=words', 'of/it/b=']);
    expect(list(tar({ name: 'a', kind: '\0', mark: '', folder: 'no folder' }, { name: 'b', kind: '7' }))).toEqual([
      'a=',
      'b=',
    ]);
  });

  it('are told with their links, which have no content', () => {
    expect(list(tar({ name: 'run.sh', kind: '2' }, { name: 'b', kind: '1' }))).toEqual(['run.sh=', 'b=']);
    expect(list(tar({ name: 'run.sh', kind: '2', content: 'x' }))).toBe('archive');
  });

  it('have the names that stand before them', () => {
    expect(list(tar({ name: '././@LongLink', kind: 'L', content: `${long}\0` }, { name: 'x' }))).toEqual([
      `${long}=`,
      'x=',
    ]);
    expect(list(tar({ name: '././@LongLink', kind: 'K', content: 'target\0' }, { name: 'x', kind: '2' }))).toEqual([
      'x=',
    ]);
    const fields = paxFields('mtime=1', 'path=a\n.exe', 'uid=1');
    expect(list(tar({ name: 'pax', kind: 'x', content: fields }, { name: 'x' }))).toEqual(['a\n.exe=', 'x=']);
    expect(list(tar({ name: 'pax', kind: 'g', content: paxFields('path=b') }))).toEqual(['b=']);
  });

  it('may be as large as a number in bytes says', () => {
    const size = Buffer.alloc(12);
    size[0] = 0x80;
    size[11] = 5;
    expect(list(tar({ name: 'a', content: 'words', size }))).toEqual(['a=words']);
  });
});

describe('a tar in which unpackers would find other files than others', () => {
  const whole = tar({ name: 'a', content: 'words' });
  it.each([
    ['another size in fields before a file', tar({ name: 'x', kind: 'x', content: paxFields('size=512') })],
    ['holes in a file', tar({ name: 'x', kind: 'x', content: paxFields('GNU.sparse.name=a') })],
    ['holes of an older kind', tar({ name: 'x', kind: 'S' })],
    ['broken fields', tar({ name: 'x', kind: 'x', content: 'path=a' })],
    ['fields that are too short', tar({ name: 'x', kind: 'x', content: '4 path=a' })],
    ['fields that are too long', tar({ name: 'x', kind: 'x', content: '99 path=a' })],
    ['a file that reaches past its end', tar({ name: 'a', size: latin1('77777777777\0') })],
    ['a size that is no number', tar({ name: 'a', size: latin1('12 34      \0') })],
    ['another sum', Buffer.from(whole).fill('b', 0, 1)],
    ['its last file cut', whole.subarray(0, 516)],
    ['something behind its end', Buffer.concat([whole, Buffer.from('x')])],
    ['half a header', Buffer.concat([whole.subarray(0, 1_024), Buffer.alloc(100, 'x')])],
  ])('can not be told: it has %s', (_, bytes) => expect(list(bytes)).toBe('archive'));

  it('is told without an end', () => {
    expect(list(whole.subarray(0, 1_024))).toEqual(['a=words']);
    expect(list(tar({ name: 'a', content: 'words', size: latin1('5') }))).toEqual(['a=words']);
    expect(list(tar({ name: 'a', size: Buffer.alloc(12) }))).toEqual(['a=']);
  });
});

it('is a tar by its sum, and nothing else is', () => {
  expect(isTar(tar({ name: 'a', mark: '' }))).toBe(true);
  for (const bytes of [
    Buffer.alloc(512),
    Buffer.alloc(1_024, 'x'),
    Buffer.alloc(0),
    tar({ name: 'a' }).subarray(0, 511),
  ])
    expect(isTar(bytes)).toBe(false);
});
