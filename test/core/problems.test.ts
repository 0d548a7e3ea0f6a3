import { describe, expect, it } from 'vitest';
import { contactHiddenProblem, explain, problemType, REFUSAL_PROBLEMS, refusalProblem } from '../../core/problems.ts';
import type { Refusal } from '../../core/refusals.ts';

const closedAt = '2026-04-03T22:00:00.000Z';
const closed: Refusal = { code: 'conversation-closed', rule: 'days-after-end', days: 7, closedAt };

describe('a refusal as a problem', () => {
  it.each<[Refusal, number]>([
    [{ code: 'conversation-not-open', rule: 'not-confirmed', opensAt: null }, 422],
    [closed, 422],
    [{ code: 'conversation-unreadable', rule: 'read-cutoff', years: 1, closedAt }, 410],
    [{ code: 'rate-limited', retryAfter: 61 }, 429],
    [{ code: 'attachment-type', names: ['a.pdf'] }, 422],
    [{ code: 'attachment-size', limit: 10 }, 422],
    [{ code: 'message-too-long', limit: 100_000 }, 422],
    [{ code: 'several-recipients', count: 2 }, 422],
    [{ code: 'empty-message' }, 422],
    [{ code: 'links-disabled', reason: 'Links to many guests' }, 422],
  ])('%o has status %i and all that RFC 9457 asks for', (refusal, status) => {
    const problem = refusalProblem(refusal);
    expect(problem).toMatchObject({ type: `urn:foyer:problem:${refusal.code}`, code: refusal.code, status });
    for (const words of [problem.title, problem.detail, problem.remedy]) expect(words).toMatch(/^\S.{8,}/);
  });

  it('is sent with 422 unless it has a status of its own', () => {
    const others = Object.entries(REFUSAL_PROBLEMS).filter(([, { status }]) => status !== 422);
    expect(others.map(([code]) => code)).toEqual(['conversation-unreadable', 'rate-limited']);
  });

  it('names the rule and the instant of its window', () => {
    expect(refusalProblem(closed)).toMatchObject({ closedAt, rule: 'days-after-end' });
    const early: Refusal = { code: 'conversation-not-open', rule: 'before-booking', opensAt: closedAt };
    expect(refusalProblem(early)).toMatchObject({ opensAt: closedAt, rule: 'before-booking' });
  });

  it('says with null that nothing tells when it opens', () => {
    const unconfirmed: Refusal = { code: 'conversation-not-open', rule: 'not-confirmed', opensAt: null };
    expect(refusalProblem(unconfirmed)).toHaveProperty('opensAt', null);
  });

  it('has no rule, no instant and no waiting time where there is none', () => {
    const keys = Object.keys(refusalProblem({ code: 'empty-message' }));
    expect(keys.toSorted()).toEqual(['code', 'detail', 'remedy', 'status', 'title', 'type']);
  });

  it('says after how many seconds to try again', () => {
    expect(refusalProblem({ code: 'rate-limited', retryAfter: 61 })).toHaveProperty('retryAfter', 61);
  });
});

describe('an explanation', () => {
  it('is in English by the clock of UTC unless a reader is named', () => {
    expect(explain(closed).detail).toContain('3 April 2026');
    const german = explain(closed, { language: 'de', timeZone: 'Europe/Stockholm' });
    expect(german.detail).toContain('4. April 2026');
    expect(german.closedAt).toBe(closedAt);
  });
});

describe('hidden contact details', () => {
  it.each([
    ['never', 'Contact details are given out to nobody here: write in the conversation.'],
    [
      'first-payment',
      'They are given out once a booking is paid in part or in full; until then, write in the conversation.',
    ],
    ['full-payment', 'They are given out once a booking is paid in full; until then, write in the conversation.'],
  ] as const)('are 403 with what would show them: %s', (until, remedy) => {
    const problem = contactHiddenProblem({ code: 'contact-hidden', until }, true);
    expect(problem).toMatchObject({ status: 403, code: 'contact-hidden', type: problemType('contact-hidden') });
    expect(problem.remedy).toBe(remedy);
  });

  it('send nobody to a conversation in which they can’t write', () => {
    expect(contactHiddenProblem({ code: 'contact-hidden', until: 'never' }, false).remedy).toBe(
      'Contact details are given out to nobody here: turn to support with POST /support-requests.',
    );
  });
});
