import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText, plainText } from '../../../../core/mail/compose/encode-text.ts';

/** Quoted-printable undone by the letter of RFC 2045, 6.7. */
const decoded = (body: string): string =>
  Buffer.from(
    body
      .replaceAll('=\r\n', '')
      .replaceAll('\r\n', '\n')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

describe('text as a leaf', () => {
  it('is sent as it is up to lines of 76 ASCII characters, and quoted from 77 on', () => {
    expect(encodeText(`a\n${'x'.repeat(76)}\n`)).toEqual({ encoding: '7bit', body: `a\r\n${'x'.repeat(76)}\r\n` });
    expect(encodeText('x'.repeat(77))).toEqual({
      encoding: 'quoted-printable',
      body: `${'x'.repeat(75)}=\r\nxx`,
    });
  });

  it.each([
    ['a space at a line’s end', 'a \nb', 'a=20\r\nb'],
    ['a tab at a line’s end', 'a\t', 'a=09'],
    ['a blank line of one space', 'é\n \nb', '=C3=A9\r\n=20\r\nb'],
    ['an equals sign beside an umlaut', 'ü=1', '=C3=BC=3D1'],
    ['what looks like a boundary', '--=_mixed_1', '--=3D_mixed_1'],
  ])('quotes %s', (_, text, body) => {
    expect(encodeText(text)).toEqual({ encoding: 'quoted-printable', body });
  });

  it('never cuts an escape in two, wherever it falls', () => {
    for (let before = 60; before < 80; before += 1) {
      const { body } = encodeText(`${'x'.repeat(before)}üüü${'y'.repeat(60)}`);
      expect(body.split('\r\n').every((line) => /^(?:[ -<>-~]|=[0-9A-F]{2})*=?$/.test(line))).toBe(true);
      expect(decoded(body)).toBe(`${'x'.repeat(before)}üüü${'y'.repeat(60)}`);
    }
  });

  it('leaves out controls and makes every line end the same', () => {
    expect(plainText('a\0b\u0007c\r\nd\re\u2028f\tg\u009fh')).toBe('abc\nd\ne\nf\tgh');
  });

  it('has lines of at most 76 characters, no blank at an end, and is what it was, whatever it is', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.stringMatching(/^[ \t\n=xü]{0,400}$/),
      fc.string({ unit: 'grapheme', minLength: 100, maxLength: 400 }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { encoding, body } = encodeText(text);
        const lines = body.split('\r\n');
        expect(lines.every((line) => line.length <= 76 && !/[\t ]$|[^\t -~]|^--=_/.test(line))).toBe(true);
        expect(encoding === '7bit' ? body.replaceAll('\r\n', '\n') : decoded(body)).toBe(plainText(text));
      }),
      { numRuns: 1000 },
    );
  });
});
