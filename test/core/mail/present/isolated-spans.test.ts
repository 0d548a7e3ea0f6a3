import { describe, expect, it } from 'vitest';
import { isolatedSpans } from '../../../../core/mail/present/isolated-spans.ts';
import { readAllowedHtml } from '../../../support/html/allowed-html.ts';
import { aTalk, presented, wordsOf } from '../../../support/presented.ts';

const NAMES = {
  people: ['Gita Guest', 'محمد علي'],
  listing: 'Seaside Cottage',
  references: ['ABC-123'],
  countries: ['SE'],
};
const isolated = (text: string): readonly string[] =>
  isolatedSpans(text, NAMES).map(({ start, end }) => text.slice(start, end));

describe('what keeps its own direction', () => {
  it.each([
    ['الحجز ABC-123 من 2026-05-03', ['ABC-123', '2026-05-03']],
    ['اتصلوا على +46 70 123 45 67 الآن', ['+46 70 123 45 67']],
    ['السعر 120,50 EUR عند Seaside Cottage', ['120,50 EUR', 'Seaside Cottage']],
    ['شاهد https://example.com/a?b=1', ['https://example.com/a?b=1']],
    ['שלום Gita, ב-15:30', ['Gita', '15:30']],
  ])('is what is written in Latin letters or figures within %j', (text, expected) => {
    expect(isolated(text)).toEqual(expected);
  });

  it('is a name in Arabic letters within a line in Latin ones', () => {
    expect(isolated('Herr محمد علي kommt am 2026-05-03')).toEqual(['محمد علي']);
  });

  it.each(['Gita kommt am 2026-05-03, ABC-123', 'ABC-123 2026-05-03', 'محمد علي هنا', 'شكرًا 🙂 جزيلًا [•••]', ''])(
    'is nothing where all is written one way: %j',
    (text) => {
      expect(isolated(text)).toEqual([]);
    },
  );

  it('is told line by line, and stands where it stands', () => {
    const text = 'Booking ABC-123\nالحجز ABC-123\nABC-123';
    expect(isolatedSpans(text, NAMES)).toEqual([{ kind: 'reference', start: 22, end: 29 }]);
  });

  it('is found in 100,000 characters of one line and of many', () => {
    for (const text of ['الحجز ABC-123 '.repeat(7_000), 'الحجز ABC-123\n'.repeat(7_000)]) {
      expect(isolatedSpans(text, NAMES)).toHaveLength(7_000);
    }
  });
});

describe('in a mail', () => {
  const text = 'الحجز ABC-123، 120 EUR\n\nانظر https://example.com/a?b=1&c=2 أو gita.example.com أو a@example.org';
  const mail = presented('guest', text, undefined, aTalk({ language: 'ar' }));

  it('stands between isolates in plain text, but for links and addresses, which mail programs would take them for a part of', () => {
    expect(wordsOf(mail)).toBe(
      text.replace('ABC-123', '\u2068ABC-123\u2069').replace('120 EUR', '\u2068120 EUR\u2069'),
    );
  });

  it('stands in bdi in HTML, links too, and reads the same', () => {
    const { html = '' } = mail;
    expect(html).toContain('الحجز <bdi>ABC-123</bdi>، <bdi>120 EUR</bdi>');
    expect(html).toContain(
      '<bdi><a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a></bdi> أو <bdi>gita.example.com</bdi>',
    );
    expect(readAllowedHtml(html).text).toContain('الحجز ABC-123، 120 EUR');
  });
});
