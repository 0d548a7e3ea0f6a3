import { describe, expect, it } from 'vitest';
import { FIGURES, HOLDS_AT, MAY_BE_NUMBER, MAY_BE_SIGN, notableWords } from '../../../core/masking/notable-words.ts';

const MARKS = { sign: MAY_BE_SIGN, number: MAY_BE_NUMBER, figures: FIGURES, at: HOLDS_AT };

/** Each notable word with its marks by name. */
function notable(text: string): readonly string[] {
  const words = notableWords(text);
  return Array.from({ length: words.count }, (_, word) => {
    const marks = Object.entries(MARKS).filter(([, mark]) => words.has(word, mark));
    return [text.slice(words.startOf(word), words.endOf(word)), ...marks.map(([name]) => name)].join(' ');
  });
}

describe('notableWords', () => {
  it.each([
    ['come to the GMAIL house', ['GMAIL sign']],
    ['Собака и дом', ['Собака sign']],
    ['the FÜNF of us', ['FÜNF number']],
    ['room 12', ['12 number figures']],
    ['4rroba p0nto', ['4 number figures', 'rroba sign', 'p sign', '0 number figures', 'nto sign']],
    ['what is that', ['what sign at', 'that sign at']],
    ['(x) y z', ['x sign', 'y sign']],
    ['Il y', ['Il number']],
    ['Ferienwohnungen', ['Ferienwohnungen sign number']],
    ['وثلاثة', ['وثلاثة number']],
    ['nothing of note', []],
  ])('of %j are %j', (text, words) => {
    expect(notable(text)).toEqual(words);
  });

  it('are found in order, however many', () => {
    const words = notableWords('gmail 7 '.repeat(1000));
    expect(words.count).toBe(2000);
    expect([words.startOf(1999), words.endOf(1999), words.has(1999, FIGURES)]).toEqual([7998, 7999, true]);
  });
});
