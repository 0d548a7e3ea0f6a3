import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '../../../core/search/fold-words.ts';
import { addFactGrams, addTextGrams, type Gram } from '../../../core/search/grams.ts';
import { mayHoldAll, searchTerms } from '../../../core/search/search-terms.ts';
import { filterOf, grownBy, mayHold } from '../../../core/search/word-filter.ts';

const gramsOf = (text: string, facts = ''): Set<Gram> => {
  const grams = new Set<Gram>();
  addTextGrams(grams, foldWords(text).words);
  addFactGrams(grams, foldWords(facts).words);
  return grams;
};
const mayFind = (text: string, question: string, facts = ''): boolean =>
  mayHoldAll(filterOf(gramsOf(text, facts)), searchTerms(question));
const many = (count: number, from = 0): Set<Gram> =>
  new Set(Array.from({ length: count }, (_, n) => Math.imul(from + n + 1, 0x9e3779b1) >>> 0));

describe('what a conversation is found by', () => {
  it.each([
    ['The key is in the box', 'key'],
    ['Der Haustürschlüssel', 'schlussel'],
    ['Room 5 is ok', 'ok room'],
    ['鍵はポストの中です', 'ポスト'],
    ['鍵はポストの中です', '中で'],
    ['第5号室', '5号'],
    ['check-in at 3pm', '"check in at 3pm"'],
  ])('%s by %s', (text, question) => expect(mayFind(text, question)).toBe(true));

  it.each([
    ['The key is in the box', 'garage'],
    ['The key is in the box', 'ke'],
    ['The key is in the box', 'key garage'],
    ['鍵はポストの中です', '中に'],
    ['', 'key'],
  ])('%s not by %s', (text, question) => expect(mayFind(text, question)).toBe(false));

  it('is the beginning of a word where it is a fact', () => {
    expect(mayFind('', 'an', 'Anna Lind')).toBe(true);
    expect(mayFind('', 'b-10', 'B-1001')).toBe(true);
    expect(mayFind('', 'nd', 'Anna Lind')).toBe(false);
  });

  it('is never missed: any word of three letters and more of any text, and any part of it', () => {
    const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme', minLength: 3 }), fc.lorem({ maxCount: 1 })));
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (said, which, cut) => {
        const text = said.join(' ');
        const found = foldWords(text).words.split(' ');
        const word = found[which % found.length] ?? '';
        expect(mayFind(text, word) || searchTerms(word).length === 0 || [...word].length < 2).toBe(true);
        const part = [...word].slice(cut % Math.max([...word].length - 2, 1)).join('');
        if ([...part].length >= 3) expect(mayFind(text, part) || searchTerms(part).length === 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a filter', () => {
  it.each([
    [0, 256],
    [341, 256],
    [342, 512],
    [1_000, 1_024],
    [10_922, 8_192],
    [60_000, 8_192],
  ])('of %i grams takes %i bytes', (count, bytes) => expect(filterOf(many(count))).toHaveLength(bytes));

  it('seems to hold about one of sixteen that are not in it', () => {
    const filter = filterOf(many(340));
    const seeming = [...many(10_000, 1_000_000)].filter((gram) => mayHold(filter, gram)).length;
    expect(seeming).toBeGreaterThan(200);
    expect(seeming).toBeLessThan(1_000);
  });

  it('takes more until half of it is set, stays as it was itself, and is made larger then', () => {
    const filter = filterOf(many(200));
    const before = filter.slice();
    const grown = grownBy(filter, many(100, 5_000));
    expect(filter).toEqual(before);
    expect([...many(200), ...many(100, 5_000)].every((gram) => grown && mayHold(grown, gram))).toBe(true);
    expect(grownBy(filter, many(400, 5_000))).toBeUndefined();
  });

  it('takes all where there is no larger one', () => {
    const full = grownBy(filterOf(many(10_922)), many(60_000, 1_000_000));
    expect(full && [...many(60_000, 1_000_000)].every((gram) => mayHold(full, gram))).toBe(true);
  });
});
