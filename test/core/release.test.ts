import { describe, expect, it } from 'vitest';
import type { Payment, Subject } from '../../core/model.ts';
import type { Release } from '../../core/programs/program.ts';
import { isReleased, paymentState } from '../../core/release.ts';
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
