import type { Translations } from '../../core/ports/translations.ts';

/** Where nothing may be looked up. */
export const NO_TRANSLATIONS: Translations = {
  find: () => Promise.reject(new Error('a translation was looked for')),
  claim: () => Promise.reject(new Error('a translation was claimed')),
  settle: () => Promise.reject(new Error('a translation was kept')),
};
