import { eld } from 'eld/small';
import { describe, expect, it } from 'vitest';
import { votesOf } from '../../../core/translation/ngram-table.ts';
import { ngramsOf } from '../../../core/translation/ngrams-of.ts';

describe('the pieces of a word', () => {
  it('are four bytes every three, its ends marked', () => {
    expect(ngramsOf('apartment')).toEqual([' apar', 'rtme', 'ment ']);
    expect(ngramsOf('küche')).toHaveLength(2);
  });

  it('are one for a short word, and never more than 70 bytes have', () => {
    expect(ngramsOf('ja')).toEqual([' ja ']);
    expect(ngramsOf('a'.repeat(500)).length).toBe(ngramsOf('a'.repeat(70)).length);
  });
});

describe('the table of pieces', () => {
  it('says the most for the language that eld says it for', () => {
    const words = ['schlüssel', 'clés', 'mañana', 'straks', 'później', 'amanhã', 'tomorrow'];
    const detector = eld.newInstance();
    detector.setLanguageSubset(['en', 'de', 'fr', 'es', 'nl', 'pl', 'pt']);
    expect(words.map(likeliest)).toEqual(words.map((word) => detector.detect(word).language));
  });

  it('says nothing for what no language has', () => {
    expect(votesOf('qqqq')).toEqual([]);
  });
});

function likeliest(word: string): string | undefined {
  const points = new Map<string, number>();
  for (const vote of ngramsOf(word).flatMap(votesOf))
    points.set(vote.language, (points.get(vote.language) ?? 0) + vote.points);
  return [...points].sort(([, one], [, other]) => other - one)[0]?.[0];
}
