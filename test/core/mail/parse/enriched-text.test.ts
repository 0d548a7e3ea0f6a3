import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enrichedText, richText } from '../../../../core/mail/parse/enriched-text.ts';

describe('text/enriched', () => {
  it.each([
    ['<bold>Now</bold> is the time', 'Now is the time'],
    ['<color><param>red</param>Blood</color> is red', 'Blood is red'],
    ['one\nline', 'one line'],
    ['two\n\nlines', 'two\nlines'],
    ['two\n\n\nparagraphs', 'two\n\nparagraphs'],
    ['a << b, a <3 b and a < b > c', 'a < b, a <3 b and a < b > c'],
    ['jean<bold></bold>@mail.example', 'jean@mail.example'],
  ])('%j reads %j', (text, words) => expect(enrichedText(text)).toBe(words));

  it('keeps every character that is no bracket and no line end', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replaceAll(/[<>\n]/g, '');
        expect(enrichedText(`<italic>${plain}</italic>`)).toBe(plain);
      }),
    );
  });
});

describe('text/richtext', () => {
  it.each([
    ['<bold>Now</bold> is<nl>the time', 'Now is\nthe time'],
    ['a <lt> b << c', 'a < b << c'],
    ['one\nline<np>another page', 'one line\n\nanother page'],
  ])('%j reads %j', (text, words) => expect(richText(text)).toBe(words));
});
