import { describe, expect, it } from 'vitest';
import { templateTranslation } from '../../../core/templates/template-translation.ts';
import { aContext, aConversation, aGuest, aHost, aListing } from '../../support/facts.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const SPANISH = { texts: { es: 'Hola {{guest.firstName}}, bienvenido a Casa Azul. Hanna' } };
const toGuest = (language: string) =>
  aContext({
    conversation: aConversation({ guest: aGuest({ language }) }),
    listing: aListing({ name: 'Casa Azul' }),
    host: aHost({ hostId: 'h-7' }),
  });

describe('what is wanted of a template for a guest of another language', () => {
  it('is the text that stands in as its host wrote it, kept for all of the host’s guests, for 400 days', () => {
    const wanted = templateTranslation(SPANISH, toGuest('de-AT'), NOW);
    expect(wanted).toMatchObject({
      of: { kind: 'template', hostId: 'h-7' },
      text: SPANISH.texts.es,
      from: 'es',
      to: 'de',
      goesAt: '2027-04-05T12:00:00.000Z',
    });
    expect(wanted?.mask('write to anna@host.example')).toBe('write to anna@host.example');
  });

  it('leaves the names of host and listing, and knows nothing of the guest', () => {
    expect(templateTranslation(SPANISH, toGuest('de'), NOW)?.names).toMatchObject({
      people: ['Hanna Host'],
      listing: 'Casa Azul',
      references: [],
    });
  });

  it('is the marked fallback, and from it', () => {
    const template = { texts: { es: 'Hola', fr: 'Bonjour' }, fallback: 'fr' };
    expect(templateTranslation(template, toGuest('pt-PT'), NOW)).toMatchObject({
      text: 'Bonjour',
      from: 'fr',
      to: 'pt-PT',
    });
  });

  it('is for who looks at it where that is said', () => {
    expect(templateTranslation(SPANISH, toGuest('es'), NOW, 'pl')).toMatchObject({ to: 'pl' });
    expect(templateTranslation(SPANISH, toGuest('de'), NOW, 'es-MX')).toBeUndefined();
  });

  it.each(['es', 'es-AR', 'sv', 'ja-JP'])(
    'is nothing for a guest of %s: there is a text, or none of the nine',
    (tag) => {
      expect(templateTranslation(SPANISH, toGuest(tag), NOW)).toBeUndefined();
    },
  );

  it('is nothing of a text in a language that is none of the nine', () => {
    expect(templateTranslation({ texts: { sv: 'Hej' } }, toGuest('de'), NOW)).toBeUndefined();
  });
});
