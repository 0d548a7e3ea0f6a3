import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../core/templates/check-template.ts';

const detailOf = (text: string) => checkTemplate({ texts: { en: text } }).map(({ detail }) => detail);

describe('what is wrong with a template', () => {
  it('is nothing where all of its texts are in order', () => {
    expect(checkTemplate({ texts: { en: 'Hi {{guest.name}}', de: 'Hallo' } })).toEqual([]);
  });

  it('is told by text and place', () => {
    expect(checkTemplate({ texts: { en: 'Hi', de: 'Hallo\n{{gast.name}}', fr: '{{' } })).toEqual([
      {
        path: ['texts', 'de'],
        detail: '{{gast.name}} is no placeholder; {{guest.name}} is (line 2, column 1)',
        fault: { code: 'placeholder-unknown', name: 'gast.name', nearest: 'guest.name', offset: 6, line: 2, column: 1 },
      },
      {
        path: ['texts', 'fr'],
        detail: '{{ is never closed with }} (line 1, column 1)',
        fault: { code: 'tag-unclosed', offset: 0, line: 1, column: 1 },
      },
    ]);
  });

  it.each([
    ['{{weather}}', '{{weather}} is no placeholder (line 1, column 1)'],
    ['', 'must not be empty (line 1, column 1)'],
    ['x'.repeat(10_001), 'must have at most 10000 characters (line 1, column 10001)'],
    ['{{host.name}}'.repeat(201), 'must have at most 200 tags (line 1, column 2601)'],
    ['a {{}}', 'names no placeholder between its braces (line 1, column 3)'],
    ['{{>x}}', 'other templates cannot be included (line 1, column 1)'],
    ['{{=[ ]=}}', 'the braces cannot be changed (line 1, column 1)'],
    ['{{{host.name}}}', 'nothing is escaped here: write {{host.name}} (line 1, column 1)'],
    ['{{!x}}', 'comments are not offered (line 1, column 1)'],
    ['{{#host.name}}', 'the section {{host.name}} is never closed with {{/host.name}} (line 1, column 1)'],
    ['{{/host.name}}', '{{/host.name}} closes no section (line 1, column 1)'],
    [
      `${'{{#host.name}}'.repeat(9)}${'{{/host.name}}'.repeat(9)}`,
      'sections may stand in each other 8 deep at most (line 1, column 113)',
    ],
  ])('%s', (text, detail) => expect(detailOf(text)).toEqual([detail]));
});
