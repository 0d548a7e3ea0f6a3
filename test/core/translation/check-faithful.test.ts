import { describe, expect, it } from 'vitest';
import { checkFaithful } from '../../../core/translation/check-faithful.ts';
import { type ProtectedNames, protect } from '../../../core/translation/protect.ts';

const NAMES: ProtectedNames = { people: ['Anna Berg', 'Al Roy'], listing: 'Casa Azul', references: ['BK-77'] };

const lost = (original: string, translated: string) =>
  checkFaithful({ text: original, spans: protect(original, NAMES) }, translated);

describe('a translation', () => {
  it('is faithful with all that is protected in it, in whatever order', () => {
    expect(lost('Anna pays €25 for BK-77 😀', 'Für BK-77 zahlt Anna €25 😀')).toEqual([]);
  });

  it.each([
    ['a name lost', 'Hello Anna', 'Hallo du', ['name']],
    ['a name doubled', 'Hello Anna', 'Hallo Anna Anna', ['name']],
    ['a price changed', 'It is €25', 'Es sind €26', ['price', 'number']],
    ['a code grown', 'Code AX12 opens', 'AX123 öffnet', ['code', 'number']],
    ['a listing translated', 'See Casa Azul', 'Siehe Blaues Haus', ['name']],
    ['a mask lost', 'Write to [✉•••]', 'Schreibe an mich', ['mask']],
    ['a number lost', 'We need 2 towels', 'Wir brauchen Handtücher', ['number']],
    ['a number doubled', 'We need 2 towels', 'Wir 2 brauchen 2 Handtücher', ['number']],
    ['a number made up', 'We need towels', 'Wir brauchen 3 Handtücher', ['number']],
    ['no words', 'We need towels', ' ', ['text']],
  ])('is not with %s', (_, original, translated, kinds) => {
    expect(lost(original, translated)).toEqual(kinds);
  });

  it.each([
    ['1,500 steps and 2.5 km', '1.500 Schritte und 2,5 km'],
    ['12,500 steps', '12 500 kroków'],
    ['3 nights', '٣ ليال'],
    ['3 nights', '۳ شب'],
    ['3 nights', '３ Nächte'],
    ['2 rooms, 4 beds', '4 Betten, 2 Zimmer'],
  ])('may write numbers as its language does: %s, %s', (original, translated) => {
    expect(lost(original, translated)).toEqual([]);
  });

  it('may put an ending to a name, and a word of its own script before one', () => {
    expect(lost("Where is Anna's bag?", 'Wo ist Annas Tasche?')).toEqual([]);
    expect(lost('with Anna at 15:30', 'معAnna في15:30')).toEqual([]);
    expect(lost('Al comes', 'Also kommt Al')).toEqual([]);
  });

  it('is judged by what a span holds, not by the blanks around it', () => {
    const text = 'go  x';
    expect(checkFaithful({ text, spans: [{ start: 2, end: 4, kind: 'code' }] }, 'geh')).toEqual([]);
  });
});
