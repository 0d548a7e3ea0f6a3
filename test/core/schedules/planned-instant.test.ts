import { describe, expect, it } from 'vitest';
import type { Booking } from '../../../core/model.ts';
import { occasionOf } from '../../../core/schedules/planned-instant.ts';
import type { SendRule } from '../../../core/schedules/send-rule.ts';
import { aBooking, aConversation, aListing, anInquiry } from '../../support/facts.ts';

const of = (send: SendRule, facts: Partial<Booking> = {}, program = 'stay') =>
  occasionOf(send, {
    conversation: aConversation({ subject: { kind: 'booking', booking: aBooking(facts) } }),
    listing: aListing({ program }),
  });

const REQUESTED = { status: 'requested', confirmedAt: undefined } as const;
const CANCELLED = { status: 'cancelled', cancelledAt: '2026-03-01T10:00:00.000Z' } as const;

describe('what goes out by a date', () => {
  it.each<[string, SendRule, string]>([
    ['at nine on the day itself unless said', { on: 'check-in' }, '2026-03-21T08:00:00.000Z'],
    ['days before, at the local time', { on: 'check-in', days: -3, at: '18:30' }, '2026-03-18T17:30:00.000Z'],
    ['days after', { on: 'check-in', days: 1, at: '10:00' }, '2026-03-22T09:00:00.000Z'],
    ['over the change to summer time', { on: 'check-out', days: 2, at: '09:00' }, '2026-03-29T07:00:00.000Z'],
    ['at a time skipped then', { on: 'check-out', days: 2, at: '02:30' }, '2026-03-29T01:30:00.000Z'],
    ['a year before', { on: 'check-out', days: -365 }, '2025-03-27T08:00:00.000Z'],
  ])('is asked for %s', (_, send, asked) => expect(of(send)).toEqual({ asked }));

  it.each(['check-in', 'check-out'] as const)('is not asked for at %s while a booking is only requested', (on) =>
    expect(of({ on }, REQUESTED)).toEqual({ reason: 'not-confirmed' }),
  );

  it('is not asked for once the booking is cancelled', () =>
    expect(of({ on: 'check-in' }, CANCELLED)).toEqual({ reason: 'booking-cancelled' }));
});

describe('what goes out on a booking', () => {
  const booked = { on: 'booked', minutes: 5 } as const;

  it('is asked for so long after it was booked, where that opens the conversation', () => {
    expect(of(booked)).toEqual({ asked: '2026-02-06T13:05:00.000Z' });
    expect(of(booked, REQUESTED)).toEqual({ asked: '2026-02-06T13:05:00.000Z' });
    expect(of({ on: 'booked' })).toEqual({ asked: '2026-02-06T13:00:00.000Z' });
  });

  it('is asked for since it was booked also where the conversation has been open since an inquiry', () => {
    const subject = { kind: 'booking', booking: aBooking(), askedAt: '2026-01-06T13:00:00.000Z' } as const;
    const facts = { conversation: aConversation({ subject }), listing: aListing({ program: 'rental-subscription' }) };
    expect(occasionOf(booked, facts)).toEqual({ asked: '2026-02-06T13:05:00.000Z' });
  });

  it('is asked for after the confirmation, where that does, and not before', () => {
    expect(of(booked, {}, 'activity')).toEqual({ asked: '2026-02-06T14:05:00.000Z' });
    expect(of(booked, REQUESTED, 'activity')).toEqual({ reason: 'not-confirmed' });
  });

  it('is not asked for once it is cancelled', () =>
    expect(of(booked, CANCELLED)).toEqual({ reason: 'booking-cancelled' }));
});

describe('what goes out on a cancellation', () => {
  const cancelled = { on: 'cancelled', minutes: 30 } as const;

  it('is asked for so long after it', () =>
    expect(of(cancelled, CANCELLED)).toEqual({ asked: '2026-03-01T10:30:00.000Z' }));

  it('is not asked for while the booking stands', () => {
    expect(of(cancelled)).toEqual({ reason: 'booking-reinstated' });
    expect(of(cancelled, REQUESTED)).toEqual({ reason: 'booking-reinstated' });
  });

  it('is not asked for where the conversation never opened', () =>
    expect(of(cancelled, { ...CANCELLED, confirmedAt: undefined }, 'activity')).toEqual({ reason: 'not-confirmed' }));

  it('is asked for from the opening on where nobody knows when it was', () =>
    expect(of(cancelled, { status: 'cancelled' })).toEqual({ asked: '2026-02-06T13:30:00.000Z' }));
});

describe('an inquiry', () => {
  it.each(['booked', 'check-in', 'check-out', 'cancelled'] as const)('has nothing that goes out on %s', (on) => {
    const conversation = aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry({ start: '2026-03-21' }) } });
    const listing = aListing({ program: 'rental-subscription' });
    expect(occasionOf({ on }, { conversation, listing })).toEqual({ reason: 'not-confirmed' });
  });
});

it('an answer has no occasion but a message: what its template planned before is over', () =>
  expect(of({ on: 'guest-message' })).toEqual({ reason: 'template-removed' }));
