import { describe, expect, it } from 'vitest';
import { foldText } from '../../../core/masking/fold-text.ts';

const folded = (text: string): string => foldText(text).text;

describe('foldText', () => {
  it.each([
    ['ａｎｎ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ann@example.com'],
    ['𝗮𝗻𝗻 ⓐⓝⓝ 🅰🄽🅽', 'ann ann ANN'],
    ['ⓐ', '@'],
    ['ᴀɴɴ ₐ ℊ', 'ann a g'],
    ['ann=40example\\u002eorg &amp;#64; a=4', 'ann@example.org @ a=4'],
    ['&foo;', '&foo;'],
    ['٠١٢٣٤٥٦٧٨٩ ۰۹ ०९ ①⓪ ¹²³', '0123456789 09 09 10 123'],
    ['0️⃣6️⃣', '06'],
    ['a​n­n', 'ann'],
    ['ann%40example%2Ecom &#64; &COMMAT; &#46;', 'ann@example.com @ @ .'],
    ['%61nn%2540example%252525%2Ecom', 'ann@example%.com'],
    ['&#97;nn&#064;example&#x2E;com&nbsp;&period;', 'ann@example.com .'],
    ['a b—c…', 'a b-c.'],
    ['50 % & 10%4 &amp;', '50 % & 10%4 &'],
    ['Привет, élan, 谢谢 😀', 'Привет, élan, 谢谢 😀'],
  ])('reads %s as %s', (text, reading) => {
    expect(folded(text)).toBe(reading);
  });

  it.each([
    ['аt gmаil dоt соm', 'at gmail dot com'],
    ['ехаmple еm', 'example em'],
    ['оса и сор', 'оса и сор'],
  ])('reads letters of other scripts in Latin words as Latin where that is asked for: %s', (text, reading) => {
    expect(foldText(text, true).text).toBe(reading);
    expect(folded(text)).toBe(text);
  });

  it('knows where each character stood', () => {
    const text = 'x​𝗮%40b';
    const fold = foldText(text);
    expect(fold.text).toBe('xa@b');
    expect([0, 1, 2, 3, 4].map((at) => fold.original(at))).toEqual([0, 2, 4, 7, 8]);
  });
});
