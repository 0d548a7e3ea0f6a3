import { expect, it } from 'vitest';
import type { Translations } from '../../../core/ports/translations.ts';
import { translateOnce } from '../../../functions/serve-conversations/translate-once.ts';
import { aContext, aConversation, aGuest } from '../../support/facts.ts';
import { aTemplate } from '../../support/templates.ts';
import { NO_TRANSLATING, NO_TRANSLATIONS } from '../../support/translations.ts';
import { NOBODY } from '../../support/translators.ts';

const SPANISH = aTemplate({ texts: { es: 'Hola {{guest.firstName}}.' } });
const to = (name: string) => aContext({ conversation: aConversation({ guest: aGuest({ name, language: 'de' }) }) });

/** Translations of which the table answers so, and how often it was asked. */
function aTable(find: Translations['find']) {
  let looks = 0;
  const translations: Translations = {
    ...NO_TRANSLATIONS,
    find: (places) => {
      looks += 1;
      return find(places);
    },
  };
  return { looks: () => looks, translation: { ...NO_TRANSLATING, translations } };
}

it('waits once for a translation that is not to be had, however often its call begins anew', async () => {
  const { looks, translation } = aTable(NO_TRANSLATIONS.find);
  const translate = translateOnce(translation);
  for (const _ of [1, 2, 3]) expect(await translate(SPANISH, to('Gita'))).toBeUndefined();
  expect(looks()).toBe(1);
});

it('writes one that is there out by the facts of each time', async () => {
  const text = 'Hallo {{guest.firstName}}.';
  const made = { state: 'done', text, by: NOBODY, from: 'es', to: 'de', lost: [], characters: 9, at: '' } as const;
  const { translation } = aTable(async () => [made]);
  const translate = translateOnce(translation);
  expect(await translate(SPANISH, to('Gita'))).toMatchObject({ text: expect.stringMatching(/^Hallo Gita\./) });
  expect(await translate(SPANISH, to('Bo'))).toMatchObject({ text: expect.stringMatching(/^Hallo Bo\./) });
});
