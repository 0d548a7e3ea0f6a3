import { describe, expect, it } from 'vitest';
import type { Payment, Subject } from '../../core/model.ts';
import type { Release } from '../../core/programs/program.ts';
import { programOf } from '../../core/programs/programs.ts';
import { isPaidAndConfirmed, isReleased, paymentState, releasesAfter } from '../../core/release.ts';
import { aBooking, anInquiry, aPayment } from '../support/facts.ts';

const booked = (state: Payment['state']): Subject => ({
  kind: 'booking',
  booking: aBooking({ payment: aPayment({ state }) }),
});
const asked: Subject = { kind: 'inquiry', inquiry: anInquiry() };

it('an inquiry is paid nothing', () => {
  expect(paymentState(asked)).toBe('none');
  expect(paymentState(booked('part'))).toBe('part');
});

describe.each<[Release, Record<Payment['state'], boolean>, boolean]>([
  ['never', { none: false, part: false, full: false }, false],
  ['first-payment', { none: false, part: true, full: true }, false],
  ['full-payment', { none: false, part: false, full: true }, false],
  ['always', { none: true, part: true, full: true }, true],
])('released %s', (release, expected, forInquiry) => {
  it.each(['none', 'part', 'full'] as const)('when the payment is %s', (state) => {
    expect(isReleased(release, booked(state))).toBe(expected[state]);
  });

  it('for an inquiry', () => expect(isReleased(release, asked)).toBe(forInquiry));
});

describe('how often a payment released contact details', () => {
  const course = (program: string, ...states: readonly Payment['state'][]) =>
    states.reduce<Parameters<typeof releasesAfter>[0]>((before, state) => {
      const subject = booked(state);
      return { subject, releases: releasesAfter(before, subject, programOf(program)) };
    }, undefined)?.releases;

  it('is once to both sides at full payment, and once more after a refund and another', () => {
    expect(course('rental-pay-per-booking', 'none', 'part')).toBeUndefined();
    expect(course('rental-pay-per-booking', 'none', 'part', 'full', 'full')).toEqual({ guest: 1, host: 1 });
    expect(course('rental-pay-per-booking', 'full', 'none', 'part', 'full')).toEqual({ guest: 2, host: 2 });
    expect(course('rental-pay-per-booking', 'full', 'none')).toEqual({ guest: 1, host: 1 });
  });

  it('counts a booking that is registered with its final state at once', () => {
    expect(course('rental-pay-per-booking', 'full')).toEqual({ guest: 1, host: 1 });
    expect(course('rental-subscription', 'part', 'full')).toEqual({ guest: 1 });
  });

  it('counts nothing that was never hidden, nor what never is given out', () => {
    expect(course('rental-subscription', 'none')).toBeUndefined();
    expect(course('stay', 'none', 'full')).toBeUndefined();
    expect(course('activity', 'none', 'full')).toBeUndefined();
  });

  it('begins at the first payment after an inquiry', () => {
    const before = { subject: asked };
    expect(releasesAfter(before, booked('full'), programOf('rental-pay-per-booking'))).toEqual({ guest: 1, host: 1 });
    expect(releasesAfter(before, booked('none'), programOf('rental-pay-per-booking'))).toBeUndefined();
  });
});

it.each([
  ['confirmed', 'none', false],
  ['confirmed', 'part', true],
  ['confirmed', 'full', true],
  ['requested', 'full', false],
  ['cancelled', 'full', false],
] as const)('a booking that is %s and paid %s is to be confirmed to its guest: %s', (status, state, expected) => {
  const booking = aBooking({ status, payment: aPayment({ state }) });
  expect(isPaidAndConfirmed({ kind: 'booking', booking })).toBe(expected);
  expect(isPaidAndConfirmed(asked)).toBe(false);
});
