import { describe, expect, it } from 'vitest';
import { wordTable } from '../../../core/masking/word-table.ts';

describe('wordTable', () => {
  const table = wordTable([
    ['собака', 1],
    ['zéro', 2],
  ]);
  const look = (word: string): number | undefined => table(`a ${word} b`, 2, 2 + word.length);

  it.each(['собака', 'Собака', 'СОБАКА', 'сОбАкА'])('finds %s in any case', (word) => {
    expect(look(word)).toBe(1);
  });

  it('finds nothing else, neither what is longer nor what begins and ends alike', () => {
    expect(['собаки', 'собакам', 'сабака', 'zero', ''].map(look)).toEqual(Array.from({ length: 5 }, () => undefined));
  });
});
