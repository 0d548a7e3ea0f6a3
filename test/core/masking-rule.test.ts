import { describe, expect, it } from 'vitest';
import { machinePolicy, maskPolicyFor } from '../../core/masking-rule.ts';
import type { Payment, Subject } from '../../core/model.ts';
import { aBooking, aContext, aConversation, aListing, anInquiry, aPayment } from '../support/facts.ts';

const policy = (program: string, subject: Subject) =>
  maskPolicyFor(aContext({ conversation: aConversation({ subject }), listing: aListing({ program }) }), 'foyer.test');

describe('what is masked', () => {
  it.each([
    ['stay', 'none', true, 'note'],
    ['stay', 'full', true, 'note'],
    ['activity', 'full', true, 'note'],
    ['rental-pay-per-booking', 'none', true, 'mask'],
    ['rental-pay-per-booking', 'part', true, 'mask'],
    ['rental-pay-per-booking', 'full', false, 'pass'],
    ['rental-subscription', 'none', false, 'pass'],
  ] as const)('in %s, paid %s', (program, state: Payment['state'], addresses, phones) => {
    const subject: Subject = { kind: 'booking', booking: aBooking({ payment: aPayment({ state }) }) };
    expect(policy(program, subject)).toMatchObject({ addresses, phones });
  });

  it('in an inquiry, where nothing is paid yet', () => {
    const subject: Subject = { kind: 'inquiry', inquiry: anInquiry() };
    expect(policy('rental-pay-per-booking', subject)).toMatchObject({ addresses: true, phones: 'mask' });
  });
});

it("both sides' real addresses are named, every mailbox of the host's, and our own domains pass", () => {
  const { always, ownDomains } = policy('stay', aConversation().subject);
  expect(always).toEqual(['gita@guests.example', 'hanna@hosts.example', 'office@hosts.example']);
  expect(ownDomains).toEqual(['guest.foyer.test', 'partner.foyer.test', 'reply.foyer.test']);
});

describe('phone numbers', () => {
  const phones = (program: string, state: Payment['state']): readonly string[] | undefined =>
    policy(program, { kind: 'booking', booking: aBooking({ payment: aPayment({ state }) }) }).known?.phones;

  it("of both sides are hidden in any form where numbers are hidden, and a machine's words are no exception", () => {
    expect(phones('rental-pay-per-booking', 'part')).toEqual(['+46701234567', '+46707654321']);
    expect(phones('rental-pay-per-booking', 'full')).toEqual([]);
    expect(phones('stay', 'none')).toEqual([]);
    const hiding = policy('rental-pay-per-booking', aConversation().subject);
    expect(machinePolicy(hiding).known?.phones).toEqual(hiding.known?.phones);
    expect(machinePolicy({ ...hiding, known: undefined }).known?.phones).toEqual([]);
  });
});
