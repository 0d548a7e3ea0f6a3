import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Size, decodeBase64 } from '../../../../core/mail/parse/base64.ts';
import { decodeQuotedPrintable } from '../../../../core/mail/parse/quoted-printable.ts';
import { decodedSize, decodeTransfer, transferEncoding } from '../../../../core/mail/parse/transfer-encoding.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('base64', () => {
  const decode = (text: string): string => decodeBase64(latin1(text)).toString('latin1');

  it.each([
    ['', ''],
    ['YQ==', 'a'],
    ['YWI', 'ab'],
    ['YWJj\r\nZGVm\r\n', 'abcdef'],
    ['Y!W J\0j', 'abc'],
    ['YQ==YWJj', 'aabc'],
    ['YQ==\r\nYWJj\r\nYWI=\r\n', 'aabcab'],
    ['YQ==\n*Y', 'a'],
    ['====', ''],
  ])('%j is %j', (encoded, decoded) => {
    expect(decode(encoded)).toBe(decoded);
  });

  it('gives back what was encoded, in lines of any length, and knows the size', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 80 }),
        fc.boolean(),
        (bytes, width, crlf) => {
          const text = Buffer.from(bytes).toString('base64');
          const lines = (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(crlf ? '\r\n' : '\n');
          const encoded = latin1(`${lines}\r\n`);
          expect(decodeBase64(encoded)).toEqual(Buffer.from(bytes));
          expect(base64Size(encoded)).toBe(bytes.length);
        },
      ),
    );
  });

  it('knows a size that is never too small, whatever the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.string().map(latin1),
      fc.base64String().map((text) => latin1(`${text}=${text}`)),
    );
    fc.assert(
      fc.property(bytes, (encoded) => {
        const buffer = Buffer.from(encoded);
        expect(base64Size(buffer)).toBeGreaterThanOrEqual(decodeBase64(buffer).length);
      }),
    );
  });

  it('counts the digits where lines are not alike', () => {
    expect(base64Size(latin1('YWJj\nYW\nJjYWJj\n'))).toBe(9);
    expect(base64Size(latin1('\nYWJj'))).toBe(3);
    expect(base64Size(latin1('YWJj'))).toBe(3);
  });
});

describe('quoted-printable', () => {
  it.each([
    ['=41=e4=E4', 'Aää'],
    ['soft=\r\nbreak=\nhere= \t\r\nend=', 'softbreakhereend'],
    ['blanks  \t\r\nat  \nends  ', 'blanks\r\nat\nends  '],
    ['kept=20\r\n', 'kept \r\n'],
    ['  \n', '\n'],
    ['a=b=4', 'a=b=4'],
    ['==41', '=A'],
    ['= x', '= x'],
    ['=G1=1G', '=G1=1G'],
    ['', ''],
  ])('%j is %j', (encoded, decoded) => {
    expect(decodeQuotedPrintable(latin1(encoded)).toString('latin1')).toBe(decoded);
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const encoded = Array.from(bytes, (byte) => `=${byte.toString(16).padStart(2, '0')}`).join('=\r\n');
        expect(decodeQuotedPrintable(latin1(encoded))).toEqual(Buffer.from(bytes));
      }),
    );
  });
});

describe('a transfer encoding', () => {
  it('is known by its name, however it is written', () => {
    for (const name of ['base64', ' BASE64;', '"base64"', 'base64 (see RFC)', 'b a s e 6 4']) {
      expect(transferEncoding(name)).toBe('base64');
    }
    for (const name of ['', '7bit', '8BIT', 'binary', '7 bit']) expect(transferEncoding(name)).toBe('identity');
    expect(transferEncoding('Quoted-Printable')).toBe('quoted-printable');
    for (const name of ['x-uuencode', 'constructor', 'toString']) expect(transferEncoding(name)).toBeUndefined();
  });

  it('leaves bytes alone where it is none', () => {
    const bytes = latin1('=41');
    expect(decodeTransfer(bytes, 'identity')).toBe(bytes);
    expect(decodedSize(bytes, 'identity')).toBe(3);
  });
});
