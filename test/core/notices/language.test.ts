import { expect, it } from 'vitest';
import { closestLanguage, directionOf, LANGUAGES, LOCALES } from '../../../core/notices/language.ts';

it.each([
  ['pt-BR', 'pt'],
  ['PT', 'pt'],
  ['de-AT', 'de'],
  ['ar-EG', 'ar'],
  ['en', 'en'],
])('counts %s as %s', (tag, language) => {
  expect(closestLanguage(tag)).toBe(language);
});

it.each(['sv', 'zh-Hans', 'eng', ''])('answers %j in English', (tag) => {
  expect(closestLanguage(tag)).toBe('en');
});

it('writes only Arabic from the right', () => {
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
});

it('has a locale that the runtime knows for each language', () => {
  const locales = LANGUAGES.map((language) => LOCALES[language]);
  expect(Intl.DateTimeFormat.supportedLocalesOf(locales)).toEqual(locales);
});
