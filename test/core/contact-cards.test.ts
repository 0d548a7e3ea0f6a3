import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../core/decide.ts';
import { inspectFile } from '../../core/mail/content/inspect-file.ts';
import { PROGRAMS } from '../../core/programs/programs.ts';
import { rentalPayPerBooking } from '../../core/programs/rental-pay-per-booking.ts';
import { rentalSubscription } from '../../core/programs/rental-subscription.ts';
import { aBooking, aContext, aConversation, aListing, aPayment } from '../support/facts.ts';

/** Programs that take every kind of file, so that nothing but what is hidden keeps one out. */
const attachments = { ...rentalPayPerBooking.attachments, types: ['*/*'] };
const OWN = {
  'any-file': { ...rentalPayPerBooking, attachments },
  'hides-numbers': { ...rentalSubscription, attachments, masking: { addresses: 'never', phones: 'always' } },
};
beforeAll(() => void Object.assign(PROGRAMS, OWN));
afterAll(() => Object.keys(OWN).forEach((id) => void Reflect.deleteProperty(PROGRAMS, id)));

const NOW = '2026-03-01T10:00:00.000Z';
const CARDS: readonly (readonly [name: string, type: string, content: string])[] = [
  ['gita.vcf', 'text/vcard', 'BEGIN:VCARD\r\nVERSION:4.0\r\nTEL:+46701234567\r\nEND:VCARD\r\n'],
  ['gita.txt', 'text/plain', 'begin:vcard\r\nversion:2.1\r\n'],
  ['gita', 'text/directory', 'FN:Gita'],
  ['gita.bin', 'text/x-vcard', 'FN:Gita'],
  ['gita.vcf', 'application/octet-stream', 'FN:Gita'],
  ['gita.json', 'application/json', '["vcard", []]'],
  ['gita.xml', 'application/xml', '<?xml version="1.0"?><vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"/>'],
];

type State = 'none' | 'part' | 'full';

function decided(program: string, state: State, [name, type, content]: (typeof CARDS)[number], text: string) {
  const bytes = Buffer.from(content);
  const card = { name, bytes: bytes.length, ...inspectFile(bytes, name, type) };
  const subject = { kind: 'booking', booking: aBooking({ payment: aPayment({ state }) }) } as const;
  const facts = aContext({ listing: aListing({ program }), conversation: aConversation({ subject }) });
  const context = { ...facts, domain: 'foyer.test', ownLinkDomains: [], platformName: 'Foyer', limits: 'off' as const };
  return decide({ side: 'guest', via: 'mail', text, attachments: [card] }, context, NOW);
}

describe.each(CARDS)('N4: a contact card called %s, said to be %s', (...card) => {
  it.each([
    ['stay', 'none', 'addresses'],
    ['stay', 'full', 'addresses'],
    ['activity', 'none', 'addresses'],
    ['activity', 'full', 'addresses'],
    ['rental-pay-per-booking', 'none', 'addresses'],
    ['rental-pay-per-booking', 'part', 'addresses'],
    ['rental-pay-per-booking', 'full', 'addresses'],
    ['any-file', 'none', 'addresses'],
    ['any-file', 'full', 'addresses'],
    ['hides-numbers', 'full', 'addresses'],
    ['rental-subscription', 'none', 'addresses'],
    ['rental-subscription', 'full', 'addresses'],
  ] as const)('in %s with payment %s stays behind for %s', (program, state, why) => {
    const withWords = decided(program, state, card, 'Call me.');
    expect(withWords).toMatchObject({ ok: true, value: { leftOut: [{ name: card[0], why }], attachments: [] } });

    const alone = decided(program, state, card, '');
    expect(alone).toEqual({ ok: false, error: { code: 'attachment-type', names: [card[0]], whys: [why] } });
  });
});
