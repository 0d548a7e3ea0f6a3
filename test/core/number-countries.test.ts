import { expect, it } from 'vitest';
import { numberCountries } from '../../core/number-countries.ts';
import { aContext, aConversation, aGuest, aHost, aListing } from '../support/facts.ts';

it("names the listing's country, then those of both sides' phones, each once", () => {
  const context = aContext({
    listing: aListing({ timeZone: 'Europe/Madrid' }),
    conversation: aConversation({ guest: aGuest({ phone: '+447700900123' }) }),
    host: aHost({ phones: ['+34612345678', '+12025550143'] }),
  });
  expect(numberCountries(context)).toEqual(['ES', 'GB', 'CA', 'DO', 'US']);
});

it('takes the language of a guest whose phone nobody knows, where it has a home', () => {
  const countries = (language: string) =>
    numberCountries(
      aContext({
        listing: aListing({ timeZone: 'Etc/UTC' }),
        conversation: aConversation({ guest: aGuest({ phone: undefined, language }) }),
        host: aHost({ phones: [] }),
      }),
    );
  expect(countries('pl')).toEqual(['PL']);
  expect(countries('pt-PT')).toEqual(['PT']);
  expect(countries('ar')).toEqual([]);
});
