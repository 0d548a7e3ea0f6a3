import { describe, expect, it } from 'vitest';
import type { DoneTranslation, FailedTranslation } from '../../../core/translation/kept-translation.ts';
import { besideMessage, translationView } from '../../../core/views/translation-view.ts';

const DONE: DoneTranslation = {
  state: 'done',
  text: 'Olá',
  by: 'Amazon Translate',
  from: 'de',
  to: 'pt-PT',
  lost: [],
  characters: 12,
  at: '2026-05-03T12:00:00.000Z',
};
const THROTTLED: FailedTranslation = {
  state: 'failed',
  reason: 'throttled',
  attempts: 1,
  retryAt: '2026-05-03T12:00:02.000Z',
};
const UNCLEAR: FailedTranslation = { state: 'failed', reason: 'language-unclear', attempts: 1 };
const GERMAN = { language: 'de', sure: true } as const;
const PERHAPS_GERMAN = { language: 'de', sure: false } as const;
const UNKNOWN = { sure: false } as const;

describe('a translation beside its message', () => {
  it('has what was made of it, in the language that was asked for', () => {
    const made = { language: 'pt', text: 'Olá', by: 'Amazon Translate', from: 'de' };
    expect(besideMessage(DONE, 'pt-PT')).toEqual({ translation: { ...made, state: 'translated' } });
    const lost = { ...DONE, lost: ['price'] as const };
    expect(besideMessage(lost, 'pt-PT')).toEqual({ translation: { ...made, state: 'unfaithful', lost: ['price'] } });
  });

  it('is absent where there is none yet, and a field of its own says why', () => {
    expect(besideMessage({ state: 'pending' }, 'de')).toEqual({ translationState: { state: 'pending' } });
    expect(besideMessage(THROTTLED, 'de')).toEqual({
      translationState: { state: 'failed', reason: 'throttled', retryAt: '2026-05-03T12:00:02.000Z' },
    });
    expect(besideMessage(UNCLEAR, 'de')).toEqual({
      translationState: { state: 'failed', reason: 'language-unclear' },
    });
  });

  it('is absent where there is nothing to translate', () => {
    expect(besideMessage(undefined, 'de')).toEqual({});
    expect(besideMessage({ state: 'same-language' }, 'de')).toEqual({});
  });
});

describe('a translation by itself', () => {
  it('is the translation where there is one', () => {
    const made = { language: 'pt', text: 'Olá', state: 'translated', by: 'Amazon Translate', from: 'de' };
    expect(translationView('Hallo', GERMAN, DONE)).toEqual(made);
  });

  it('is the original otherwise, in its language, and by nobody', () => {
    const original = { language: 'de', text: 'Hallo', from: 'de' };
    expect(translationView('Hallo', GERMAN)).toEqual({ ...original, state: 'original' });
    expect(translationView('Hallo', GERMAN, { state: 'pending' })).toEqual({ ...original, state: 'pending' });
    expect(translationView('Hallo', GERMAN, UNCLEAR)).toEqual({
      ...original,
      state: 'failed',
      reason: 'language-unclear',
    });
  });

  it('is in a language that nobody can tell where it is only guessed, unless the service told', () => {
    expect(translationView('Ok', UNKNOWN)).toEqual({
      ...{ language: 'und', text: 'Ok' },
      ...{ from: 'und', state: 'original' },
    });
    expect(translationView('Ok', PERHAPS_GERMAN)).toMatchObject({ language: 'und' });
    const same = { state: 'same-language', from: 'nl' } as const;
    expect(translationView('Ok', PERHAPS_GERMAN, same)).toEqual({
      language: 'nl',
      text: 'Ok',
      from: 'nl',
      state: 'original',
    });
  });
});
