import { describe, expect, it } from 'vitest';
import { decideAnswer, lookAt } from '../../../core/cancellation/answer-cancellation.ts';
import { askProblem, CANCELLATION_PROBLEMS, linkProblem } from '../../../core/cancellation/cancellation-problems.ts';
import { aCancellation } from '../../support/cancellations.ts';
import { aBooking } from '../../support/facts.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const EXPIRY = '2026-03-04T12:00:00.000Z';
const dated = (facts: Parameters<typeof aBooking>[0] = {}) => ({ booking: aBooking(facts), timeZone: 'UTC' });
const cancelled = dated({ status: 'cancelled', cancelledAt: '2026-03-02T00:00:00.000Z' });
const refusal = (code: string) => ({ ok: false, error: { code } });

describe('G18: the customer’s answer', () => {
  it('counts while the question is open', () => {
    for (const answer of ['yes', 'no'] as const)
      expect(decideAnswer(aCancellation(), answer, dated(), '2026-03-04T11:59:59.999Z')).toEqual({
        ok: true,
        value: 'new',
      });
  });

  it('counts once: the same again does nothing, another is refused', () => {
    const yes = aCancellation({ state: 'confirmed' });
    const no = aCancellation({ state: 'declined' });
    expect(decideAnswer(yes, 'yes', dated(), NOW)).toEqual({ ok: true, value: 'same' });
    expect(decideAnswer(no, 'no', dated(), NOW)).toEqual({ ok: true, value: 'same' });
    expect(decideAnswer(yes, 'no', dated(), NOW)).toEqual(refusal('link-used'));
    expect(decideAnswer(no, 'yes', dated(), NOW)).toEqual(refusal('link-used'));
  });

  it('comes too late at the very instant the link expires, answered before or not', () => {
    for (const state of ['asked', 'confirmed'] as const) {
      expect(decideAnswer(aCancellation({ state }), 'yes', dated(), EXPIRY)).toEqual(refusal('link-expired'));
      expect(lookAt(aCancellation({ state }), dated(), EXPIRY)).toEqual(refusal('link-expired'));
    }
  });

  it('is not needed where the platform cancelled meanwhile, and stays where it came before', () => {
    expect(decideAnswer(aCancellation(), 'yes', cancelled, NOW)).toEqual(refusal('link-superseded'));
    expect(lookAt(aCancellation({ state: 'confirmed' }), cancelled, NOW)).toEqual({ ok: true, value: 'confirmed' });
  });
});

describe('a problem', () => {
  it('tells of each refusal what to do, under a code of its own', () => {
    expect(new Set(CANCELLATION_PROBLEMS.map(({ code }) => code)).size).toBe(8);
    for (const { type, code, title, detail, remedy } of CANCELLATION_PROBLEMS) {
      expect(type).toBe(`urn:foyer:problem:${code}`);
      expect([title, detail, remedy].every((words) => words.length > 10)).toBe(true);
    }
  });

  it('names when the host may ask again, and when the booking was over', () => {
    expect(askProblem({ code: 'customer-declined', againAt: NOW })).toMatchObject({ status: 422, againAt: NOW });
    expect(askProblem({ code: 'booking-over', closedAt: NOW })).toMatchObject({ status: 422, closedAt: NOW });
    expect(askProblem({ code: 'booking-cancelled' })).not.toHaveProperty('againAt');
  });

  it.each([
    ['link-used', 409],
    ['link-superseded', 409],
    ['link-expired', 410],
  ] as const)('%s has status %i', (code, status) => {
    expect(linkProblem({ code }).status).toBe(status);
  });
});
