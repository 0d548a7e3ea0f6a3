import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../core/mail/clean-name.ts';

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
    expect(cleanName('😀'.repeat(200), 'image/png')).toBe(`${'😀'.repeat(116)}.png`);
    expect(cleanName('x'.repeat(200), OTHER)).toBe('x'.repeat(120));
    expect(cleanName(`${'x'.repeat(5_000)}.txt`, OTHER)).toBe(`${'x'.repeat(116)}.txt`);
  });

  it('is always a name and nothing else, and clean already', () => {
    const types = fc.constantFrom('image/jpeg', 'image/png', 'application/pdf', OTHER);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), types, (name, type) => {
        const clean = cleanName(name, type);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}/\\"<>:|?*]|^[\s.]|[\s.]$|^$/u);
        expect(Array.from(clean).length).toBeLessThanOrEqual(120);
        expect(cleanName(clean, type)).toBe(clean);
      }),
    );
  });
});
