import { describe, expect, it } from 'vitest';
import { foldText } from '../../../core/masking/fold-text.ts';

const folded = (text: string): string => foldText(text).text;

describe('foldText', () => {
  it.each([
    ['ａｎｎ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ann@example.com'],
    ['𝗮𝗻𝗻 ⓐⓝⓝ 🅰🄽🅽', 'ann ann ANN'],
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

  it('knows where each character stood', () => {
    const text = 'x​𝗮%40b';
    const fold = foldText(text);
    expect(fold.text).toBe('xa@b');
    expect([0, 1, 2, 3, 4].map((at) => fold.original(at))).toEqual([0, 2, 4, 7, 8]);
  });
});
