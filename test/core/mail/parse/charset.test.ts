import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, isKnownCharset } from '../../../../core/mail/parse/charset.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('text in a charset', () => {
  it.each([
    ['utf-8', '4772 c3bc c39f', 'Grüß'],
    ['UTF8', 'efbbbf 41', 'A'],
    ['utf-8', '41 ff', 'A\uFFFD'],
    ['utf-16le', '4100 fc00', 'Aü'],
    ['iso-8859-15', 'a4', '€'],
    ['windows-1251', 'cff0e8', 'При'],
    ['koi8-r', 'f0d2c9', 'При'],
    ['gb18030', 'c4e3bac3', '你好'],
    ['GB2312', 'c4e3bac3', '你好'],
    ['big5', 'a741a66e', '你好'],
    ['euc-kr', 'bec8b3e7', '안녕'],
    ['ks_c_5601-1987', 'bec8b3e7', '안녕'],
    ['cp949', 'bec8b3e7', '안녕'],
    ['shift_jis', '82a0', 'あ'],
    [' CP932 ', '82a0', 'あ'],
    ['euc-jp', 'a4a2', 'あ'],
    ['iso-2022-jp', '1b2442 2422 1b2842 41', 'あA'],
    ['iso-2022-jp', '6162 1b2442 2422 1b2842 1b2442 2424 1b2842', 'abあい'],
  ])('%s', (charset, hex, text) => {
    expect(decodeText(bytes(hex), charset)).toBe(text);
    expect(isKnownCharset(charset)).toBe(true);
  });

  it('without a name is UTF-8 where it is that, Japanese where it says so, else Windows-1252', () => {
    for (const silent of ['', 'us-ascii', 'x-unknown', 'ISO-8859-1', 'windows-1252']) {
      expect(decodeText(latin1('plain'), silent)).toBe('plain');
      expect(decodeText(Buffer.from('\uFEFFGrüße'), silent)).toBe('Grüße');
      expect(decodeText(latin1('Gr\xfc\xdfe \x80 \x92'), silent)).toBe('Grüße € ’');
      expect(decodeText(latin1('\x1b$B$"\x1b(B'), silent)).toBe('あ');
      expect(isKnownCharset(silent)).toBe(true);
    }
  });

  it('that nobody knows is guessed', () => {
    for (const unknown of ['klingon', 'iso-2022-kr', 'cp850', '\0']) {
      expect(isKnownCharset(unknown)).toBe(false);
      expect(decodeText(Buffer.from('Grüße'), unknown)).toBe('Grüße');
      expect(decodeText(latin1('Gr\xfc\xdfe'), unknown)).toBe('Grüße');
    }
  });
});

describe('UTF-7', () => {
  it.each([
    ['Hi Mom -+Jjo--!', 'Hi Mom -☺-!'],
    ['+ZeVnLIqe-', '日本語'],
    ['Item 3 is +AKM-1.', 'Item 3 is £1.'],
    ['1 +- 1 = 2', '1 + 1 = 2'],
    ['A+ImIDkQ.', 'A≢Α.'],
    ['+2D3eAA-', '😀'],
    ['+A-', ''],
    ['end +', 'end +'],
  ])('%s is %s', (encoded, text) => {
    expect(decodeText(latin1(encoded), 'utf-7')).toBe(text);
    expect(isKnownCharset('UTF-7')).toBe(true);
  });
});

describe('any bytes in any charset', () => {
  it('are some text', () => {
    const charset = fc.oneof(fc.string(), fc.constantFrom('utf-7', 'iso-2022-jp', 'gb18030', 'utf-16le', 'big5', ''));
    fc.assert(
      fc.property(
        fc.uint8Array(),
        charset,
        (content, name) => typeof decodeText(Buffer.from(content), name) === 'string',
      ),
    );
  });
});
