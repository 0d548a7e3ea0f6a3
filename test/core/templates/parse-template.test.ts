import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../core/templates/parse-template.ts';
import { TEMPLATE_LIMITS } from '../../../core/templates/template.ts';

const faultsOf = (text: string) => {
  const parsed = parseTemplate(text);
  return parsed.ok ? [] : parsed.error;
};

describe('a text that is in order', () => {
  it('is made of text, values and sections', () => {
    expect(
      parseTemplate('Hi {{ guest.firstName }}!{{#listing.parking}} Park: {{listing.parking}}{{/listing.parking}}'),
    ).toEqual({
      ok: true,
      value: {
        nodes: [
          { kind: 'text', text: 'Hi ' },
          { kind: 'value', name: 'guest.firstName' },
          { kind: 'text', text: '!' },
          {
            kind: 'section',
            name: 'listing.parking',
            when: 'known',
            inLine: true,
            nodes: [
              { kind: 'text', text: ' Park: ' },
              { kind: 'value', name: 'listing.parking' },
            ],
          },
        ],
      },
    });
  });

  it('holds single braces, and closing ones that nothing opened, as they are', () => {
    expect(parseTemplate('{ a } }} {\n{')).toEqual({
      ok: true,
      value: { nodes: [{ kind: 'text', text: '{ a } }} {\n{' }] },
    });
  });

  it('may be as long and have as many tags and as deep sections as the limits say', () => {
    const { text, tags, depth } = TEMPLATE_LIMITS;
    expect(faultsOf('x'.repeat(text))).toEqual([]);
    expect(faultsOf('{{host.name}}'.repeat(tags))).toEqual([]);
    expect(faultsOf(`${'{{#host.name}}'.repeat(depth)}x${'{{/host.name}}'.repeat(depth)}`)).toEqual([]);
  });
});

describe('a text that is not', () => {
  it.each([
    [
      'an unknown placeholder, with the nearest',
      'Hi {{guest.firstname}}',
      { code: 'placeholder-unknown', name: 'guest.firstname', nearest: 'guest.firstName', offset: 3 },
    ],
    ['one that nothing is near to', '{{weather}}', { code: 'placeholder-unknown', name: 'weather', offset: 0 }],
    ['a section on an unknown one', '{{#pool}}x{{/pool}}', { code: 'placeholder-unknown', name: 'pool', offset: 0 }],
    ['what all objects have', '{{constructor}}', { code: 'placeholder-unknown', name: 'constructor', offset: 0 }],
    ['the whole context', '{{.}}', { code: 'placeholder-unknown', name: '.', offset: 0 }],
    [
      'a call',
      '{{guest.name()}}',
      { code: 'placeholder-unknown', name: 'guest.name()', nearest: 'guest.name', offset: 0 },
    ],
    ['braces that are never closed', 'a {{guest.name', { code: 'tag-unclosed', offset: 2 }],
    ['braces that are opened again first', '{{guest.name and {{host.name}}', { code: 'tag-unclosed', offset: 0 }],
    ['braces with nothing between', '{{ }}', { code: 'tag-empty', offset: 0 }],
    ['a section of nothing', '{{#}}', { code: 'tag-empty', offset: 0 }],
    ['another template', '{{> footer }}', { code: 'tag-not-offered', kind: 'partial', name: 'footer', offset: 0 }],
    ['other braces', '{{=<% %>=}}', { code: 'tag-not-offered', kind: 'delimiters', name: '<% %>=', offset: 0 }],
    ['three braces', '{{{host.name}}}', { code: 'tag-not-offered', kind: 'unescaped', name: 'host.name', offset: 0 }],
    ['an ampersand', '{{& host.name}}', { code: 'tag-not-offered', kind: 'unescaped', name: 'host.name', offset: 0 }],
    ['a comment', '{{! note }}', { code: 'tag-not-offered', kind: 'comment', name: 'note', offset: 0 }],
    ['a section that stays open', 'a{{#host.name}}', { code: 'section-unclosed', name: 'host.name', offset: 1 }],
    ['an inverted one', '{{^host.name}}', { code: 'section-unclosed', name: 'host.name', offset: 0 }],
    ['a section that was not open', '{{/host.name}}', { code: 'section-unopened', name: 'host.name', offset: 0 }],
    ['nothing at all', '', { code: 'text-empty', offset: 0 }],
    ['blanks', ' \n\t', { code: 'text-empty', offset: 0 }],
  ])('%s', (_, text, fault) => expect(faultsOf(text)).toEqual([expect.objectContaining(fault)]));

  it('names the section that was opened last where another is closed', () => {
    const text = '{{#host.name}}{{^guest.name}}{{/host.name}}{{/guest.name}}';
    expect(faultsOf(text)).toMatchObject([
      { code: 'section-unclosed', name: 'guest.name', offset: 14 },
      { code: 'section-unopened', name: 'guest.name', offset: 43 },
    ]);
  });

  it('tells of the first section that is too deep only', () => {
    const depth = TEMPLATE_LIMITS.depth + 2;
    const text = `${'{{#host.name}}'.repeat(depth)}x${'{{/host.name}}'.repeat(depth)}`;
    expect(faultsOf(text)).toMatchObject([{ code: 'section-too-deep', name: 'host.name', limit: 8, offset: 8 * 14 }]);
  });

  it('is told of in its order, each with its line and column in characters', () => {
    expect(faultsOf('👋 {{a}}\r\n\n  🏡🏡{{b}}{{/c}}')).toMatchObject([
      { name: 'a', offset: 2, line: 1, column: 3 },
      { name: 'b', offset: 14, line: 3, column: 5 },
      { name: 'c', offset: 19, line: 3, column: 10 },
    ]);
  });

  it('is too long or has too many tags from one more on, and is looked into no further', () => {
    const { text, tags } = TEMPLATE_LIMITS;
    expect(faultsOf('{{x}}'.padEnd(text + 1))).toMatchObject([{ code: 'text-too-long', limit: text, offset: text }]);
    expect(faultsOf('{{x}}'.repeat(tags + 1))).toMatchObject([
      { code: 'too-many-tags', limit: tags, offset: 5 * tags },
    ]);
  });

  it('is told no more than twenty faults, and a hundred characters of a name', () => {
    expect(faultsOf('{{x}}'.repeat(30))).toHaveLength(20);
    expect(faultsOf(`{{${'🏡'.repeat(300)}}}`)).toMatchObject([{ name: '🏡'.repeat(100) }]);
  });
});
