import { describe, expect, it } from 'vitest';
import { type Course, expiryOf, mayMoveExpiry } from '../../core/expiry.ts';
import type { Booking, Inquiry } from '../../core/model.ts';
import { aBooking, aContext, aConversation, aListing, anInquiry } from '../support/facts.ts';

const seconds = (instant: string): number => Date.parse(instant) / 1000;

describe('when the table may let go of archived messages', () => {
  it('is 30 days after the read cutoff, in seconds since the epoch', () => {
    // check-out 27 March 2026, Stockholm: readable until 28 March 2027, 00:00 local
    expect(expiryOf(aContext())).toBe(seconds('2027-03-27T23:00:00.000Z') + 30 * 86_400);
  });

  it('moves with the zone of the listing and with the dates, never with when it is asked', () => {
    const honolulu = aContext({ listing: aListing({ timeZone: 'Pacific/Honolulu' }) });
    expect(expiryOf(honolulu)).toBe(seconds('2027-03-28T10:00:00.000Z') + 30 * 86_400);
    const cancelled = aBooking({ status: 'cancelled', cancelledAt: '2026-03-01T12:00:00.000Z' });
    const conversation = aConversation({ subject: { kind: 'booking', booking: cancelled } });
    expect(expiryOf(aContext({ conversation }))).toBe(seconds('2027-03-01T23:00:00.000Z') + 30 * 86_400);
  });
});

describe('what may move it', () => {
  const booked = (facts: Partial<Booking> = {}): Course => ({ subject: { kind: 'booking', booking: aBooking(facts) } });
  const asked = (facts: Partial<Inquiry> = {}, latestMessageAt?: string): Course => ({
    subject: { kind: 'inquiry', inquiry: anInquiry(facts) },
    latestMessageAt,
  });

  it.each([
    ['a later check-out', booked(), booked({ end: '2026-03-28' }), true],
    ['a cancellation', booked(), booked({ status: 'cancelled', cancelledAt: '2026-03-01T12:00:00.000Z' }), true],
    [
      'another instant of the cancellation',
      booked({ status: 'cancelled', cancelledAt: '2026-03-01T12:00:00.000Z' }),
      booked({ status: 'cancelled', cancelledAt: '2026-03-02T12:00:00.000Z' }),
      true,
    ],
    ['a payment', booked(), booked({ payment: { state: 'full', onPlatform: true } }), false],
    ['a message about a booking', booked(), { ...booked(), latestMessageAt: '2026-03-01T12:00:00.000Z' }, false],
    ['a message of an inquiry without dates', asked(), asked({}, '2026-03-01T12:00:00.000Z'), true],
    [
      'a message of an inquiry with dates',
      asked({ end: '2026-05-01' }),
      asked({ end: '2026-05-01' }, '2026-03-01T12:00:00.000Z'),
      false,
    ],
    ['other dates of an inquiry', asked({ start: '2026-05-01' }), asked({ start: '2026-05-02' }), true],
    ['a booking after an inquiry', asked({ end: '2026-03-27' }), booked(), true],
  ])('%s', (_, before, after, moves) => {
    expect(mayMoveExpiry(before, after)).toBe(moves);
  });
});
