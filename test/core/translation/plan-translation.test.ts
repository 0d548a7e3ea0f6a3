import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTranslation, planTranslation } from '../../../core/translation/plan-translation.ts';
import type { ProtectedNames } from '../../../core/translation/protect.ts';
import { MOST_BYTES } from '../../../core/translation/split-sentences.ts';
import { hostileTranslator, TRICKS } from '../../support/hostile-translator.ts';

const NAMES: ProtectedNames = { people: ['Anna Berg'], listing: 'Casa Azul', references: ['BK-77'] };

const asked = (text: string): readonly string[] => planTranslation(text, NAMES).requests.map(({ html }) => html);

/** What a reader gets where the service answers so. */
const answered = (text: string, answer: (html: string) => string) => {
  const plan = planTranslation(text, NAMES);
  return joinTranslation(
    plan,
    plan.requests.map(({ html }) => answer(html)),
  );
};

const same = (html: string): string => html;

describe('what the service is asked for', () => {
  it('is a paragraph of HTML for each line, what is protected marked, the rest as text', () => {
    expect(asked('Is Anna <3 & here?\n\n  1. Code AX12\n- towels')).toEqual([
      '<p>Is <span translate="no">Anna</span> &lt;3 &amp; here?</p><p>Code <span translate="no">AX12</span></p><p>towels</p>',
    ]);
  });

  it('is nothing where there are no words', () => {
    expect(asked('👍')).toEqual([]);
    expect(asked('')).toEqual([]);
    expect(asked('- \nhttps://example.org\n15:30')).toEqual([]);
    expect(answered('👍\n', same)).toEqual({ text: '👍\n', lost: [] });
  });

  it('holds no section of a template: what stands in one is asked for by itself', () => {
    const text =
      'Hi {{guest.name}}{{#listing.parking}}, park {{ listing.parking }}{{/listing.parking}} or\n{{^ booking.id}}\nnot';
    expect(asked(text)).toEqual([
      '<p>Hi <span translate="no">{{guest.name}}</span></p>' +
        '<p>, park <span translate="no">{{ listing.parking }}</span></p><p>or</p><p>not</p>',
    ]);
    expect(answered(text, same)).toEqual({ text, lost: [] });
  });

  it('is counted in characters as they are billed, marks and all', () => {
    expect(planTranslation('Hi 😀', NAMES).characters).toBe('<p>Hi <span translate="no">x</span></p>'.length);
  });

  it('fits into a call each, cut at sentences, and no span is cut', () => {
    const text = 'See Anna & Anna < Anna. '.repeat(1_500);
    const pieces = asked(text);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) {
      expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(MOST_BYTES);
      expect(piece).toMatch(/\.<\/p>$/);
    }
    expect(answered(text, same)).toEqual({ text, lost: [] });
  });

  it('is packed into as few calls as there may be', () => {
    expect(asked(`${'a'.repeat(4_000)}\n`.repeat(5))).toHaveLength(3);
  });
});

describe('a translation that comes back', () => {
  it('keeps lines, lists and blanks, whatever stands in them', () => {
    const text = '  Hi Anna,\r\n\n\t- towels \n- 2 keys\n\n> BK-77 is yours &amp; mine\n\n';
    expect(answered(text, same)).toEqual({ text, lost: [] });
  });

  it('is read with its marks moved and its attributes changed', () => {
    const moved = () => '<P class=x>Bonjour <SPAN id=3>BK-77</SPAN> &agrave; <span>Anna</span> &lt;3</P>';
    expect(answered('Hello Anna, BK-77 <3', moved)).toEqual({ text: 'Bonjour BK-77 à Anna <3', lost: [] });
  });

  it('keeps what only looks like a tag', () => {
    expect(answered('so <b>bold</b>', () => '<p>so <b>fett</b></p>').text).toBe('so <b>fett</b>');
  });

  it.each([
    ['a line lost', '<p>eins</p>', 'eins'],
    ['a line too many', '<p>eins</p><p>zwei</p><p>drei</p>', 'eins\nzwei\ndrei'],
    ['words outside of lines', '<p>eins</p> und <p>zwei</p>', 'eins\nund\nzwei'],
    ['a line within another', '<p>eins<p>zwei</p></p>', 'eins\nzwei'],
    ['a line without an end', '<p>eins</p><p>zwei', 'eins\nzwei'],
    ['no lines at all', 'eins zwei', 'eins zwei'],
  ])('is shown as it came, and said to be unfaithful, with %s', (_, answer, text) => {
    expect(answered('- one\n- two', () => answer)).toEqual({ text: `- ${text}`, lost: ['lines'] });
  });

  it.each([
    ['a link', 'See https://evil.example/x', ['link']],
    ['a bare domain', 'See evil.com now', ['link']],
    ['an address', 'Write to eve@evil.example', ['address']],
    ['one of those that are there once more', 'See example.org, example.org and luis@example.com', ['link']],
  ])('is unfaithful where it makes up %s', (_, made, kinds) => {
    const text = 'See example.org, or write to luis@example.com';
    const came = answered(text, (html) => html.replace('See', made));
    expect(came.lost).toEqual(expect.arrayContaining(kinds));
  });

  it('may say in other words what is no link', () => {
    expect(answered('See you, e.g. at 7', () => '<p>Bis dann, z.B. um 7</p>').lost).toEqual([]);
  });

  it('is unfaithful where an answer is missing', () => {
    expect(joinTranslation(planTranslation('one', NAMES), [])).toEqual({ text: '', lost: ['text', 'lines'] });
  });
});

describe('whatever the service does with the marks', () => {
  const literals = [
    'Anna',
    'BK-77',
    'AX12',
    '€25',
    '[✉•••]',
    'https://example.org/x',
    'luis@example.com',
    '15:30',
    '😀',
  ];
  const lines = fc.array(
    fc.array(fc.constantFrom(...literals, 'we', 'bring 2', 'towels.', 'a < b & c'), { minLength: 1, maxLength: 8 }),
    { minLength: 1, maxLength: 5 },
  );
  const times = (text: string, word: string): number => text.split(word).length - 1;

  it('nothing is ever lost silently', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom(...Object.values(TRICKS)), fc.nat(40), async (words, trick, nth) => {
        const text = words.map((line) => line.join(' ')).join('\n');
        const plan = planTranslation(text, NAMES);
        const pieces = plan.requests.map(({ html }) => html);
        const answer = await hostileTranslator(trick, nth).translate({ pieces, from: 'en', to: 'de', within: 1_000 });
        const { text: shown, lost } = joinTranslation(plan, answer.kind === 'translated' ? answer.pieces : []);
        const changed = literals.filter((literal) => times(text, literal) !== times(shown, literal));
        expect(changed.length === 0 || lost.length > 0, changed.join(' ')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['drops', ['reference']],
    ['doubles', ['reference']],
    ['translates', ['reference']],
    ['swaps', ['reference', 'name']],
    ['nests', []],
    ['unwraps', []],
    ['renames', []],
    ['cuts', []],
  ])('a service that %s a mark loses %j', async (name, kinds) => {
    const plan = planTranslation('Anna has booked as BK-77', NAMES);
    const translator = hostileTranslator(TRICKS[name] ?? expect.unreachable(), 1);
    const pieces = plan.requests.map(({ html }) => html);
    const answer = await translator.translate({ pieces, from: 'en', to: 'de', within: 1_000 });
    expect(answer).toMatchObject({ kind: 'translated' });
    expect(joinTranslation(plan, answer.kind === 'translated' ? answer.pieces : []).lost).toEqual(kinds);
  });

  it('reordered words are faithful, and lost or doubled numbers are not', () => {
    fc.assert(
      fc.property(lines, (words) => {
        const text = words.map((line) => line.join(' and ')).join('\n');
        const turned = answered(text, (html) =>
          html.replace(
            /<p>(.*?)<\/p>/g,
            (_, inner: string) => `<p>${(inner.match(/<span.*?<\/span>|\S+/g) ?? []).reverse().join(' ')}</p>`,
          ),
        );
        expect(turned.lost).toEqual([]);
        const without = answered(text, (html) => html.replace('bring 2', 'bring'));
        expect(without.lost.includes('number')).toBe(/bring 2/.test(asked(text).join('')));
      }),
    );
  });

  it('any answer at all is read, and nothing thrown', () => {
    fc.assert(
      fc.property(
        lines,
        fc.array(
          fc.oneof(fc.constantFrom('<p>', '</p>', '<span ', '>', '</span>', '&amp', '&#0;', '<', 'x'), fc.string()),
        ),
        (words, parts) => {
          expect(answered(words.map((line) => line.join(' ')).join('\n'), () => parts.join('')).text).toBeTypeOf(
            'string',
          );
        },
      ),
    );
  });

  it('an unchanged answer is the text itself, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { text: shown, lost } = answered(text, same);
        expect(shown).toBe(text);
        expect(lost).toEqual([]);
      }),
    );
  });
});
