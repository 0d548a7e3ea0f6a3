import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIMILAR, similarity, similarTo, wordsOf } from '../../../core/questions/similarity.ts';
import { STOP_WORDS } from '../../../core/questions/stop-words.ts';
import { PAIRS } from '../../fixtures/questions/pairs.ts';

const likeness = PAIRS.map((pair) => ({ ...pair, value: similarity(pair.asked, pair.answered) }));
const taken = likeness.filter(({ value }) => value >= SIMILAR);
const right = taken.filter(({ label }) => label === 'same');

it('finds nine of ten that were asked before, and hardly any that was not, in the nine languages', () => {
  expect(right.length / likeness.filter(({ label }) => label === 'same').length).toBeGreaterThanOrEqual(0.9);
  expect(right.length / taken.length).toBeGreaterThanOrEqual(0.95);
});

const anything = fc.oneof(fc.string(), fc.constantFrom('\ud83d', 'a\u0301\u0300', '駐車場', 'ﷺ', '١٢٣'));

describe('how alike two questions are', () => {
  it('is told by the words that say what they are about, in whatever form and order', () => {
    expect(similarity('Is there parking?', 'PARKING: is there, please?')).toBe(1);
    expect(similarity('Gibt es einen Kinderstuhl?', 'Haben Sie Kinderstühle?')).toBeGreaterThan(SIMILAR);
    expect(similarity('Is there parking?', 'Is there a lift?')).toBe(0);
  });

  it('is nothing where one says nothing', () => {
    expect(similarity('', 'Is there parking?')).toBe(0);
    expect(similarity('?!', '…')).toBe(0);
  });

  it('is told by all words where none of them says what it is about', () => {
    expect(similarity('Can we?', 'Can we?')).toBe(1);
    expect(similarity('A?', 'I?')).toBe(0);
  });

  it('is told of writing without spaces too', () => {
    expect(similarity('駐車場はありますか', '駐車場がありますか')).toBeGreaterThan(SIMILAR);
  });

  it('is the same in both directions, from 0 to 1, and never fails', () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const value = similarity(one, other);
        expect(value).toBeCloseTo(similarity(other, one), 10);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('looks at no more than the first thirty telling words of a text', () => {
    const many = Array.from({ length: 200 }, (_, n) => `word${String.fromCharCode(97 + (n % 26))}x${n}`).join(' ');
    expect(similarity(`${many} parking`, 'parking')).toBe(0);
  });
});

it('are offered likest first, no more than asked for', () => {
  const answered = ['Is there parking for two cars?', 'Is there a lift?', 'Is there parking?', 'Parking nearby?'];
  expect(similarTo('Is there parking?', answered, (each) => each, 2)).toEqual(['Is there parking?', 'Parking nearby?']);
});

it('knows its stop words as texts are folded', () => {
  const folded = [...STOP_WORDS];
  expect(folded.filter((word) => wordsOf(word).join(' ') !== word)).toEqual([]);
});
