import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConversationContext } from '../../../core/model.ts';
import { PLACEHOLDERS } from '../../../core/templates/placeholders.ts';
import { templateFacts } from '../../../core/templates/template-facts.ts';
import {
  aBooking,
  aContext,
  aConversation,
  aGuest,
  aHost,
  aListing,
  anInquiry,
  aPayment,
} from '../../support/facts.ts';

const WORDS = { address: 'Sjövägen 1', directions: 'Left at the church.', parking: 'In the yard.' };
const listing = aListing({ checkInTime: '15:00', checkOutTime: '09:30', ...WORDS });
const booking = aBooking({ start: '2026-03-28', end: '2026-04-02', guests: 3 });

const contextOf = (language: string, facts: Partial<ConversationContext> = {}): ConversationContext =>
  aContext({
    listing,
    conversation: aConversation({ guest: aGuest({ language }), subject: { kind: 'booking', booking } }),
    ...facts,
  });

const all = (context: ConversationContext, language: string) => {
  const facts = templateFacts(context, language);
  return Object.fromEntries(PLACEHOLDERS.map((name) => [name, facts.get(name)]));
};

describe('the facts of a booking', () => {
  it('are all there where the platform told all', () => {
    expect(all(contextOf('en'), 'en')).toEqual({
      'guest.firstName': 'Gita',
      'guest.name': 'Gita',
      'host.name': 'Hanna Host',
      'listing.name': 'Sea View',
      'listing.address': 'Sjövägen 1',
      'listing.directions': 'Left at the church.',
      'listing.parking': 'In the yard.',
      'booking.id': 'b-1',
      'booking.checkIn': 'Saturday, 28 March 2026',
      'booking.checkInTime': '15:00',
      'booking.checkOut': 'Thursday, 2 April 2026',
      'booking.checkOutTime': '09:30',
      'booking.nights': '5',
      'booking.guests': '3',
    });
  });

  it.each([
    ['en', 'Saturday, 28 March 2026', '15:00', '09:30'],
    ['de', 'Samstag, 28. März 2026', '15:00', '09:30'],
    ['fr', 'samedi 28 mars 2026', '15:00', '09:30'],
    ['es', 'sábado, 28 de marzo de 2026', '15:00', '9:30'],
    ['nl', 'zaterdag 28 maart 2026', '15:00', '09:30'],
    ['pl', 'sobota, 28 marca 2026', '15:00', '09:30'],
    ['ru', 'суббота, 28 марта 2026 г.', '15:00', '09:30'],
    ['ar', 'السبت، 28 مارس 2026', '3:00 م', '9:30 ص'],
    ['pt', 'sábado, 28 de março de 2026', '15:00', '09:30'],
  ])('are written in %s', (language, day, from, until) => {
    const facts = templateFacts(contextOf(language), language);
    expect([facts.get('booking.checkIn'), facts.get('booking.checkInTime'), facts.get('booking.checkOutTime')]).toEqual(
      [day, from, until],
    );
  });

  it.each([
    ['en-US', 'en', 'Saturday, March 28, 2026', '3:00 PM'],
    ['en-AU', 'en', 'Saturday, 28 March 2026', '3:00 pm'],
    ['fr-CA', 'fr', 'samedi 28 mars 2026', '15 h 00'],
    ['ar-SA', 'ar', 'السبت، 28 مارس 2026', '3:00 م'],
    ['de-DE-u-ca-buddhist-nu-thai', 'de', 'Samstag, 28. März 2026', '15:00'],
    ['en-ZZ', 'en', 'Saturday, 28 March 2026', '15:00'],
    ['sv-SE', 'en', 'Saturday, 28 March 2026', '15:00'],
  ])('are written for a reader of %s who reads them in %s', (reader, language, day, time) => {
    const facts = templateFacts(contextOf(reader), language);
    expect([facts.get('booking.checkIn'), facts.get('booking.checkInTime')]).toEqual([day, time]);
  });

  it('are numbers in Western digits everywhere', () => {
    const long = aBooking({ start: '2026-03-28', end: '2029-03-28', guests: 12 });
    const context = contextOf('ar-EG', {
      conversation: aConversation({
        guest: aGuest({ language: 'ar-EG' }),
        subject: { kind: 'booking', booking: long },
      }),
    });
    expect(all(context, 'ar')).toMatchObject({ 'booking.nights': '1,096', 'booking.guests': '12' });
  });
});

describe('the days of a booking', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Stockholm'])(
    'do not depend on a machine in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(all(contextOf('en-NZ'), 'en')).toMatchObject({
        'booking.checkIn': 'Saturday, 28 March 2026',
        'booking.checkInTime': '3:00 pm',
        'booking.nights': '5',
      });
    },
  );

  it.each(['Europe/Stockholm', 'America/New_York', 'Pacific/Apia'])('nor on the listing’s zone: %s', (timeZone) => {
    const facts = templateFacts(contextOf('en', { listing: { ...listing, timeZone } }), 'en');
    expect(facts.get('booking.checkIn')).toBe('Saturday, 28 March 2026');
    expect(facts.get('booking.checkInTime')).toBe('15:00');
  });

  it('have no nights where it is one', () => {
    const visit = aBooking({ start: '2026-03-28', end: '2026-03-28' });
    const conversation = aConversation({ subject: { kind: 'booking', booking: visit } });
    expect(all(contextOf('en', { conversation }), 'en')).toMatchObject({
      'booking.checkIn': 'Saturday, 28 March 2026',
      'booking.checkOut': 'Saturday, 28 March 2026',
      'booking.nights': undefined,
    });
  });
});

describe('facts that are not known', () => {
  const unknown = (context: ConversationContext) => {
    const facts = templateFacts(context, 'en');
    return PLACEHOLDERS.filter((name) => facts.get(name) === undefined);
  };
  const OF_THE_LISTING = [
    'listing.address',
    'listing.directions',
    'listing.parking',
    'booking.checkInTime',
    'booking.checkOutTime',
  ];

  it('are those that the listing does not say', () => {
    expect(unknown(contextOf('en', { listing: aListing() }))).toEqual(OF_THE_LISTING);
  });

  it('are those that it says in blanks', () => {
    expect(
      unknown(contextOf('en', { listing: { ...listing, address: ' ', directions: '', parking: '\n\t' } })),
    ).toEqual(OF_THE_LISTING.slice(0, 3));
  });

  it.each([
    ['without dates', {}, ['booking.id', 'booking.checkIn', 'booking.checkOut', 'booking.nights', 'booking.guests']],
    ['with a start', { start: '2026-05-01' }, ['booking.id', 'booking.checkOut', 'booking.nights', 'booking.guests']],
    ['with both', { start: '2026-05-01', end: '2026-05-03' }, ['booking.id', 'booking.guests']],
  ])('of an inquiry %s', (_, dates, names) => {
    const conversation = aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry(dates) } });
    expect(unknown(contextOf('en', { conversation }))).toEqual(names);
  });

  it.each(['constructor', '__proto__', 'toString', 'guest', 'booking.guest', ''])('are all others: %s', (name) =>
    expect(templateFacts(contextOf('en'), 'en').get(name)).toBeUndefined(),
  );
});

describe('names in templates', () => {
  const named = (name: string, facts: Partial<ConversationContext> = {}, payment = aPayment()) =>
    contextOf('de', {
      conversation: aConversation({
        guest: aGuest({ name, language: 'de' }),
        subject: { kind: 'booking', booking: { ...booking, payment } },
      }),
      ...facts,
    });

  it('are the guest’s first one, as mails have it', () => {
    expect(templateFacts(named('Lind, Anna Maria'), 'de').get('guest.firstName')).toBe('Anna');
  });

  it('are a word for guests where it is an address', () => {
    expect(all(named('bo@example.org'), 'de')).toMatchObject({ 'guest.firstName': 'Gast', 'guest.name': 'Gast' });
  });

  it.each([
    ['stay', 'full', 'Bo'],
    ['activity', 'full', 'Bo'],
    ['rental-pay-per-booking', 'part', 'Bo'],
    ['rental-pay-per-booking', 'full', 'Bo Ek'],
    ['rental-subscription', 'none', 'Bo Ek'],
  ] as const)('are the guest’s whole one only where the host may know it: %s, paid %s', (program, state, name) => {
    const context = named('Bo Ek', { listing: { ...listing, program } }, aPayment({ state }));
    expect(templateFacts(context, 'de').get('guest.name')).toBe(name);
  });

  it('hold no address of the host’s', () => {
    const host = aHost({ name: 'Hanna hanna@hosts.example' });
    const listed = aListing({ program: 'rental-subscription', name: 'Sea View hanna@hosts.example' });
    const facts = all(named('Bo', { host, listing: listed }), 'de');
    expect(facts['host.name']).not.toContain('@');
    expect(facts['listing.name']).not.toContain('@');
  });
});
