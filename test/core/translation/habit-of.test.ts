import { describe, expect, it } from 'vitest';
import { habitOf } from '../../../core/translation/habit-of.ts';

describe('how somebody writes', () => {
  it('is what the last five messages were mostly in', () => {
    expect(habitOf({ earlier: ['en', 'en', 'en', 'de', 'fr', 'fr', 'de', 'fr'] })).toBe('fr');
  });

  it('is the latest of languages that are as frequent', () => {
    expect(habitOf({ earlier: ['en', 'de', 'de', 'en'] })).toBe('en');
  });

  it('is what was set where nothing was written, a region aside', () => {
    expect(habitOf({ set: 'pt-BR' })).toBe('pt');
    expect(habitOf({ earlier: [], set: 'DE-at' })).toBe('de');
    expect(habitOf({ earlier: ['pt-BR'], set: 'en' })).toBe('pt');
  });

  it('is none of ours where it is another language, or nothing is known', () => {
    expect(habitOf({ earlier: ['it'], set: 'en' })).toBeUndefined();
    expect(habitOf({})).toBeUndefined();
  });
});
