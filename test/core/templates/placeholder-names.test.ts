import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../core/notices/language.ts';
import { placeholderName } from '../../../core/templates/placeholder-names.ts';
import { PLACEHOLDERS } from '../../../core/templates/placeholders.ts';

describe('the names of placeholders', () => {
  it.each(LANGUAGES)('tell them apart in %s, without a name of the code', (language) => {
    const names = PLACEHOLDERS.map((each) => placeholderName(each, language));
    expect(new Set(names).size).toBe(PLACEHOLDERS.length);
    expect(names.filter((name) => name.includes('.') || name.trim() !== name || name === '')).toEqual([]);
  });

  it('are the reader’s', () => {
    expect(placeholderName('listing.parking', 'en')).toBe('parking');
    expect(placeholderName('booking.checkInTime', 'de')).toBe('Uhrzeit der Anreise');
  });

  it('of one that is none any more is what it was called', () => {
    expect(placeholderName('listing.pool', 'fr')).toBe('listing.pool');
    expect(placeholderName('constructor', 'fr')).toBe('constructor');
  });
});
