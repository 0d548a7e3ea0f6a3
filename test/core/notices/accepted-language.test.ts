import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acceptedLanguage } from '../../../core/notices/accepted-language.ts';
import { LANGUAGES } from '../../../core/notices/language.ts';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['de', 'de'],
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
  ['sv,fi;q=0.9,nl;q=0.5,fr;q=0.7', 'fr'],
  ['en;q=0.1, AR ; q=0.2', 'ar'],
  ['de;q=0, ru;q=0.1', 'ru'],
  ['sv, *;q=0.5', 'en'],
  ['de;q=much', 'en'],
])('takes %j as %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

it('is always one of ours', () => {
  fc.assert(fc.property(fc.string(), (header) => LANGUAGES.includes(acceptedLanguage(header))));
});
