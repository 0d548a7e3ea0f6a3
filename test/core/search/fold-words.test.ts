import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '../../../core/search/fold-words.ts';

const folded = (text: string): string => foldWords(text).words;

describe('words as they are looked for', () => {
  it.each([
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['Łódź, GDAŃSK!', 'lodz gdansk'],
    ['Straße', 'strasse'],
    ['Ænes Ærø', 'aenes aero'],
    ['Ελλάς ΕΛΛΆΣ', 'ελλασ ελλασ'],
    ['ёлка Йод', 'елка иод'],
    ['مَفْتَاح أحمد ١٢٣ مدرسة', 'مفتاح احمد 123 مدرسه'],
    ['שָׁלוֹם', 'שלום'],
    ['ＡＢ１ ① ﬁn', 'ab1 1 fin'],
    ['𝐀𝐁', 'ab'],
    ['Istanbul İstanbul ISPARTA', 'istanbul istanbul isparta'],
    ['Haus\u00adschlüssel in\u200bside', 'hausschlussel inside'],
    ['B-1001/x', 'b 1001 x'],
    ["don't — stop…", 'don t stop'],
    ['  a\n\tb  ', 'a b'],
    ['½ kg', '1 2 kg'],
    ['①. 12.', '1 12'],
    ['⒈a ⒜b', '1 a b'],
    ['\ufeffkey', 'key'],
    ['👍🏽 !!', ''],
    ['', ''],
  ])('%s reads %s', (text, words) => expect(folded(text)).toBe(words));

  it.each([
    ['鍵はどこですか', '鍵はどこですか'],
    ['かぎ かき', 'かぎ かき'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['한국어', '한국어'],
    ['กุญแจอยู่ที่ไหน', 'กุญแจอยู่ที่ไหน'],
    ['चाबी कहाँ है', 'चाबी कहाँ है'],
  ])('keeps the signs of scripts that are not read without them: %s', (text, words) =>
    expect(folded(text)).toBe(words.normalize('NFC')),
  );

  it('says where in the original a word stands, whatever its signs became', () => {
    const text = '  Straße — „Łódź“, 𝐀𝐁 ½ Haus\u00adtür und Mu\u0308ller';
    const { words, origin } = foldWords(text);
    const placed = ['strasse', 'lodz', 'ab', 'haustur', 'und', 'muller'].map((word) => origin(words.indexOf(word)));
    expect(placed.map((at) => text.slice(at, at + 2))).toEqual(['St', 'Łó', '𝐀', 'Ha', 'un', 'Mu']);
    expect(foldWords('key').origin(1)).toBe(1);
  });

  it('reads the longest texts, of whatever signs, in time that grows with their length alone', () => {
    expect(folded(`a${'\u0301\u0316'.repeat(50_000)} b`)).toBe('a b');
    const signs = String.fromCodePoint(
      ...Array.from({ length: 25_000 }, (_, n) => 0x4e00 + (n % 20_900) + (n > 20_900 ? 0x5e00 : 0)),
    );
    expect(folded(signs)).toBe(signs.normalize('NFKD').normalize('NFC'));
    expect(folded('\ud800'.repeat(50_000))).toBe('');
  });

  it('reads any text, once, into words with one space between, which read as themselves', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 60 })),
        (text) => {
          const { words, origin } = foldWords(text);
          expect(words).not.toMatch(/^ | $| {2}|[!-/]/);
          expect(origin(words.length)).toBeLessThanOrEqual(text.length + words.length);
          expect(words.split(' ').filter((word) => !words.includes(folded(word)))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
