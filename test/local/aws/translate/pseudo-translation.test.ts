import { expect, it } from 'vitest';
import { joinTranslation, planTranslation } from '../../../../core/translation/plan-translation.ts';
import { htmlOf, partsOfHtml } from '../../../../local/aws/translate/html-parts.ts';
import { pseudoTranslation } from '../../../../local/aws/translate/pseudo-translation.ts';
import { LANGUAGE_SETS, messagesOf } from '../../../support/language-sets.ts';

const pseudo = (html: string, to: string) => htmlOf(pseudoTranslation(partsOfHtml(html), to).parts);

it('stands in brackets behind its language, paragraph by paragraph', () => {
  expect(pseudo('<p>One</p><p> </p><div><b>Two</b> and 3</div>', 'pt-PT')).toBe(
    '<p>⟦pt: Öñé⟧</p><p> </p><div>⟦pt: <b>Twö</b> åñd 3⟧</div>',
  );
  expect(pseudo('plain', 'de')).toBe('⟦de: plåîñ⟧');
});

it('runs from right to left in Arabic, from Latin and Cyrillic letters, brackets and all', () => {
  const words = pseudo('Schöne Dörfer, кухня', 'ar');
  expect(words).toMatch(/^⟦عر: /);
  expect(words).not.toMatch(/\p{Script=Latin}|\p{Script=Cyrillic}/u);
});

it.each(['de', 'ru', 'ar'])('leaves in %s all that a message must not lose', (to) => {
  const names = { people: ['Anna Lind', 'Bo Ek'], listing: 'Cabin by the lake', references: [] };
  const unfaithful = LANGUAGE_SETS.flatMap(messagesOf).filter(({ text }) => {
    const plan = planTranslation(text, names);
    const answers = plan.requests.map(({ html }) => pseudo(html, to));
    return joinTranslation(plan, answers).lost.length > 0;
  });
  expect(unfaithful).toEqual([]);
});
