import { describe, expect, it } from 'vitest';
import { composeMail } from '../../../core/mail/compose/compose-mail.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import { REPLY_MARKER } from '../../../core/mail/reply-marker.ts';
import type { Booking, ConversationContext, Host, Listing } from '../../../core/model.ts';
import { confirmationMail, phonesMail } from '../../../core/notices/booking-mails.ts';
import { LANGUAGES } from '../../../core/notices/language.ts';
import { aBooking, aContext, aConversation, aGuest, aHost, aListing, aPayment } from '../../support/facts.ts';
import { leaks } from '../../support/leaks.ts';

const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };
const CONTACT = { name: 'Hanna Host', phones: ['+46707654321', '+46707654322'] };
const LISTING: Partial<Listing> = {
  program: 'rental-pay-per-booking',
  checkInTime: '15:00',
  checkOutTime: '11:00',
  address: 'Sjövägen 1\n123 45 Ekby',
  directions: 'Turn left at the church.\nThe key is at number 12.',
  parking: 'In front of the house.',
  requirements: ['No pets', 'Quiet from 22:00 on'],
};

function told(
  language = 'en',
  booking: Partial<Booking> = {},
  listing: Partial<Listing> = {},
  host: Partial<Host> = {},
) {
  const facts = aBooking({ guests: 2, payment: aPayment({ state: 'part' }), ...booking });
  const context: ConversationContext = aContext({
    conversation: aConversation({ subject: { kind: 'booking', booking: facts }, guest: aGuest({ language }) }),
    listing: aListing({ ...LISTING, ...listing }),
    host: aHost({ phones: CONTACT.phones, ...host }),
  });
  return { about: { context, brand, domain: 'foyer.test', ownLinkDomains: ['help.foyer.example'] }, booking: facts };
}

function confirmation(...facts: Parameters<typeof told>) {
  const { about, booking } = told(...facts);
  return confirmationMail(about, booking);
}

const phones = (...facts: Parameters<typeof told>) => phonesMail(told(...facts).about, CONTACT);

describe.each(LANGUAGES)('in %s', (language) => {
  it('V4: the confirmation says all that is known of the booking', async () => {
    const mail = confirmation(language);
    await expect(`${mail.subject}\n\n${mail.text}\n`).toMatchFileSnapshot(
      `../../fixtures/booking-mails/confirmation-${language}.txt`,
    );
  });

  it('V5 V10: the mail with the phones says whose they are and what they are for', async () => {
    const mail = phones(language, { payment: aPayment({ state: 'full', onPlatform: false }) });
    await expect(`${mail.subject}\n\n${mail.text}\n`).toMatchFileSnapshot(
      `../../fixtures/booking-mails/phones-${language}.txt`,
    );
  });

  it('B6: neither holds an address of anybody, raw or decoded, and the confirmation nothing else of the host', async () => {
    const secrets = ['hosts.example', 'office'];
    const confirmed = confirmation(language, {}, { directions: 'hanna@hosts.example, hanna (at) hosts dot example' });
    expect(await leaks(composeMail(confirmed), [...secrets, 'Hanna', '+46707654321'])).toEqual([]);
    expect(await leaks(composeMail(phones(language)), secrets)).toEqual([]);
  });
});

describe('both mails', () => {
  it('come from the host’s alias in the platform’s name, by a machine, so that answering writes to the host', () => {
    for (const mail of [confirmation(), phones()]) {
      expect(mail.from).toEqual({ address: 'h4n8p2rtv6def@partner.foyer.test', name: 'Foyer' });
      expect(mail.to.address).toBe('gita@guests.example');
      expect(mail.text.startsWith(REPLY_MARKER)).toBe(true);
      const { headers } = parseMail(composeMail(mail));
      expect(headers('auto-submitted')).toEqual(['auto-generated']);
      expect(headers('reply-to')).toEqual([]);
    }
  });

  it('V13: say once that a booking paid off the platform is not protected', () => {
    const off = { payment: aPayment({ state: 'full', onPlatform: false }) };
    for (const mail of [confirmation('en', off), phones('en', off)])
      expect(mail.text.match(/not covered by payment protection/g)).toHaveLength(1);
  });

  it('have the same words in HTML', () => {
    const html = confirmation().html ?? '';
    for (const words of ['Saturday, 21 March 2026, from 15:00', 'Turn left at the church.', 'No pets'])
      expect(html).toContain(words);
  });
});

describe('the confirmation', () => {
  it('V13: says that a booking paid on the platform is protected, and how much is paid', () => {
    const { text } = confirmation('en', { payment: aPayment({ state: 'full' }) });
    expect(text).toContain(
      'Payment: paid in full\nThis booking is paid through Foyer and is covered by payment protection.',
    );
  });

  it('leaves out what is not known', () => {
    const unknown = { checkInTime: undefined, checkOutTime: undefined, directions: ' ', parking: undefined };
    const { text } = confirmation(
      'en',
      { guests: undefined },
      { ...unknown, address: undefined, requirements: undefined },
    );
    expect(text).toContain('Check-in: Saturday, 21 March 2026\nCheck-out: Friday, 27 March 2026\n\nPayment');
    expect(text).not.toMatch(/Guests|Times|Address|How to|Parking|asks of/);
  });

  it('names the zone where there is any time of day', () => {
    const { text } = confirmation('en', {}, { checkInTime: undefined });
    expect(text).toContain(
      'Check-in: Saturday, 21 March 2026\nCheck-out: Friday, 27 March 2026, until 11:00\nTimes are local (Europe/Stockholm).',
    );
  });

  it('has one date for one day', () => {
    const { text } = confirmation('en', { end: '2026-03-21' });
    expect(text).toContain('Date: Saturday, 21 March 2026, from 15:00\nTimes');
    expect(text).not.toContain('Check-out');
  });

  it('V1: hides phone numbers among the directions until they are released', () => {
    const directions = 'Call me at +46 70 765 43 21 from the church.';
    const address = '12 rue de la Paix\n75002 Paris';
    expect(confirmation('en', {}, { directions, address }).text).not.toContain('765');
    expect(confirmation('en', {}, { directions, address }).text).toContain(address);
    expect(confirmation('en', { payment: aPayment({ state: 'full' }) }, { directions }).text).toContain(directions);
  });

  it('V1: leaves a postal address as it is, but for the host’s own numbers', () => {
    const address = 'Rua Augusta 1508, 01304-001 São Paulo';
    expect(confirmation('en', {}, { address }).text).toContain(address);
    expect(confirmation('en', {}, { address: `${address}, 070-765 43 21` }).text).not.toContain('765');
  });

  it('B7: holds no link of a host who may send none, and keeps it of any other', () => {
    const directions = 'See https://maps.example/a, or way.example.com; then ring.';
    const since = '2026-03-01T12:00:00.000Z';
    const links = { id: 'r1', since, reason: 'Case 1', cause: 'platform', by: { role: 'platform', id: 'p' } } as const;
    expect(confirmation('en', {}, { directions }).text).toContain(directions);
    const { text, html } = confirmation('en', {}, { directions }, { restrictions: { links } });
    expect(text).toContain('See [•••], or [•••]; then ring.');
    expect(html).not.toMatch(/maps\.example|way\.example/);
  });
});
