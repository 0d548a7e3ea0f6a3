import { describe, expect, it } from 'vitest';
import { listingNameIn, publicWords } from '../../core/listing-words.ts';
import type { Listing, Payment } from '../../core/model.ts';
import { programOf } from '../../core/programs/programs.ts';
import { aBooking, aContext, aConversation, aHost, aListing, aPayment } from '../support/facts.ts';

const NAME = 'Sea View, anna@example.net, +46 70 123 45 67, hanna@hosts.example';
const ADDRESS = 'Sea View, [✉•••], +46 70 123 45 67, [✉•••]';
const BOTH = 'Sea View, [✉•••], [☎•••], [✉•••]';
const OWN = 'Sea View, anna@example.net, +46 70 123 45 67, [✉•••]';

const named = (program: string, state: Payment['state'], facts: Partial<Listing> = {}) =>
  listingNameIn(
    aContext({
      listing: aListing({ program, name: NAME, ...facts }),
      conversation: aConversation({
        subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state }) }) },
      }),
    }),
  );

describe('B18: a listing’s name that holds more than a name', () => {
  it.each([
    ['stay', 'full', ADDRESS],
    ['activity', 'full', ADDRESS],
    ['rental-pay-per-booking', 'part', BOTH],
    ['rental-pay-per-booking', 'full', OWN],
    ['rental-subscription', 'none', OWN],
  ] as const)('is masked in a conversation of %s with payment %s as the host’s words are', (program, state, shown) => {
    expect(named(program, state)).toBe(shown);
  });

  it('that is a name is shown as it is', () => {
    for (const name of ['Sea View', 'Apartment 24/7 no. 12', 'Château d’Eau & Spa', 'Villa @ Sea']) {
      expect(named('rental-pay-per-booking', 'none', { name })).toBe(name);
    }
  });

  it.each([
    ['stay', ADDRESS],
    ['activity', ADDRESS],
    ['rental-pay-per-booking', BOTH],
    ['rental-subscription', OWN],
  ] as const)('is masked for everybody in %s as before any payment', (program, shown) => {
    const listing = aListing({ program, name: NAME, requirements: [NAME, 'No pets'] });
    const words = publicWords(listing, aHost(), programOf(program));
    expect(words).toEqual({ name: shown, requirements: [shown, 'No pets'] });
  });

  it.each([
    ['Europe/Copenhagen', 'Villa [☎•••]'],
    ['Europe/Stockholm', 'Villa 25512345'],
    ['Antarctica/Troll', 'Villa 25512345'],
  ])('holds no number as it is dialled where the listing is: %s', (timeZone, name) => {
    const listing = aListing({ program: 'rental-pay-per-booking', timeZone, name: 'Villa 25512345' });
    expect(publicWords(listing, aHost(), programOf(listing.program)).name).toBe(name);
  });

  it('says nothing where there are no requirements', () => {
    expect(publicWords(aListing(), aHost(), programOf('stay'))).toEqual({ name: 'Sea View', requirements: [] });
  });
});
