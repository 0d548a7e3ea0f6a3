import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../../core/mail/html/html-to-text.ts';

const both = (html: string): string[] => [htmlToText(html), htmlToText(html, { quotes: 'drop' })];

const PIECES = [
  ...['<', '>', '/', '!', '--', '"', "'", '=', ' ', '\n', '&', ';', '&nbsp;', 'words', '<br>', '<hr>', '<!--', '-->'],
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<a href="https://x.example">',
    '</a>',
    '<ul>',
    '<ol>',
    '<li>',
    '</ul>',
  ],
  ...[
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
    '<pre>',
    '</pre>',
    '<blockquote>',
    '</blockquote>',
    '<style>',
    '</style>',
  ],
  ...[
    '<div hidden>',
    '<blockquote type=cite>',
    '<div class=gmail_quote>',
    '<div id=appendonsend>',
    '<span style="display:none">',
  ],
];

describe('whatever HTML comes', () => {
  it('is some text, with lines that do not end in blanks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        for (const text of both(pieces.join(''))) {
          expect(text).toBe(text.trimEnd());
          expect(text).not.toMatch(/[\r\0]|[ \t]\n/);
        }
      }),
      { numRuns: 1_000 },
    );
    fc.assert(fc.property(fc.string(), (html) => both(html).every((text) => typeof text === 'string')));
  });

  it('gives back any words that were escaped into paragraphs', () => {
    const words = fc.stringMatching(/^[a-zäé<>&"'=!/-]{1,20}$/);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (paragraphs) => {
        const escaped = paragraphs.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
        expect(htmlToText(escaped.map((text) => `<p>${text}</p>`).join('\n'))).toBe(paragraphs.join('\n\n'));
      }),
    );
  });
});

describe('hostile HTML', () => {
  /** Each made so that looking twice at what was seen would take minutes. */
  const MANY = 60_000;
  const HOSTILE: Readonly<Record<string, string>> = {
    'of open blocks': '<div>'.repeat(MANY),
    'of open blocks closed by nothing': '<div>'.repeat(MANY) + '</b>'.repeat(MANY),
    'of open links': '<a href=https://x.example>t'.repeat(MANY),
    'of attributes without an end': '<a href="'.repeat(MANY),
    'of comments without an end': '<!--'.repeat(MANY),
    'of styles without an end': '<style></styl'.repeat(MANY),
    'of quotes': '<blockquote>x'.repeat(MANY),
    'of lines in deep quotes': '<blockquote>'.repeat(MANY) + 'x<br>'.repeat(MANY),
    'of lists': `${'<ul><li>'.repeat(MANY)}x`,
    'of cells in one line': '<td>x '.repeat(MANY),
    'of spans': '<span>'.repeat(MANY) + '</i>'.repeat(MANY) + '</span>'.repeat(MANY),
    'of hidden elements': '<b hidden>'.repeat(MANY) + '</b>'.repeat(MANY),
    'of quotes in containers': '<div class=gmail_quote>x:<blockquote type=cite>y</blockquote>'.repeat(MANY / 4),
    'of attributes': `<p ${'a '.repeat(MANY)}>x`,
    'of quoted attributes without blanks': `<p ${"a='".repeat(MANY)}>x`,
    'of equals signs': `<p ${'='.repeat(MANY)}>x`,
    'of ampersands': '&'.repeat(MANY),
    'of less-than signs': '<'.repeat(MANY),
  };

  it.each(Object.entries(HOSTILE))('%s is read to its end', (_, html) => {
    for (const text of both(html)) expect(text.length).toBeLessThan(60 * html.length);
  });
});
