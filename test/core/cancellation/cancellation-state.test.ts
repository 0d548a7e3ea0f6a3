import { describe, expect, it } from 'vitest';
import { cancellationId } from '../../../core/cancellation/cancellation.ts';
import { bookingOf, cancellationState, overAt } from '../../../core/cancellation/cancellation-state.ts';
import { aCancellation } from '../../support/cancellations.ts';
import { aBooking, aContext, aConversation, anInquiry } from '../../support/facts.ts';

const dated = (facts: Parameters<typeof aBooking>[0] = {}, timeZone = 'Europe/Stockholm') => ({
  booking: aBooking(facts),
  timeZone,
});
const IN_TIME = '2026-03-04T11:59:59.999Z';
const TOO_LATE = '2026-03-04T12:00:00.000Z';

describe('a request that nobody answered', () => {
  it('is open until its time is over, and no more at that instant', () => {
    expect(cancellationState(aCancellation(), dated(), IN_TIME)).toBe('asked');
    expect(cancellationState(aCancellation(), dated(), TOO_LATE)).toBe('expired');
  });

  it("is over with the booking's last day by the listing's clock, also where the dates moved since", () => {
    const moved = dated({ start: '2026-03-01', end: '2026-03-02' });
    expect(overAt(moved)).toBe('2026-03-02T23:00:00.000Z');
    expect(cancellationState(aCancellation(), moved, '2026-03-02T22:59:59.999Z')).toBe('asked');
    expect(cancellationState(aCancellation(), moved, '2026-03-02T23:00:00.000Z')).toBe('expired');
    expect(overAt(dated({ end: '2026-03-29' }))).toBe('2026-03-29T22:00:00.000Z');
  });

  it('gives way to the cancellation of the platform, where that came in time', () => {
    const at = (cancelledAt?: string) => dated({ status: 'cancelled', cancelledAt });
    expect(cancellationState(aCancellation(), at(IN_TIME), TOO_LATE)).toBe('superseded');
    expect(cancellationState(aCancellation(), at('2026-02-01T00:00:00.000Z'), IN_TIME)).toBe('superseded');
    expect(cancellationState(aCancellation(), at(TOO_LATE), TOO_LATE)).toBe('expired');
    expect(cancellationState(aCancellation(), at(), TOO_LATE)).toBe('superseded');
  });

  it('asks nobody about a cancelled booking, also where the platform dates the cancellation ahead', () => {
    const ahead = dated({ status: 'cancelled', cancelledAt: '2026-03-10T00:00:00.000Z' });
    expect(cancellationState(aCancellation(), ahead, IN_TIME)).toBe('superseded');
    expect(cancellationState(aCancellation(), ahead, TOO_LATE)).toBe('expired');
  });
});

it('stays as it was answered, whatever becomes of the booking', () => {
  for (const state of ['confirmed', 'declined'] as const)
    for (const now of [IN_TIME, TOO_LATE])
      expect(cancellationState(aCancellation({ state }), dated({ status: 'cancelled' }), now)).toBe(state);
});

it('is about a booking: an inquiry has none', () => {
  expect(bookingOf(aContext())).toEqual({ booking: aBooking(), timeZone: 'Europe/Stockholm' });
  const conversation = aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry() } });
  expect(bookingOf(aContext({ conversation }))).toBeUndefined();
});

it('has an id of 128 random bits, of characters that links take', () => {
  const bytes = Uint8Array.from({ length: 16 }, (_, at) => at * 16);
  expect(cancellationId(bytes)).toBe('00102030405060708090a0b0c0d0e0f0');
  expect(() => cancellationId(bytes.subarray(1))).toThrow(RangeError);
});
