import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../../core/search/excerpt.ts';
import { matchFacts, matchText } from '../../../core/search/find-matches.ts';
import { foldWords } from '../../../core/search/fold-words.ts';
import { searchTerms } from '../../../core/search/search-terms.ts';

const place = (text: string, question: string) => matchText(text, searchTerms(question));
const FACTS = [
  { in: 'name', text: 'Jean Müller' },
  { in: 'booking', text: 'B-1001' },
  { in: 'listing', text: 'The Lake House' },
] as const;
const facts = (question: string) => {
  const found = matchFacts(FACTS, searchTerms(question));
  return { in: found.facts.map((fact) => fact.in), open: found.open.map(({ inText }) => inText) };
};

describe('what a text holds', () => {
  it.each([
    ['Where is the key?', 'key', 13],
    ['Der Haustürschlüssel', 'schlussel', 11],
    ['It is ok.', 'ok', 6],
    ['ok', 'ok', 0],
    ['Late arrival, key in the box', 'box "late arrival"', 0],
    ['鍵はポストの中です', 'ポスト', 2],
    ['We check in at 3.', 'check-in', 3],
    ['Straße 5, door key', '"5 door"', 7],
  ])('"%s" by %s, at %i', (text, question, at) => expect(place(text, question)).toBe(at));

  it.each([
    ['Where is the key?', 'garage'],
    ['Where is the key?', 'key garage'],
    ['Where is the key?', '"the is"'],
    ['Bring books', 'bo'],
    ['arrival is late', '"late arrival"'],
    ['the key', 'ke'],
  ])('"%s" not by %s', (text, question) => expect(place(text, question)).toBeUndefined());

  it('is found by each of its words, and never by what it does not hold', () => {
    const said = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(said, said, (text, other) => {
        const { words } = foldWords(text);
        for (const word of words.split(' ')) {
          const terms = searchTerms(word);
          if (terms.length > 0) expect(matchText(text, terms)).toBeTypeOf('number');
        }
        const terms = searchTerms(`"${other}"`);
        if (terms.length > 0 && matchText(text, terms) !== undefined) expect(words).toContain(foldWords(other).words);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what facts hold', () => {
  it.each([
    ['muller', ['name'], []],
    ['je', ['name'], []],
    ['1001', ['booking'], []],
    ['b1001', ['booking'], []],
    ['B-10', ['booking'], []],
    ['"Lake House"', ['listing'], []],
    ['jean lake', ['name', 'listing'], []],
    ['jean parking', ['name'], ['parking']],
    ['an', [], [' an ']],
  ])('%s: %j, and messages are to hold %j', (question, expected, open) =>
    expect(facts(question)).toEqual({ in: expected, open }),
  );
});

describe('an excerpt', () => {
  const around = (text: string, word: string) => excerptAround(text, text.indexOf(word));
  const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');

  it('is all of a short text, on one line', () => {
    expect(around('Dear Anna,\r\n\r\n\tthe key\u2028is here.  ', 'key')).toBe('Dear Anna, the key is here.');
  });

  it('is what stands around the hit in a long one, between words', () => {
    const text = `${words(100)} key ${words(100)}`;
    const excerpt = around(text, 'key');
    expect(excerpt).toBe(
      '…word96 word97 word98 word99 key word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10 word11 word12…',
    );
  });

  it('cuts words that are longer, and no character in two', () => {
    const excerpt = excerptAround('😀'.repeat(400), 401);
    expect(excerpt).toBe(`…${'😀'.repeat(120)}…`);
  });

  it('begins and ends where the text does', () => {
    expect(excerptAround(`key ${'x'.repeat(200)}`, 0)).toBe(`key ${'x'.repeat(81)}…`);
    expect(excerptAround(`${'x'.repeat(200)} key`, 201)).toBe(`…${'x'.repeat(34)} key`);
    expect(excerptAround(`${'\n'.repeat(500)}key${' '.repeat(500)}`, 500)).toBe('key');
  });

  it('leaves out signs that turn the direction of what follows', () => {
    expect(excerptAround('the \u202ekey', 5)).toBe('the key');
  });

  it('is short, on one line and of the text, whatever the text is and wherever it is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat({ max: 350 }), (text, at) => {
        const excerpt = excerptAround(text, at);
        expect([...excerpt].length).toBeLessThanOrEqual(122);
        expect(excerpt).not.toMatch(/[\n\r\u2028\u2029\t]/);
      }),
      { numRuns: 50 },
    );
  });
});
