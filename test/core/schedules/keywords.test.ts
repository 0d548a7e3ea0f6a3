import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsKeyword, wordsOf } from '../../../core/schedules/keywords.ts';

const holds = (text: string, ...keywords: string[]): boolean => holdsKeyword(wordsOf(text), keywords);

describe('a keyword', () => {
  it.each([
    ['Where is the Parking?', 'parking'],
    ['ＰＡＲＫＩＮＧ', 'parking'],
    ['Ⓟⓐⓡⓚⓘⓝⓖ please', 'parking'],
    ['park\u200bing', 'parking'],
    ['Czy jest garaż?', 'garaz'],
    ['czy jest garaz?', 'garaż'],
    ['Ou est la clé', 'Cle\u0301'],
    ['In welcher Strasse?', 'Straße'],
    ['gdzie jest lazienka', 'łazienka'],
    ['أين المَوْقِف؟', 'الموقف'],
    ['Где ПАРКОВКА', 'парковка'],
    ['İstanbul', 'istanbul'],
    ['is there wi-fi', 'Wi Fi'],
    ['What is the check-in time?', 'check in time'],
    ['open 24/7?', '24/7'],
    ['open 24/7?', '٢٤'],
    ['late late check', 'late check'],
    ['parking', 'sauna', 'parking'],
    ['日本 parking', '日本'],
  ])('stands in "%s": %s', (text, ...keywords) => expect(holds(text, ...keywords)).toBe(true));

  it.each([
    ['parkingplatz', 'parking'],
    ['sparking', 'parking'],
    ['check the time', 'check time'],
    ['check in', 'check in time'],
    ['', 'parking'],
    ['?!', '?!'],
    ['anything', '', ' ', '—'],
    ['anything'],
  ])('does not stand in "%s": %s', (text, ...keywords) => expect(holds(text, ...keywords)).toBe(false));

  it('is looked for at the beginning of a long message only', () => {
    expect(holds(`${'word '.repeat(1_990)}parking`, 'parking')).toBe(true);
    expect(holds(`${'word '.repeat(2_000)}parking`, 'parking')).toBe(false);
  });

  it('is found wherever its words stand, in any text, and none that has no words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('parking', 'late check-in'),
        (text, keyword) => {
          expect(holds(`${text.replace(/[%&]/g, '')} ${keyword} ${text}`, 'sauna', keyword)).toBe(true);
          expect(holds(text, '')).toBe(false);
        },
      ),
    );
  });
});
