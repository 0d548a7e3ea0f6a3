import { describe, expect, it } from 'vitest';
import { contactFor } from '../../core/contact.ts';
import type { Payment, Subject } from '../../core/model.ts';
import { aBooking, aContext, aConversation, aGuest, aListing, anInquiry, aPayment } from '../support/facts.ts';

const paid = (state: Payment['state']): Subject => ({
  kind: 'booking',
  booking: aBooking({ payment: aPayment({ state }) }),
});

const inProgram = (program: string, subject: Subject, showPhones?: boolean) =>
  aContext({ conversation: aConversation({ subject }), listing: aListing({ program, showPhones }) });

const GUEST = { name: 'Gita Guest', address: 'gita@guests.example', phones: ['+46701234567'] };
const HOST = { name: 'Hanna Host', phones: ['+46707654321'] };
const hidden = (until: string) => ({ ok: false, error: { code: 'contact-hidden', until } });
const shown = (value: object) => ({ ok: true, value });

describe("the guest's details to the host", () => {
  it.each([
    ['stay', 'none', hidden('never')],
    ['stay', 'full', hidden('never')],
    ['activity', 'full', hidden('never')],
    ['rental-pay-per-booking', 'none', hidden('full-payment')],
    ['rental-pay-per-booking', 'part', hidden('full-payment')],
    ['rental-pay-per-booking', 'full', shown(GUEST)],
    ['rental-subscription', 'none', shown(GUEST)],
  ] as const)('%s, paid %s', (program, state, expected) => {
    expect(contactFor('host', inProgram(program, paid(state)))).toEqual(expected);
  });

  it('are there for an inquiry too, where they always are', () => {
    const subject: Subject = { kind: 'inquiry', inquiry: anInquiry() };
    expect(contactFor('host', inProgram('rental-subscription', subject))).toEqual(shown(GUEST));
    expect(contactFor('host', inProgram('rental-pay-per-booking', subject))).toEqual(hidden('full-payment'));
  });

  it('have no phones where the guest has none', () => {
    const conversation = aConversation({ guest: aGuest({ phone: undefined }) });
    const context = aContext({ conversation, listing: aListing({ program: 'rental-subscription' }) });
    expect(contactFor('host', context)).toEqual(shown({ ...GUEST, phones: [] }));
  });
});

describe("the host's phones to the guest", () => {
  it.each([
    ['stay', 'full', true, hidden('never')],
    ['activity', 'full', true, hidden('never')],
    ['rental-pay-per-booking', 'part', true, hidden('full-payment')],
    ['rental-pay-per-booking', 'full', undefined, shown(HOST)],
    ['rental-subscription', 'none', undefined, hidden('first-payment')],
    ['rental-subscription', 'none', false, hidden('first-payment')],
    ['rental-subscription', 'none', true, shown(HOST)],
    ['rental-subscription', 'part', false, shown(HOST)],
  ] as const)('%s, paid %s, shown in the listing: %s', (program, state, showPhones, expected) => {
    expect(contactFor('guest', inProgram(program, paid(state), showPhones))).toEqual(expected);
  });

  it('never come with a mail address', () => {
    const told = contactFor('guest', inProgram('rental-subscription', paid('full')));
    expect(JSON.stringify(told)).not.toContain('@');
  });

  it('come with no address either where the host’s name is one', () => {
    for (const name of ['hanna@hosts.example', 'Hanna (office at hosts dot example)', 'me@elsewhere.example']) {
      const context = inProgram('rental-subscription', paid('full'));
      const told = contactFor('guest', { ...context, host: { ...context.host, name } });
      expect(told).toMatchObject({ ok: true, value: { phones: HOST.phones } });
      expect(JSON.stringify(told)).not.toMatch(/hosts|elsewhere/);
    }
  });
});
