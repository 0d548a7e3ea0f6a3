import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import type { Translations } from '../../core/ports/translations.ts';

/** Where nothing may be looked up. */
export const NO_TRANSLATIONS: Translations = {
  find: () => Promise.reject(new Error('a translation was looked for')),
  claim: () => Promise.reject(new Error('a translation was claimed')),
  settle: () => Promise.reject(new Error('a translation was kept')),
};

/** Where nothing may be translated. */
export const NO_TRANSLATING: TranslationDeps = {
  translator: { translate: () => Promise.reject(new Error('something was translated')) },
  translations: NO_TRANSLATIONS,
  budget: {
    take: () => Promise.reject(new Error('a translation was paid for')),
    giveBack: () => Promise.reject(new Error('a translation was given back')),
  },
  charactersPerDay: 1,
  lease: 0,
  log: { info: () => {}, warn: () => {}, fault: () => {} },
  now: () => '2026-03-01T12:00:00.000Z',
  chance: () => 1,
  pause: () => Promise.resolve(),
};
