import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unflowText } from '../../../../core/mail/parse/flowed-text.ts';

describe('flowed text', () => {
  it.each([
    ['one \ntwo\nthree', 'one two\nthree'],
    [' stuffed\n  twice', 'stuffed\n twice'],
    ['> a \n> b\n>> c \n> d', '> a b\n>> c \n> d'.replace('c \n', 'c\n')],
    ['a \n> b', 'a \n> b'],
    ['a \n-- \nname \nmore', 'a \n-- \nname more'],
    ['>\n> \n>a', '>\n>\n> a'],
    ['', ''],
  ])('%j is %j', (flowed, text) => {
    expect(unflowText(flowed, false)).toBe(text);
  });

  it('loses the blank that a line flows by where DelSp says so', () => {
    expect(unflowText('日本 \n語\n-- \nx', true)).toBe('日本語\n-- \nx');
  });

  it('keeps every line where nothing flows', () => {
    const line = fc.stringMatching(/^(?:[a-z][a-z ]{0,20}[a-z])?$/);
    fc.assert(fc.property(fc.array(line), (lines) => unflowText(lines.join('\n'), false) === lines.join('\n')));
  });
});
