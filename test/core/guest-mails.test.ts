import { describe, expect, it } from 'vitest';
import { guestMailsDue } from '../../core/guest-mails.ts';
import type { Booking, Payment } from '../../core/model.ts';
import { aBooking, aContext, aConversation, aHost, aListing, anInquiry, aPayment } from '../support/facts.ts';

const NOON = '2026-03-01T12:00:00.000Z';

const due = (
  program: string,
  state: Payment['state'],
  { now = NOON, phones = ['+46707654321'], ...booking }: Partial<Booking> & { now?: string; phones?: string[] } = {},
) =>
  guestMailsDue(
    aContext({
      conversation: aConversation({
        subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state }), ...booking }) },
      }),
      listing: aListing({ program, showPhones: true }),
      host: aHost({ phones }),
    }),
    now,
  ).map(({ about }) => about);

describe('the mails that a guest is to have got', () => {
  it.each([
    ['rental-pay-per-booking', 'none', []],
    ['rental-pay-per-booking', 'part', ['confirmation']],
    ['rental-pay-per-booking', 'full', ['confirmation', 'phones']],
    ['rental-subscription', 'none', []],
    ['rental-subscription', 'part', ['confirmation', 'phones']],
    ['rental-subscription', 'full', ['confirmation', 'phones']],
    ['stay', 'full', []],
    ['activity', 'full', []],
  ] as const)('V4 V5 V10: %s, paid %s: %j', (program, state, expected) => {
    expect(due(program, state)).toEqual(expected);
  });

  it('are no confirmation before the booking is confirmed, and the phones all the same', () => {
    expect(due('rental-pay-per-booking', 'part', { status: 'requested' })).toEqual([]);
    expect(due('rental-pay-per-booking', 'full', { status: 'requested' })).toEqual(['phones']);
  });

  it('are none of a booking that was cancelled, or is over: until the last day ends at the listing', () => {
    expect(due('rental-pay-per-booking', 'full', { status: 'cancelled' })).toEqual([]);
    expect(due('rental-pay-per-booking', 'full', { now: '2026-03-27T22:59:59.999Z' })).toHaveLength(2);
    expect(due('rental-pay-per-booking', 'full', { now: '2026-03-27T23:00:00.000Z' })).toEqual([]);
  });

  it('are none with phones where the host has none', () => {
    expect(due('rental-pay-per-booking', 'full', { phones: [] })).toEqual(['confirmation']);
  });

  it('are none of an inquiry', () => {
    const conversation = aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry() } });
    expect(
      guestMailsDue(aContext({ conversation, listing: aListing({ program: 'rental-subscription' }) }), NOON),
    ).toEqual([]);
  });
});
