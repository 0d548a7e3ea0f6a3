import { describe, expect, it } from 'vitest';
import { previewFor, writeTemplate } from '../../../core/templates/write-template.ts';
import { aContext, aConversation, aGuest, aListing } from '../../support/facts.ts';

const template = {
  texts: {
    en: 'Hi {{guest.firstName}}, from {{booking.checkInTime}}. {{listing.parking}}',
    de: 'Hallo {{guest.firstName}}, ab {{booking.checkInTime}}. {{listing.parking}}',
  },
};
const listing = aListing({ checkInTime: '15:00', parking: 'Yard.' });
const toGuest = (language: string, facts = listing) =>
  aContext({ listing: facts, conversation: aConversation({ guest: aGuest({ language }) }) });

describe('a template written for a guest', () => {
  it('is in the guest’s language, and as the guest’s region writes', () => {
    expect(writeTemplate(template, toGuest('de-AT'))).toEqual({
      text: 'Hallo Gita, ab 15:00. Yard.',
      language: 'de',
      isFallback: false,
      missing: [],
    });
    expect(writeTemplate(template, toGuest('en-US')).text).toBe('Hi Gita, from 3:00 PM. Yard.');
  });

  it('is a fallback for a guest of another language', () => {
    expect(writeTemplate({ ...template, fallback: 'de' }, toGuest('sv'))).toMatchObject({
      language: 'de',
      isFallback: true,
    });
    expect(writeTemplate(template, toGuest('sv'))).toMatchObject({ language: 'en', isFallback: true });
  });

  it('tells what keeps it from being sent', () => {
    const context = toGuest('en', aListing({ parking: ' ' }));
    expect(writeTemplate(template, context)).toMatchObject({
      text: 'Hi Gita, from .',
      missing: ['booking.checkInTime', 'listing.parking'],
    });
  });

  it('waits where its text can’t be read any more', () => {
    expect(writeTemplate({ texts: { en: '{{pool}} {{' } }, toGuest('en'))).toEqual({
      text: '',
      language: 'en',
      isFallback: false,
      missing: ['pool', 'tag-unclosed'],
    });
  });
});

describe('a template shown to its host', () => {
  it('is marked where facts are missing', () => {
    expect(previewFor(template, toGuest('de', aListing()))).toEqual({
      text: 'Hallo Gita, ab [booking.checkInTime]. [listing.parking]',
      language: 'de',
      isFallback: false,
      missing: ['booking.checkInTime', 'listing.parking'],
    });
  });

  it('is as a guest of the language asked for would read it', () => {
    expect(previewFor(template, toGuest('de'), 'en-GB')).toMatchObject({
      text: 'Hi Gita, from 15:00. Yard.',
      isFallback: false,
    });
    expect(previewFor(template, toGuest('de'), 'fr')).toMatchObject({ language: 'en', isFallback: true });
  });
});
