import { expect, it } from 'vitest';
import { becomesBooking } from '../../../core/inquiries/becomes-booking.ts';
import type { Booking, Subject } from '../../../core/model.ts';
import { aBooking, aConversation, aListing, anInquiry } from '../../support/facts.ts';

const ASKED: Subject = { kind: 'inquiry', inquiry: anInquiry({ end: '2026-03-27' }) };

const becomes = (
  now: string,
  booking: Partial<Booking> = {},
  subject: Subject = ASKED,
  program = 'rental-subscription',
) =>
  becomesBooking({ conversation: aConversation({ subject }), listing: aListing({ program }) }, aBooking(booking), now);

it('becomes the booking’s until both sides can read it no more', () => {
  expect(becomes('2027-03-27T22:59:59.999Z', { end: '2028-01-01' })).toBe(true);
  expect(becomes('2027-03-27T23:00:00.000Z', { end: '2028-01-01' })).toBe(false);
});

it.each(['requested', 'confirmed', 'cancelled'] as const)('becomes that of a booking that is %s', (status) =>
  expect(becomes('2026-03-01T12:00:00.000Z', { status, cancelledAt: '2026-03-01T11:00:00.000Z' })).toBe(true),
);

it('does not become one that nobody could read of any more, a booking’s, or one where none are offered', () => {
  const now = '2026-03-01T12:00:00.000Z';
  expect(becomes(now, { start: '2025-02-20', end: '2025-02-28' })).toBe(false);
  expect(becomes(now, {}, { kind: 'booking', booking: aBooking() })).toBe(false);
  expect(becomes(now, {}, ASKED, 'stay')).toBe(false);
});
