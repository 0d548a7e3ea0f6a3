import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProtectedNames, protect } from '../../../core/translation/protect.ts';
import { apart, within } from '../../../core/translation/protected-span.ts';

const NAMES: ProtectedNames = {
  people: ['Anna Berg', 'Luís M. Prado'],
  listing: 'Casa de la Playa',
  references: ['BK-2291-X', ' 778 899 '],
  countries: ['SE'],
};

const found = (text: string, names = NAMES): readonly string[] =>
  protect(text, names).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

describe('what a translation leaves as it is', () => {
  it.each([
    ['Hola {{guest.firstName}}, bienvenido', ['placeholder {{guest.firstName}}']],
    ['Write to [✉•••] or [☎•••], see [•••]', ['mask [✉•••]', 'mask [☎•••]', 'mask [•••]']],
    ['See https://example.org/a?b=c soon', ['link https://example.org/a?b=c']],
    ['Mail luis@example.com please', ['address luis@example.com']],
    ['Call +46 70 123 45 67 now', ['phone +46 70 123 45 67']],
    ['Ring 070-123 45 67 when here', ['phone 070-123 45 67']],
    ['Booking BK-2291-X and 778 899', ['reference BK-2291-X', 'reference 778 899']],
    ['Anna and Luís at Casa de la Playa', ['name Anna', 'name Luís', 'name Casa de la Playa']],
    ['It is €1.250,00 or 25 EUR or 30 zł', ['price €1.250,00', 'price 25 EUR', 'price 30 zł']],
    ['From 2026-05-03 to 7.5.2026 or 7/5', ['date 2026-05-03', 'date 7.5.2026', 'date 7/5']],
    ['At 15:30, 3pm, 9.30 or 15h30', ['time 15:30', 'time 3pm', 'time 15h30']],
    ['Um 15 Uhr, à 8 heures', ['time 15', 'time 8']],
    ['الساعة ١٥:٣٠ تماما', ['time ١٥:٣٠']],
    ['Gate AX12, wifi pass-9Zk', ['code AX12', 'code pass-9Zk']],
    ['Super 👨‍👩‍👧😀, merci 🇫🇷', ['emoji 👨‍👩‍👧😀', 'emoji 🇫🇷']],
  ])('%s', (text, spans) => {
    expect(found(text)).toEqual(spans);
  });

  it('is no word, no plain number, and nothing that merely looks like a name', () => {
    expect(found('We are 2 adults on the 2nd floor, 10km away. M. is here, annabel too, a casa de la playa')).toEqual(
      [],
    );
  });

  it('needs no country to know a number from abroad', () => {
    expect(found('+46 70 123 45 67', { people: [], listing: '', references: [] })).toEqual(['phone +46 70 123 45 67']);
  });

  it('is found where the text hides it from view', () => {
    expect(found('at luis＠example.com now')).toEqual(['address luis＠example.com']);
  });

  it('lies in the text, in its order, and never within another', () => {
    fc.assert(
      fc.property(textOf(), (text) => {
        let done = 0;
        for (const { start, end } of protect(text, NAMES)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('spans', () => {
  it('that overlap are one, of the kind that says more', () => {
    const [link, code] = [
      { start: 0, end: 5, kind: 'link' },
      { start: 3, end: 9, kind: 'code' },
    ] as const;
    expect(apart([code, link])).toEqual([{ start: 0, end: 9, kind: 'link' }]);
    expect(
      apart([
        { ...code, start: 0 },
        { ...link, start: 2 },
      ]),
    ).toEqual([{ start: 0, end: 9, kind: 'link' }]);
    expect(apart([{ ...code, start: 5 }, link])).toHaveLength(2);
  });

  it('are cut where the part of the text ends that they lie in', () => {
    const spans = [
      { start: 0, end: 4, kind: 'code' },
      { start: 6, end: 9, kind: 'name' },
      { start: 12, end: 14, kind: 'code' },
    ] as const;
    expect(within(spans, { start: 2, end: 8 })).toEqual([
      { start: 0, end: 2, kind: 'code' },
      { start: 4, end: 6, kind: 'name' },
    ]);
  });
});

const textOf = () =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '€',
          '12',
          ' ',
          '.',
          '/',
          ':',
          '@',
          'example.com',
          'Anna',
          '{{',
          '}}',
          '[✉•••]',
          '😀',
          'A1',
          '\n',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
