import { describe, expect, it } from 'vitest';
import { chooseText } from '../../../core/templates/choose-text.ts';

const texts = { pl: 'Cześć', de: 'Hallo', pt: 'Olá', en: 'Hello' };

describe('the text for a guest', () => {
  it.each([
    ['the guest’s own language', 'de', undefined, 'en', 'de', false],
    ['a region of it', 'pt-BR', undefined, 'en', 'pt', false],
    ['written in another case', 'DE-at', undefined, 'en', 'de', false],
    ['the marked one for another language', 'sv', 'de', 'en', 'de', true],
    ['the host’s where none is marked', 'sv', undefined, 'en-US', 'en', true],
    ['the first where the host’s is not there either', 'sv', undefined, 'fi', 'pl', true],
    ['the host’s where what is marked is gone', 'sv', 'fr', 'en', 'en', true],
    ['the first for names that all objects have', 'constructor', undefined, 'valueOf', 'pl', true],
  ])('%s', (_, guest, fallback, host, language, isFallback) =>
    expect(chooseText({ texts, fallback }, guest, host)).toEqual({
      language,
      text: new Map(Object.entries(texts)).get(language),
      isFallback,
    }),
  );

  it('is empty where there is none', () => {
    expect(chooseText({ texts: {} }, 'de-CH', 'en')).toEqual({ language: 'de', text: '', isFallback: false });
  });
});
