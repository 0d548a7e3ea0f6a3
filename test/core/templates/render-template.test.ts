import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../core/templates/parse-template.ts';
import { previewTemplate, renderTemplate } from '../../../core/templates/render-template.ts';

const parsed = (text: string) => {
  const result = parseTemplate(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const render = (text: string, facts: Readonly<Record<string, string>> = {}) =>
  renderTemplate(parsed(text), new Map(Object.entries(facts)));

describe('a template that is written out', () => {
  it('holds the facts where their names stood', () => {
    expect(
      render('Hi {{guest.firstName}},\nsee you on {{booking.checkIn}}.', {
        'guest.firstName': 'Bo',
        'booking.checkIn': 'Monday',
      }),
    ).toEqual({
      text: 'Hi Bo,\nsee you on Monday.',
      missing: [],
    });
  });

  it('escapes nothing', () => {
    expect(render('{{listing.name}} & more', { 'listing.name': '<Tom\'s & "Jerry\'s">' }).text).toBe(
      '<Tom\'s & "Jerry\'s"> & more',
    );
  });

  it('never reads a fact as a template', () => {
    const facts = { 'guest.name': '{{host.name}} {{#x}}', 'host.name': 'Anna' };
    expect(render('{{guest.name}} {{#guest.name}}{{guest.name}}{{/guest.name}}', facts)).toEqual({
      text: '{{host.name}} {{#x}} {{host.name}} {{#x}}',
      missing: [],
    });
  });

  it('tells what is missing, each once, in the order of the text', () => {
    expect(
      render('{{listing.parking}} {{host.name}} {{listing.address}} {{listing.parking}}', { 'host.name': 'Anna' }),
    ).toEqual({
      text: 'Anna',
      missing: ['listing.parking', 'listing.address'],
    });
  });

  it('misses nothing that stands in a section that is left out', () => {
    const text =
      'a {{#listing.parking}}{{listing.parking}} {{listing.address}}{{/listing.parking}}{{^host.name}}{{booking.id}}{{/host.name}}';
    expect(render(text, { 'host.name': 'Anna' })).toEqual({ text: 'a', missing: [] });
  });

  it('misses what a section that is shown needs beside its own fact', () => {
    const text =
      '{{#listing.parking}}{{listing.parking}} {{listing.address}}{{/listing.parking}}{{^host.name}}{{booking.id}}{{/host.name}}';
    expect(render(text, { 'listing.parking': 'Yard' }).missing).toEqual(['listing.address', 'booking.id']);
  });

  it('is marked where a fact is missing, for who writes it', () => {
    expect(previewTemplate(parsed('Park: {{listing.parking}}'), new Map())).toEqual({
      text: 'Park: [listing.parking]',
      missing: ['listing.parking'],
    });
  });
});

describe('the lines of a template that is written out', () => {
  const P = '{{#listing.parking}}';
  const END = '{{/listing.parking}}';
  it.each([
    ['a section on a line', `A\n${P}P: {{listing.parking}}${END}\nB`, 'A\nB', 'A\nP: Yard\nB'],
    [
      'a section whose tags have lines of their own',
      `A\n${P}\nP: {{listing.parking}}\n${END}\nB`,
      'A\nB',
      'A\nP: Yard\nB',
    ],
    ['a paragraph', `A\n\n${P}\nP\n${END}\n\nB`, 'A\n\nB', 'A\n\nP\n\nB'],
    ['a paragraph on a line', `A\n\n${P}P${END}\n\nB`, 'A\n\nB', 'A\n\nP\n\nB'],
    ['the last line of a paragraph', `A\n${P}\nP\n${END}\n\nB`, 'A\n\nB', 'A\nP\n\nB'],
    ['the last line, on a line', `A\n${P}P${END}\n\nB`, 'A\n\nB', 'A\nP\n\nB'],
    ['the first line of a paragraph', `A\n\n${P}P${END}\nB`, 'A\n\nB', 'A\n\nP\nB'],
    ['more blank lines after it than before', `A\n\n${P}P${END}\n\n\nB`, 'A\n\n\nB', 'A\n\nP\n\n\nB'],
    ['more before than after', `A\n\n\n${P}P${END}\n\nB`, 'A\n\n\nB', 'A\n\n\nP\n\nB'],
    ['a part of a line', `A ${P}P${END}\n\nB`, 'A \n\nB', 'A P\n\nB'],
    ['two on a line, with blanks', `A\n  ${P}P${END} ${P}Q${END}\nB`, 'A\nB', 'A\n  P Q\nB'],
    ['a section in a section', `A\n\n${P}\n${P}\nP\n${END}\nQ\n${END}\n\nB`, 'A\n\nB', 'A\n\nP\nQ\n\nB'],
    ['two paragraphs one after the other', `A\n\n${P}P${END}\n\n${P}Q${END}\n\nB`, 'A\n\nB', 'A\n\nP\n\nQ\n\nB'],
    ['the beginning', `${P}P${END}\n\n\nB`, 'B', 'P\n\n\nB'],
    ['the end', `A\n\n\n${P}\nP\n${END}`, 'A', 'A\n\n\nP'],
    ['all of it', `${P}\nP\n${END}\n`, '', 'P'],
    ['one or the other', `${P}P${END}{{^listing.parking}}No P{{/listing.parking}}\nB`, 'No P\nB', 'P\nB'],
  ])('without and with %s', (_, text, without, complete) => {
    expect(render(text).text).toBe(without);
    expect(render(text, { 'listing.parking': 'Yard' }).text).toBe(complete);
  });

  it('stay as they are where nothing was left out', () => {
    expect(render('A\n\n\n\n  B \n\n\nC').text).toBe('A\n\n\n\n  B \n\n\nC');
    expect(render('A\n\n{{listing.directions}}\nB', { 'listing.directions': 'Left.\n\n\nRight.\n' }).text).toBe(
      'A\n\nLeft.\n\n\nRight.\n\nB',
    );
  });
});
