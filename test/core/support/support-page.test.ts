import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../core/notices/language.ts';
import { preferredLanguage } from '../../../core/notices/preferred-language.ts';
import { SUPPORT_TEXTS } from '../../../core/notices/support-texts.ts';
import { supportPage } from '../../../core/support/support-page.ts';

describe.each(LANGUAGES)('the page in %s', (language) => {
  it('says how support is reached, loads nothing and runs nothing', () => {
    const page = supportPage(language);
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    for (const words of [SUPPORT_TEXTS[language].title, ...SUPPORT_TEXTS[language].ways]) expect(page).toContain(words);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<form|src=|href=|url\(|javascript:/i);
  });
});

describe('a reader’s language', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de', 'de'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
    ['sv, fr;q=0.5, de;q=0.7', 'de'],
    ['FR-ca ; Q=1', 'fr'],
    ['de;q=0, es;q=0.1', 'es'],
    ['de;q=2, de;q=x, nl;q=0.3', 'nl'],
    ['zh, ja', 'en'],
    ['*', 'en'],
    [';;,,q=1', 'en'],
  ])('%j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
