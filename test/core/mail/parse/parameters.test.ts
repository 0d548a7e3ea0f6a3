import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseParameters } from '../../../../core/mail/parse/parameters.ts';

const parse = (header: string) => {
  const { value, parameters } = parseParameters(header);
  return { value, ...Object.fromEntries(parameters) };
};

describe('a header with parameters', () => {
  it.each([
    ['Text/Plain', { value: 'text/plain' }],
    ['', { value: '' }],
    ['text/plain (words); charset=us-ascii', { value: 'text/plain', charset: 'us-ascii' }],
    ['text/plain;charset = "utf-8" ; format=flowed;', { value: 'text/plain', charset: 'utf-8', format: 'flowed' }],
    ['text/plain; charset', { value: 'text/plain' }],
    ['text/plain; charset; a=b', { value: 'text/plain', a: 'b' }],
    ['a/b; NAME=one; name=two', { value: 'a/b', name: 'one' }],
    [
      'attachment; filename=my holiday (1).jpg; size=1',
      { value: 'attachment', filename: 'my holiday (1).jpg', size: '1' },
    ],
    [
      'attachment; filename="a;b=\\"c\\".txt" junk; size=1',
      { value: 'attachment', filename: 'a;b="c".txt', size: '1' },
    ],
    ['attachment; filename="C:\\dir\\file.txt"', { value: 'attachment', filename: 'C:\\dir\\file.txt' }],
    ['attachment; filename="never closed; size=1', { value: 'attachment', filename: 'never closed; size=1' }],
    ['attachment; filename="x\\', { value: 'attachment', filename: 'x\\' }],
    ['attachment; filename="=?utf-8?Q?gr=C3=BCn?="', { value: 'attachment', filename: 'grün' }],
    ["attachment; filename*=utf-8'de'gr%C3%BCn", { value: 'attachment', filename: 'grün' }],
    ["attachment; filename=plain; filename*=iso-8859-1''gr%FCn", { value: 'attachment', filename: 'grün' }],
    ['attachment; filename*=gr%C3%BCn', { value: 'attachment', filename: 'grün' }],
    [
      "attachment; filename*1=\"b's\"; filename*0*=utf-8''%C3%BC; filename*2*=%C3",
      { value: 'attachment', filename: "üb's\uFFFD" },
    ],
    ['attachment; filename*0="=?utf-8?Q?=C3?="; filename*1="x"', { value: 'attachment', filename: '\uFFFDx' }],
    ["attachment; filename*=utf-8''a%0D%0Ab", { value: 'attachment', filename: 'a b' }],
    ["attachment; filename*=''a", { value: 'attachment', filename: 'a' }],
    ['x; *=a; a*x=b', { value: 'x', '*': 'a', 'a*x': 'b' }],
  ])('%s', (header, expected) => {
    expect(parse(header)).toEqual(expected);
  });

  it('may be any text', () => {
    fc.assert(fc.property(fc.string(), (header) => parseParameters(header).parameters instanceof Map));
    const piece = fc.constantFrom(';', '=', '"', '\\', "'", '*', '%', 'a', '0', ' ', '=?utf-8?q?', '?=', '\n');
    fc.assert(fc.property(fc.array(piece), (pieces) => parseParameters(pieces.join('')).parameters instanceof Map));
  });
});
