import type { Language } from '../notices/language.ts';
import { AR } from './words/ar.ts';
import { DE } from './words/de.ts';
import { EN } from './words/en.ts';
import { ES } from './words/es.ts';
import { FR } from './words/fr.ts';
import { NL } from './words/nl.ts';
import { PL } from './words/pl.ts';
import { PT } from './words/pt.ts';
import { RU } from './words/ru.ts';

/**
 * Words that messages about a stay or a tour are made of, by language: small words first of all, greetings, thanks and
 * answers, and what guests ask about. Lower case; a word that several languages have stands with each of them. Left out
 * are long words that their pieces tell as surely.
 */
export const TELLING_WORDS: Readonly<Record<Language, string>> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  nl: NL,
  pl: PL,
  ru: RU,
  ar: AR,
  pt: PT,
};
