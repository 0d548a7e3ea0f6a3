import { describe, expect, it } from 'vitest';
import { chooseLanguages, isSameLanguage } from '../../../core/translation/choose-languages.ts';
import { formalityFor } from '../../../core/translation/formality.ts';

const GERMAN = { language: 'de', sure: true } as const;
const named = (tag: string) => ({ tag, named: true });
const own = (tag: string) => ({ tag, named: false });

describe('the languages of a translation', () => {
  it('are the one it was surely written in and the one that is wanted', () => {
    expect(chooseLanguages(GERMAN, named('fr'))).toEqual({ kind: 'translate', from: 'de', to: 'fr' });
  });

  it('are none where both are the same, region or not', () => {
    expect(chooseLanguages(GERMAN, named('de'))).toEqual({ kind: 'original' });
    expect(chooseLanguages(GERMAN, own('de-AT'))).toEqual({ kind: 'original' });
    expect(chooseLanguages({ language: 'pt', sure: true }, own('pt-PT'))).toEqual({ kind: 'original' });
  });

  it('are left to the service where the text does not tell, even if it looks like the reader’s own', () => {
    expect(chooseLanguages({ language: 'de', sure: false }, own('de'))).toMatchObject({ from: 'auto', to: 'de' });
    expect(chooseLanguages({ sure: false }, own('de'))).toMatchObject({ from: 'auto' });
  });

  it('are none of a text that is surely in no language', () => {
    expect(chooseLanguages({ sure: true }, own('de'))).toEqual({ kind: 'original' });
  });

  it('are refused outside of the nine where asked for by name; a reader’s own gives the original', () => {
    expect(chooseLanguages(GERMAN, named('it'))).toEqual({ kind: 'refused', code: 'language-not-supported' });
    expect(chooseLanguages(GERMAN, named(''))).toMatchObject({ kind: 'refused' });
    expect(chooseLanguages(GERMAN, own('it'))).toEqual({ kind: 'original' });
  });

  it.each([
    ['pt', 'pt'],
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt-PT'],
    ['pt-ao', 'pt-PT'],
    ['PT-Latn-MZ', 'pt-PT'],
    ['fr-MO', 'fr'],
    ['en-GB', 'en'],
  ])('%s is asked for as %s', (tag, to) => {
    expect(chooseLanguages({ language: 'ru', sure: true }, own(tag))).toMatchObject({ to });
  });

  it('are the same where the service says so after all', () => {
    expect(isSameLanguage('pt', 'pt-PT')).toBe(true);
    expect(isSameLanguage('fr-CA', 'fr')).toBe(true);
    expect(isSameLanguage('it', 'fr')).toBe(false);
  });
});

describe('formality', () => {
  it('is asked for where the service has it', () => {
    expect(formalityFor('de', 'formal')).toBe('formal');
    expect(formalityFor('pt-PT', 'informal')).toBe('informal');
    expect(formalityFor('pt', 'formal')).toBeUndefined();
    expect(formalityFor('pl', 'formal')).toBeUndefined();
    expect(formalityFor('de', undefined)).toBeUndefined();
  });
});
