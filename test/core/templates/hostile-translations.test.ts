import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findTags } from '../../../core/templates/find-tags.ts';
import { parseTemplate } from '../../../core/templates/parse-template.ts';
import { PLACEHOLDERS } from '../../../core/templates/placeholders.ts';
import { templateTranslation } from '../../../core/templates/template-translation.ts';
import { writeTranslated } from '../../../core/templates/write-translated.ts';
import { joinTranslation, planTranslation } from '../../../core/translation/plan-translation.ts';
import { aContext, aConversation, aGuest } from '../../support/facts.ts';
import { hostileTranslator, TRICKS } from '../../support/hostile-translator.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const context = aContext({ conversation: aConversation({ guest: aGuest({ language: 'de' }) }) });
const placeholder = fc.constantFrom(...PLACEHOLDERS);

/** Texts in order, with words between their tags. */
const { nodes: anyText } = fc.letrec<{ nodes: string; node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('Buenos días ', 'a las 15:00.\n', '- llaves\n', '\n\n', 'en casa '),
    placeholder.map((name) => `{{${name}}} `),
    fc
      .tuple(fc.constantFrom('#', '^'), placeholder, fc.constantFrom('', '\n'), tie('nodes'))
      .map(([sign, name, line, inner]) => `{{${sign}${name}}}${line}${inner}{{/${name}}}${line}`),
  ),
  nodes: fc.array(tie('node'), { minLength: 1, maxLength: 5 }).map((nodes) => nodes.join('')),
}));

/** What a service may put anywhere of its own. */
const SLIPS = ['', '{{listing.address}}', '{{/guest.name}}', '{{#booking.id}}', '{{', '&#123;&#123;x&#125;&#125;'];

const tagsOf = (text: string): readonly string[] =>
  findTags(text)
    .map(({ kind, name }) => `${kind} ${name}`)
    .sort();

/** A template's text as such a service gives it back, and what of it is believed. */
async function translated(text: string, trick: keyof typeof TRICKS, nth: number, slip: string) {
  const template = { texts: { es: text } };
  const wanted = templateTranslation(template, context, NOW) ?? expect.unreachable();
  const plan = planTranslation(text, wanted.names);
  const pieces = plan.requests.map(({ html }) => html);
  const answer = await hostileTranslator(TRICKS[trick] ?? ((mark) => mark), nth).translate({
    pieces,
    from: 'es',
    to: 'de',
    within: 1_000,
  });
  const answers =
    answer.kind === 'translated' ? answer.pieces.map((piece) => piece.replace('</p>', `${slip}</p>`)) : [];
  const joined = joinTranslation(plan, answers);
  const done = { ...joined, state: 'done', by: 'nobody', from: 'es', to: 'de', characters: 0, at: NOW } as const;
  return { joined: joined.text, isBelieved: writeTranslated(template, context, done) !== undefined };
}

it('whatever a service does, a text is believed only with all of its tags, in its sections, and no other', async () => {
  const tricks = fc.constantFrom('none', ...Object.keys(TRICKS));
  let believed = 0;
  await fc.assert(
    fc.asyncProperty(anyText, tricks, fc.nat(30), fc.constantFrom(...SLIPS), async (text, trick, nth, slip) => {
      if (!parseTemplate(text).ok) return;
      const { joined, isBelieved } = await translated(text, trick, nth, slip);
      if (!isBelieved) return;
      believed += 1;
      expect(parseTemplate(joined).ok).toBe(true);
      expect(tagsOf(joined)).toEqual(tagsOf(text));
    }),
    { numRuns: 300 },
  );
  expect(believed).toBeGreaterThan(50);
});

it('a service that leaves all as it is, is believed', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      if (!parseTemplate(text).ok) return;
      expect(await translated(text, 'none', 0, '')).toMatchObject({ joined: text, isBelieved: true });
    }),
    { numRuns: 100 },
  );
});
