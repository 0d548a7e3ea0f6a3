import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../../core/masking/find-addresses.ts';
import { foldText } from '../../../core/masking/fold-text.ts';
import { mergeSpans } from '../../../core/masking/span.ts';
import { innocentTexts } from '../../support/trust/labelled-sets.ts';

const found = (text: string): readonly string[] =>
  mergeSpans(findAddresses(text)).map(({ start, end }) => text.slice(start, end));

const innocent = (['first', 'later', 'told', 'unseen'] as const)
  .flatMap((set) => innocentTexts(set))
  .map(({ text }) => foldText(text, true).text.split(' '));

const label = fc.stringMatching(/^[a-z\d]{2,8}$/);
const local = fc.array(label, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
const host = fc.tuple(label, fc.constantFrom('com', 'org', 'net', 'de', 'co.uk', 'example', 'ru', 'com.br', 'es'));

describe('a plain address', () => {
  it('is found exactly, whatever innocent words stand around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...innocent), fc.nat(), local, host, (words, place, name, [site, top]) => {
        const at = place % (words.length + 1);
        const address = `${name}@${site}.${top}`;
        const text = [...words.slice(0, at), address, ...words.slice(at)].join(' ');
        expect(found(text)).toContain(address);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['the code is 2580, write to ann.kunz@gmx.de', 'ann.kunz@gmx.de'],
    ['meet at the dot ann@example.com on the map', 'ann@example.com'],
    ['see (x@example.com)', 'x@example.com'],
    ['write ann dot lee@example.com', 'ann dot lee@example.com'],
    ['mail: ann dot lee@example.com', 'ann dot lee@example.com'],
    ['ann [.] lee@example.com', 'ann [.] lee@example.com'],
    ["it's o'lee@example.com", "o'lee@example.com"],
    ["'lee@example.com'", 'lee@example.com'],
    ['ann@gmail.house', 'ann@gmail.house'],
    ['ann@example.museum-', 'ann@example.museum'],
  ])('in %s is %s', (text, address) => {
    expect(found(text)).toEqual([address]);
  });

  it('lets nothing else begin or end within it, and leaves what stands apart from it', () => {
    expect(found('ann.lee@example.com at gmail dot com, or bob.lee at gmail dot com')).toEqual([
      'ann.lee@example.com',
      'bob.lee at gmail dot com',
    ]);
    expect(found('bob.lee at gmail dot com or ann@example.com')).toEqual([
      'bob.lee at gmail dot com',
      'ann@example.com',
    ]);
  });
});
