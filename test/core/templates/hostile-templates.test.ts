import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTags } from '../../../core/templates/find-tags.ts';
import { type ParsedTemplate, parseTemplate, type TemplateNode } from '../../../core/templates/parse-template.ts';
import { PLACEHOLDERS } from '../../../core/templates/placeholders.ts';
import { renderTemplate } from '../../../core/templates/render-template.ts';
import { TEMPLATE_LIMITS } from '../../../core/templates/template.ts';

const placeholder = fc.constantFrom(...PLACEHOLDERS);
const blanks = fc.stringMatching(/^[ \t\n\u00a0]{0,3}$/);

/** What templates are made of, and what is nearly that. */
const part = fc.oneof(
  fc.constantFrom('{{', '}}', '{', '}', '\n', ' ', '#', '/', '^', '&', '!', '=', '>', '{{.}}', '{{__proto__}}', '🏡'),
  fc
    .tuple(fc.constantFrom('', '#', '^', '/', '&', '{', '>', '!', '='), blanks, placeholder, blanks)
    .map(([sign, before, name, after]) => `{{${before}${sign}${before}${name}${after}}}`),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyText = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));

/** Texts in order: sections are closed. */
const { nodes: goodText } = fc.letrec<{ nodes: string; node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.stringMatching(/^[a-z .\n]{0,6}$/),
    fc.tuple(blanks, placeholder).map(([space, name]) => `{{${space}${name}${space}}}`),
    fc
      .tuple(fc.constantFrom('#', '^'), placeholder, blanks, tie('nodes'))
      .map(([sign, name, space, inner]) => `{{${sign}${space}${name}}}${inner}{{/${name}${space}}}`),
  ),
  nodes: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
}));

const anyFacts = fc
  .dictionary(
    placeholder,
    fc.oneof(anyText, fc.string()).filter((fact) => fact.trim() !== ''),
  )
  .map((facts) => new Map(Object.entries(facts)));

const namesIn = (nodes: readonly TemplateNode[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    return node.kind === 'value' ? [node.name] : [node.name, ...namesIn(node.nodes), node.name];
  });

const parsedOf = (text: string): ParsedTemplate => {
  const parsed = parseTemplate(text);
  return parsed.ok ? parsed.value : { nodes: [] };
};

describe('whatever a host types', () => {
  it('is in order or has a fault in it, and is never thrown at', () => {
    fc.assert(
      fc.property(anyText, anyFacts, (text, facts) => {
        const parsed = parseTemplate(text);
        if (parsed.ok) return typeof renderTemplate(parsed.value, facts).text === 'string';
        return parsed.error.every(({ offset }) => offset >= 0 && offset <= [...text].length);
      }),
      { numRuns: 400 },
    );
  });

  it('is seen by Mustache’s reader as it is by the one before it', () => {
    fc.assert(
      fc.property(fc.oneof(goodText, anyText), (text) => {
        const parsed = parseTemplate(text);
        if (parsed.ok) expect(namesIn(parsed.value.nodes)).toEqual(findTags(text).map(({ name }) => name));
      }),
      { numRuns: 400 },
    );
  });

  const { text: longest } = TEMPLATE_LIMITS;
  it.each([
    ['braces', '{{'.repeat(longest / 2), 'too-many-tags'],
    ['sections', '{{#a}}'.repeat(longest / 6), 'too-many-tags'],
    ['blanks in braces that are never closed', `{{a${' '.repeat(longest - 3)}`, 'tag-unclosed'],
    ['blanks in braces', `{{a${' '.repeat(longest - 6)}b}}`, 'placeholder-unknown'],
    ['a name as long as a text', `{{${'a'.repeat(longest - 4)}}}`, 'placeholder-unknown'],
  ])('is judged at its full length: %s', (_, text, code) => {
    const parsed = parseTemplate(text);
    expect(parsed.ok ? [] : parsed.error.map((fault) => fault.code)).toEqual([code]);
  });
});

describe('a template in order, with whatever facts', () => {
  it('gives no more than its text and a fact for each of its tags', () => {
    fc.assert(
      fc.property(goodText, anyFacts, (text, facts) => {
        const longestFact = Math.max(0, ...[...facts.values()].map((fact) => fact.length));
        const { text: written } = renderTemplate(parsedOf(text), facts);
        expect(written.length).toBeLessThanOrEqual(text.length + findTags(text).length * longestFact);
      }),
      { numRuns: 300 },
    );
  });

  it('holds each fact as it was typed', () => {
    fc.assert(
      fc.property(placeholder, fc.oneof(anyText, fc.string()), (name, fact) => {
        const { text, missing } = renderTemplate(parsedOf(`<{{${name}}}>`), new Map([[name, fact]]));
        expect({ text, missing }).toEqual({ text: `<${fact}>`, missing: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('misses only names that it holds and that have no fact', () => {
    fc.assert(
      fc.property(goodText, anyFacts, (text, facts) => {
        const parsed = parsedOf(text);
        const names = new Set(namesIn(parsed.nodes));
        const { missing } = renderTemplate(parsed, facts);
        expect(missing.filter((name) => facts.has(name) || !names.has(name))).toEqual([]);
        expect(new Set(missing).size).toBe(missing.length);
      }),
      { numRuns: 200 },
    );
  });
});
