import { baseLanguage } from '../base-language.ts';

/** The languages that Foyer's own texts are written in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl', 'pl', 'ru', 'ar', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of ours for a reader's BCP 47 tag: a regional one counts as its base; English for all others. */
export function closestLanguage(tag: string): Language {
  const base = baseLanguage(tag);
  return LANGUAGES.find((language) => language === base) ?? 'en';
}

/** How `Intl` is to write for a language: day before month in English, digits that booking references have in Arabic. */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de',
  fr: 'fr',
  es: 'es',
  nl: 'nl',
  pl: 'pl',
  ru: 'ru',
  ar: 'ar-u-nu-latn',
  pt: 'pt',
};

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
