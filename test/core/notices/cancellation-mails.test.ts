import { describe, expect, it } from 'vitest';
import { composeMail } from '../../../core/mail/compose/compose-mail.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import { answeredMail, askingMail } from '../../../core/notices/cancellation-mails.ts';
import { LANGUAGES } from '../../../core/notices/language.ts';
import { aCancellation } from '../../support/cancellations.ts';
import { aContext, aConversation, aGuest, aHost, aListing } from '../../support/facts.ts';
import { leaks } from '../../support/leaks.ts';

const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };
const from = 'no-reply@foyer.test';
const LINK = 'https://api.example/cancellation-requests/r1.abc.mac';
const told = (language: string, name = 'Sea View') => ({
  request: aCancellation({ note: 'secret note' }),
  context: aContext({
    conversation: aConversation({ guest: aGuest({ language, address: 'gita@guests.example' }) }),
    host: aHost({ language }),
    listing: aListing({ name }),
  }),
  brand,
  from,
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('the customer gets one mail with one link and nothing of the host', async () => {
    const raw = composeMail(askingMail(told(language), LINK));
    const { text = '', headers } = parseMail(raw);
    expect(text.match(/https?:[^\s]+/g)).toEqual([LINK]);
    expect(text).toContain('Sea View');
    expect(text).toContain('b-1');
    expect(headers('auto-submitted')).toEqual(['auto-generated']);
    expect(headers('reply-to')).toEqual([]);
    expect(await leaks(raw, ['Hanna', 'hosts.example', '+46707654321', '+46701234567', 'secret note'])).toEqual([]);
  });

  it('the host gets the answer and nothing of the customer', async () => {
    for (const state of ['confirmed', 'declined'] as const) {
      const raw = composeMail(answeredMail(told(language), state));
      const { text } = parseMail(raw);
      expect(text).toContain('b-1');
      expect(text).toContain(brand.supportUrl);
      expect(text).not.toContain('cancellation-requests');
      expect(await leaks(raw, ['Gita', 'guests.example', '+46701234567', '+46707654321', 'secret note'])).toEqual([]);
    }
  });
});

describe('the mail that asks', () => {
  it("comes from the platform's own address, to the guest's", () => {
    const mail = askingMail(told('en'), LINK);
    expect(mail.from).toEqual({ address: from, name: 'Foyer' });
    expect(mail.to.address).toBe('gita@guests.example');
    expect(mail.subject).toBe('Did you ask to cancel this booking? – Booking b-1 – Sea View');
  });

  it('says who reported what, what happens without an answer, and until when there is time', () => {
    const { text } = askingMail(told('en'), LINK);
    expect(text).toContain('The host of “Sea View” told Foyer that you asked to cancel this booking.');
    expect(text).toContain('Nothing is cancelled without your yes.');
    expect(text).toContain('4 March 2026 at 13:00 CET');
  });

  it('has one link in HTML too, also where the listing’s name is an address', () => {
    const hrefs = (html = '') => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    for (const name of ['Sea View', 'https://evil.example/x', 'hthttps://tps://evil.example', 'HTTP:///evil.example'])
      expect(hrefs(askingMail(told('en', name), LINK).html)).toEqual([LINK]);
  });

  it('shows no domain of the listing’s name that a mail program would link by itself', () => {
    const shown = (name: string) => askingMail(told('en', name), LINK).subject.split(' – ').at(-1);
    expect(shown('Pay at www.evil.example/now or evil.xn--p1ai')).toBe(
      'Pay at www. evil. example/now or evil. xn--p1ai',
    );
    expect(shown('No. 5, 4.5 stars. Sea view')).toBe('No. 5, 4.5 stars. Sea view');
    expect(askingMail(told('en', 'evil.example'), LINK).text).not.toContain('evil.example');
  });

  it('keeps two Latin names in Arabic words apart, so that neither is turned round', () => {
    expect(askingMail(told('ar'), LINK).text).toContain('«Sea View»\u200f Foyer');
  });
});

it('tells the host a yes otherwise than a no, in words that are no other mail’s', () => {
  const [yes, no] = [answeredMail(told('en'), 'confirmed'), answeredMail(told('en'), 'declined')];
  expect(yes.subject).toBe('The guest confirmed the wish to cancel – Booking b-1 – Sea View');
  expect(no.subject).toBe('The guest did not confirm the cancellation – Booking b-1 – Sea View');
  expect(no.text).toContain('the booking stays as it is');
});
