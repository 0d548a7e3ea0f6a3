import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../core/mail/clean-name.ts';
import { parseParameters } from '../../../core/mail/parse/parameters.ts';

const OTHER = 'application/x-unheard-of';

describe('a clean file name', () => {
  it.each([
    ['photo.jpg', OTHER, 'photo.jpg'],
    ['../../etc/photo.png', 'image/png', 'photo.png'],
    ['C:\\Users\\anna\\photo.JPG', 'image/jpeg', 'photo.JPG'],
    ['a"b<c>d:e|f?g*.txt', OTHER, 'a_b_c_d_e_f_g_.txt'],
    ['a\r\nBcc: b\0.txt', OTHER, 'aBcc_ b.txt'],
    ['  two   blanks . ', OTHER, 'two blanks'],
    ['\u202Egnp.exe', OTHER, 'gnp.exe'],
    ['ph\u200Boto\u2028.txt', OTHER, 'photo.txt'],
    ['...', OTHER, 'attachment'],
    ['folder/', OTHER, 'attachment'],
    ['', 'application/pdf', 'attachment.pdf'],
    ['a\u3164\u115F\uFE0F\u034F.txt', OTHER, 'a.txt'],
    ['a\u2800\u00A0b.txt', OTHER, 'a b.txt'],
    ['/\\/', OTHER, 'attachment'],
    ['.htaccess', OTHER, 'htaccess'],
    ['. .\u200B./a', OTHER, 'a'],
    ['CON', OTHER, '_CON'],
    ['nul.txt', OTHER, '_nul.txt'],
    ['Aux.tar.gz', OTHER, '_Aux.tar.gz'],
    ['prn .txt', OTHER, '_prn .txt'],
    ['com1.log', OTHER, '_com1.log'],
    ['LPT³', OTHER, '_LPT³'],
    ['conin$', OTHER, '_conin$'],
    ['con', 'image/png', '_con.png'],
    ['console.txt', OTHER, 'console.txt'],
    ['com10.txt', OTHER, 'com10.txt'],
    ['\uD800.txt', OTHER, '\uFFFD.txt'],
  ])('of %j as %s is %j', (name, type, clean) => {
    expect(cleanName(name, type)).toBe(clean);
  });

  it('ends, of a picture or a PDF, as its type says', () => {
    expect(cleanName('photo.exe', 'image/jpeg')).toBe('photo.jpg');
    expect(cleanName('photo.jfif', 'image/jpeg')).toBe('photo.jfif');
    expect(cleanName('photo.heif', 'image/heic')).toBe('photo.heif');
    expect(cleanName('Dr. Smith', 'image/png')).toBe('Dr. Smith.png');
    expect(cleanName('plan 1.2', 'application/pdf')).toBe('plan 1.2.pdf');
    expect(cleanName('plan.docx', 'application/pdf')).toBe('plan.pdf');
    expect(cleanName('plan.docx', 'application/zip')).toBe('plan.docx');
    expect(cleanName('photo.xyz', 'image/x-unheard-of')).toBe('photo.xyz');
  });

  it('is at most 120 characters long, its ending kept', () => {
    expect(cleanName(`${'x'.repeat(116)}.txt`, OTHER)).toBe(`${'x'.repeat(116)}.txt`);
    expect(cleanName(`${'x'.repeat(117)}.txt`, OTHER)).toBe(`${'x'.repeat(116)}.txt`);
    expect(cleanName('😀'.repeat(200), 'image/png')).toBe(`${'😀'.repeat(59)}.png`);
    expect(cleanName('x'.repeat(200), OTHER)).toBe('x'.repeat(120));
    expect(cleanName(`${'x'.repeat(5_000)}.txt`, OTHER)).toBe(`${'x'.repeat(116)}.txt`);
  });

  it('is at most 240 bytes long, which file systems take', () => {
    expect(cleanName(`${'я'.repeat(118)}.txt`, OTHER)).toBe(`${'я'.repeat(116)}.txt`);
    expect(cleanName(`${'宿'.repeat(100)}.txt`, OTHER)).toBe(`${'宿'.repeat(78)}.txt`);
    expect(cleanName(`${'宿'.repeat(78)}.txt`, OTHER)).toBe(`${'宿'.repeat(78)}.txt`);
  });

  it.each([
    ["attachment; filename*=utf-8''..%2F..%2Fsea%0D%0A.png", 'sea .png'],
    ['attachment; filename="=?utf-8?B?Li4vLi4vc2VhLnBuZw==?="', 'sea.png'],
    ['attachment; filename="=?utf-8?Q?=E2=80=AEgnp.sea?="', 'gnp.png'],
    ["attachment; filename*0*=utf-8''%E2%80%AEgnp; filename*1=/sea.png", 'sea.png'],
    ["attachment; filename*=utf-8''%00sea%ZZ.png", 'sea%ZZ.png'],
    ["attachment; filename*=x-unheard-of''s%65a", 'sea.png'],
    ['attachment; filename="=?utf-8?Q?sea', '=_utf-8_Q_sea.png'],
    ['attachment; filename*9999*=%2F', 'attachment.png'],
  ])('of %s, as a mail has it, is %s', (header, clean) => {
    expect(cleanName(parseParameters(header).parameters.get('filename') ?? '', 'image/png')).toBe(clean);
  });

  it('is always a name and nothing else, and clean already', () => {
    const types = fc.constantFrom('image/jpeg', 'image/png', 'application/pdf', OTHER);
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      ' ',
      '\u202E',
      '\u200B',
      '\0',
      ':',
      'con',
      'NUL',
      '.jpg',
      '.exe',
      '宿',
      '😀'.repeat(60),
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', minLength: 100, maxLength: 1_200 }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(names, types, (name, type) => {
        const clean = cleanName(name, type);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Bidi_C}\p{DI}/\\"<>:|?*]|^[\s.]|[\s.]$|^$/u);
        expect(clean).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(Buffer.byteLength(clean)).toBeLessThanOrEqual(240);
        expect(Array.from(clean).length).toBeLessThanOrEqual(120);
        expect(cleanName(clean, type)).toBe(clean);
      }),
    );
  });
});
