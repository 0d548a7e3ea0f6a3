import { describe, expect, it } from 'vitest';
import { writeTranslated } from '../../../core/templates/write-translated.ts';
import type { DoneTranslation } from '../../../core/translation/kept-translation.ts';
import { aContext, aConversation, aGuest, aListing } from '../../support/facts.ts';

const SPANISH = { texts: { es: 'Llegada: {{booking.checkIn}}, {{booking.checkInTime}}.\n{{listing.parking}}' } };
const toGuest = (language: string, listing = aListing({ checkInTime: '15:00', parking: 'Patio.' })) =>
  aContext({ conversation: aConversation({ guest: aGuest({ language }) }), listing });
const done = (text: string, more: Partial<DoneTranslation> = {}): DoneTranslation => ({
  ...{ state: 'done', text, by: 'Amazon Translate', from: 'es', to: 'de', lost: [] },
  ...{ characters: 60, at: '2026-03-01T12:00:00.000Z' },
  ...more,
});
const GERMAN = done('Anreise: {{booking.checkIn}}, {{booking.checkInTime}}.\n{{listing.parking}}');

describe('a template written in another language than its texts', () => {
  it('is the translation, a line that says so, and the original, each with dates as its language has them', () => {
    expect(writeTranslated(SPANISH, toGuest('de-AT'), GERMAN)).toEqual({
      text: [
        'Anreise: Samstag, 21. März 2026, 15:00.\nPatio.',
        'Automatische Übersetzung: Amazon Translate. Originalnachricht von Hanna Host:',
        'Llegada: sábado, 21 de marzo de 2026, 15:00.\nPatio.',
      ].join('\n\n'),
      language: 'de',
      isFallback: false,
      missing: [],
    });
  });

  it.each([
    ['en', 'Automatic translation by Amazon Translate. Original message from Hanna Host:'],
    ['fr-CA', 'Traduction automatique\u00a0: Amazon Translate. Message d’origine de Hanna Host\u00a0:'],
    ['nl', 'Automatische vertaling: Amazon Translate. Origineel bericht van Hanna Host:'],
    ['pl', 'Tłumaczenie automatyczne: Amazon Translate. Oryginalna wiadomość od: Hanna Host'],
    ['ru', 'Автоматический перевод: Amazon Translate. Исходное сообщение от Hanna Host:'],
    ['ar', 'ترجمة آلية: Amazon Translate. الرسالة الأصلية من Hanna Host:'],
    ['pt-PT', 'Tradução automática: Amazon Translate. Mensagem original de Hanna Host:'],
  ])('says so in the language of its guest: %s', (language, line) => {
    expect(writeTranslated(SPANISH, toGuest(language), GERMAN)?.text.split('\n\n')[1]).toBe(line);
  });

  it('marks what is missing in both parts, and names it once', () => {
    const written = writeTranslated(SPANISH, toGuest('de', aListing({ checkInTime: '15:00' })), GERMAN);
    expect(written?.missing).toEqual(['listing.parking']);
    expect(written?.text.match(/\[listing\.parking\]/g)).toHaveLength(2);
  });

  it('is for who looks at it where that is said', () => {
    expect(writeTranslated(SPANISH, toGuest('es'), GERMAN, 'de')).toMatchObject({ language: 'de' });
  });

  it('is empty where all of it is left out', () => {
    const parking = { texts: { es: '{{#listing.parking}}Aparcar: {{listing.parking}}{{/listing.parking}}' } };
    const german = done('{{#listing.parking}}Parken: {{listing.parking}}{{/listing.parking}}');
    expect(writeTranslated(parking, toGuest('de', aListing()), german)).toMatchObject({ text: '', language: 'es' });
  });
});

describe('a translation that can’t stand for a text', () => {
  it.each([
    ['something of it was lost', done(GERMAN.text, { lost: ['number'] })],
    ['a tag is not there', done('Anreise: {{booking.checkIn}}.\n{{listing.parking}}')],
    ['a tag stands in it twice', done(`${GERMAN.text} {{listing.parking}}`)],
    ['a tag was made up', done(`${GERMAN.text} {{listing.address}}`)],
    ['it can’t be read', done(`${GERMAN.text} {{`)],
    ['a value stands in a section that it did not', done(`{{#listing.parking}}${GERMAN.text}{{/listing.parking}}`)],
  ])('is left out where %s', (_, translated) => {
    expect(writeTranslated(SPANISH, toGuest('de'), translated)).toBeUndefined();
  });

  it.each([
    ['turned into its opposite', '{{^listing.parking}}Parken: {{listing.parking}}{{/listing.parking}}'],
    ['emptied of its value', '{{#listing.parking}}Parken:{{/listing.parking}} {{listing.parking}}'],
  ])('is left out where a section is %s', (_, text) => {
    const parking = { texts: { es: '{{#listing.parking}}Aparcar: {{listing.parking}}{{/listing.parking}}' } };
    expect(writeTranslated(parking, toGuest('de'), done(text))).toBeUndefined();
  });

  it('is left out where the original can’t be read', () => {
    expect(writeTranslated({ texts: { es: '{{pool}}' } }, toGuest('de'), done('{{pool}}'))).toBeUndefined();
  });
});
