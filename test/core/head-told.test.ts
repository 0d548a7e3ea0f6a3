import { expect, it } from 'vitest';
import { headTold } from '../../core/head-told.ts';
import { aBooking, aConversation, aGuest, aListing, anInquiry, aPayment } from '../support/facts.ts';

const listing = aListing({ program: 'rental-pay-per-booking' });
const paid = aBooking({ payment: aPayment({ state: 'full' }) });
const guest = aGuest({ address: 'now@guests.example' });

it('turns an inquiry’s into the booking’s: what was said stays, since when it was asked too, and what is paid is released', () => {
  const asked = aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry() }, seq: 4, lastHash: 'f'.repeat(64) });
  const { askedAt } = anInquiry();
  const told = headTold(asked, guest, paid, listing);
  expect(told).toEqual({
    ...asked,
    ...{ guest, subject: { kind: 'booking', booking: paid, askedAt }, releases: { guest: 1, host: 1 }, revision: 2 },
  });
  expect(headTold(told, guest, aBooking(), listing).subject).toEqual({ kind: 'booking', booking: aBooking(), askedAt });
});

it('changes the facts of a booking, and makes no inquiry of it', () => {
  expect(headTold(aConversation(), guest, paid, listing).subject).toEqual({ kind: 'booking', booking: paid });
});
