import { describe, expect, it } from 'vitest';
import { PLACEHOLDERS } from '../../../core/templates/placeholders.ts';
import { hasForeignLinks } from '../../../core/templates/template-links.ts';

const OWN = ['foyer.test'];

describe('links in a template', () => {
  it.each([
    ['a link in any of its texts', { en: 'Hello', de: 'Siehe https://example.org/map' }],
    ['a bare name', { en: 'See www.example.org.' }],
    ['a link that goes on with a fact', { en: 'https://example.org/{{booking.id}}' }],
    ['a link in a section', { en: '{{#listing.parking}}example.org{{/listing.parking}}' }],
  ])('are there: %s', (_, texts) => expect(hasForeignLinks(texts, OWN)).toBe(true));

  it('are none of the platform’s own', () => {
    expect(hasForeignLinks({ en: 'https://help.foyer.test/keys' }, OWN)).toBe(false);
  });

  it('are no placeholders, though some end like domains', () => {
    const text = PLACEHOLDERS.map((name) => `{{${name}}} {{#${name}}}.{{/${name}}}`).join(' ');
    expect(hasForeignLinks({ en: text }, OWN)).toBe(false);
  });
});
