import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../core/model.ts';
import { stayInstants, usefulUntil } from '../../../core/schedules/useful-until.ts';
import { aBooking, aListing, anInquiry } from '../../support/facts.ts';

const stayOf = (facts: Partial<Listing> = {}) =>
  stayInstants({ kind: 'booking', booking: aBooking() }, aListing(facts));

const CHECK_IN = '2026-03-21T14:00:00.000Z';
const CHECK_OUT = '2026-03-27T10:00:00.000Z';
const STAY = { checkIn: CHECK_IN, checkOut: CHECK_OUT };

describe('a stay', () => {
  it("begins and ends at the listing's times", () =>
    expect(stayOf({ checkInTime: '15:00', checkOutTime: '11:00' })).toEqual(STAY));

  it('begins and ends with the day where the listing has no times', () =>
    expect(stayOf()).toEqual({ checkIn: '2026-03-21T23:00:00.000Z', checkOut: '2026-03-27T23:00:00.000Z' }));

  it('that is asked about has the dates that are known', () => {
    const inquired = (facts: object) => stayInstants({ kind: 'inquiry', inquiry: anInquiry(facts) }, aListing());
    expect(inquired({})).toEqual({ checkIn: undefined, checkOut: undefined });
    expect(inquired({ start: '2026-03-21' })).toEqual({
      checkIn: '2026-03-21T23:00:00.000Z',
      checkOut: '2026-03-21T23:00:00.000Z',
    });
  });
});

describe('where its rule does not say, a send makes sense', () => {
  it.each([
    ['for check-in, until check-in', 'check-in', '2026-03-18T08:00:00.000Z', CHECK_IN],
    ['for check-in but after it, until check-out', 'check-in', CHECK_IN, CHECK_OUT],
    ['for check-in but after the stay, always', 'check-in', CHECK_OUT, undefined],
    ['for check-out, until check-out, also before check-in', 'check-out', '2026-03-20T08:00:00.000Z', CHECK_OUT],
    ['for check-out but after it, always', 'check-out', '2026-03-28T08:00:00.000Z', undefined],
    ['for the booking, until check-out', 'booked', '2026-02-06T13:00:00.000Z', CHECK_OUT],
    ['for a cancellation, always', 'cancelled', '2026-03-01T13:00:00.000Z', undefined],
    ['for a message, always', 'guest-message', '2026-03-01T13:00:00.000Z', undefined],
  ] as const)('%s', (_, on, asked, until) => expect(usefulUntil({ on }, asked, STAY)).toBe(until));

  it('always, where no dates are known', () =>
    expect(usefulUntil({ on: 'booked' }, '2026-02-06T13:00:00.000Z', {})).toBeUndefined());
});

it('its rule says otherwise', () => {
  const asked = '2026-03-30T08:00:00.000Z';
  expect(usefulUntil({ on: 'check-out', usefulUntil: 'check-in' }, asked, STAY)).toBe(CHECK_IN);
  expect(usefulUntil({ on: 'guest-message', usefulUntil: 'check-out' }, asked, STAY)).toBe(CHECK_OUT);
  expect(usefulUntil({ on: 'check-in', usefulUntil: 'always' }, '2026-03-18T08:00:00.000Z', STAY)).toBeUndefined();
});
