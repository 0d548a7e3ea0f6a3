import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../core/notices/language.ts';
import { detectLanguage } from '../../../core/translation/detect-language.ts';
import {
  foreignMessagesOf,
  LANGUAGE_SETS,
  type LabelledMessage,
  messagesOf,
  undecidedMessagesOf,
} from '../../support/language-sets.ts';

const MESSAGES = LANGUAGE_SETS.flatMap(messagesOf);
const FOREIGN = LANGUAGE_SETS.flatMap(foreignMessagesOf);
const UNDECIDED = LANGUAGE_SETS.flatMap(undecidedMessagesOf);

const isRight = ({ text, language }: LabelledMessage): boolean => detectLanguage(text).language === language;

describe('the language of a short message', () => {
  it.each(LANGUAGES)('is told at least 99 times in 100: %s', (language) => {
    const own = MESSAGES.filter((message) => message.language === language);
    expect(own.length).toBeGreaterThan(80);
    expect(own.filter(isRight).length / own.length).toBeGreaterThanOrEqual(0.99);
  });

  it('is told in capitals too', () => {
    const shouted = MESSAGES.filter(({ text, language }) => detectLanguage(text.toUpperCase()).language === language);
    expect(shouted.length / MESSAGES.length).toBeGreaterThanOrEqual(0.97);
  });

  it('is not named to the service where it would be wrong', () => {
    const wrong = MESSAGES.map(({ text, language }) => ({ language, found: detectLanguage(text) }));
    expect(wrong.filter(({ found, language }) => found.sure && found.language !== language)).toEqual([]);
    expect(wrong.filter(({ found }) => found.sure).length / wrong.length).toBeGreaterThanOrEqual(0.98);
  });

  it('is none of the nine, or unsure, where it is another one', () => {
    expect(FOREIGN.filter(({ text }) => detectLanguage(text).sure).length / FOREIGN.length).toBeLessThanOrEqual(0.05);
    expect(FOREIGN.filter(({ text }) => !detectLanguage(text).language).length / FOREIGN.length).toBeGreaterThan(0.85);
  });

  it.each(UNDECIDED)('is what came before where the text says nothing: $text', ({ text, language, ...evidence }) => {
    const found = detectLanguage(text, evidence);
    expect(found.language ?? null).toBe(language);
    expect(found.sure).toBe(language !== null);
  });
});

describe('what came before', () => {
  it('does not outweigh a text that tells', () => {
    const others = MESSAGES.map(({ text, language }) => {
      const before = language === 'es' ? 'pt' : 'es';
      return detectLanguage(text, { earlier: [before, before, before], set: before }).language === language;
    });
    expect(others.filter(Boolean).length / others.length).toBeGreaterThanOrEqual(0.98);
  });

  it('decides between languages that have all of the words', () => {
    expect(detectLanguage('de la', { earlier: ['fr'] })).toEqual({ language: 'fr', sure: true });
    expect(detectLanguage('de la', { earlier: ['es'] })).toEqual({ language: 'es', sure: true });
    expect(detectLanguage('de la').sure).toBe(false);
  });

  it('does not make a language of ours of one word in another', () => {
    expect(detectLanguage('Kiitos', { earlier: ['en'] })).toEqual({ sure: false });
  });

  it('stands for a word that nobody knows', () => {
    expect(detectLanguage('Qwzx', { set: 'de' })).toEqual({ language: 'de', sure: true });
    expect(detectLanguage('Qwzx')).toEqual({ sure: false });
  });

  it('does not stand for words in another script', () => {
    expect(detectLanguage('Спасибо', { earlier: ['en'] })).toEqual({ language: 'ru', sure: true });
    expect(detectLanguage('ευχαριστώ πολύ', { earlier: ['en'] })).toEqual({ sure: false });
  });
});

describe('what is no word of the author', () => {
  it.each([
    'Hola https://travel.example/the/best/holiday/homes/in/the/world llegamos tarde',
    'Hola the.best.holiday.homes@travel.example llegamos tarde',
    'Hola {{listing.directions}} llegamos tarde [✉•••] [☎•••]',
    'Hola www.the-best-holiday.example llegamos tarde AB-12345',
    'Llegamos tarde, see booking.com/the/best/holiday',
  ])('says nothing of its language: %s', (text) => {
    expect(detectLanguage(text)).toEqual({ language: 'es', sure: true });
  });

  it('is a name that is known', () => {
    const names = ['The Old Mill House', "Klaas O'Brien"];
    expect(detectLanguage('Merci beaucoup, The Old Mill House!', { names })).toEqual({ language: 'fr', sure: true });
    expect(detectLanguage("Klaas's", { names, set: 'pl' })).toEqual({ language: 'pl', sure: true });
    expect(detectLanguage('the old house', { names }).language).toBe('en');
  });
});

describe('another script', () => {
  it('is that of the text where only names are in Latin letters, and not where only a greeting is', () => {
    expect(detectLanguage('Hotel Adlon, Unter den Linden, Berlin Mitte, спасибо').language).toBe('ru');
    expect(detectLanguage('Здравствуйте Ivan, thank you for the confirmation, we arrive at five').language).toBe('en');
  });

  it.each([
    ['Дякую, до зустрічі', 'Ukrainian'],
    ['Прозорецът не се затваря', 'Bulgarian'],
    ['خیلی ممنون، فردا می‌رسیم', 'Persian'],
    ['ہم کل صبح پہنچ جائیں گے', 'Urdu'],
  ])('is not Russian or Arabic for that alone: %s (%s)', (text) => {
    expect(detectLanguage(text).sure).toBe(false);
  });
});

describe('any text', () => {
  it('is judged without a fault, and by its first 2,000 characters', () => {
    const beginning = 'the key is in the box '.repeat(91).slice(0, 2_000);
    const found = detectLanguage(beginning);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(detectLanguage(beginning + text)).toEqual(found);
        const { language, sure } = detectLanguage(text, { names: [text], earlier: [text], set: text });
        expect(sure && !language).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});
