import { describe, expect, it } from 'vitest';
import { jobsOfFacts, jobsOfFate, jobsOfMessage } from '../../../core/response-rate/response-jobs.ts';
import { aBooking, anInquiry } from '../../support/facts.ts';

const place = { conversationId: 'c1', seq: 3 } as const;

describe('a response rate may change', () => {
  it('by what a guest writes and what a host writes by hand, and by nothing that is sent by itself', () => {
    const of = (author: 'guest' | 'host' | 'platform', via: 'mail' | 'template' | 'schedule', automatic = false) =>
      jobsOfMessage({ ...place, author, via, notes: automatic ? ['automatic'] : [] });
    expect(of('guest', 'mail')).toEqual([{ kind: 'message', ...place }]);
    expect(of('guest', 'mail', true)).toEqual([{ kind: 'message', ...place }]);
    expect(of('host', 'template')).toEqual([{ kind: 'answered', ...place }]);
    expect([of('host', 'schedule'), of('host', 'mail', true), of('platform', 'mail')]).toEqual([[], [], []]);
  });

  it('by the word that no answer is needed, and by a bounce, once', () => {
    const [sent, lost] = [{ state: 'sent' }, { state: 'undeliverable' }] as const;
    const unaskedAt = '2026-03-01T10:00:00.000Z';
    expect(jobsOfFate({ ...place, before: sent, after: sent, unaskedAt })).toEqual([
      { kind: 'unasked', ...place, at: unaskedAt },
    ]);
    expect(jobsOfFate({ ...place, before: sent, after: lost })).toEqual([{ kind: 'message', ...place }]);
    expect(jobsOfFate({ ...place, before: lost, after: lost })).toEqual([]);
    expect(jobsOfFate({ ...place, after: sent })).toEqual([]);
  });

  it('by a booking’s dates and state, not by an inquiry’s', () => {
    const booked = (end: string) => ({ subject: { kind: 'booking', booking: aBooking({ end }) } as const });
    const asked = (end: string) => ({ subject: { kind: 'inquiry', inquiry: anInquiry({ end }) } as const });
    const facts = [{ kind: 'facts', conversationId: 'c1' }];
    expect(jobsOfFacts('c1', booked('2026-03-27'), booked('2026-03-28'))).toEqual(facts);
    expect(jobsOfFacts('c1', asked('2026-03-27'), booked('2026-03-28'))).toEqual(facts);
    expect(jobsOfFacts('c1', booked('2026-03-27'), booked('2026-03-27'))).toEqual([]);
    expect(jobsOfFacts('c1', asked('2026-03-27'), asked('2026-03-28'))).toEqual([]);
    expect(jobsOfFacts('c1', undefined, booked('2026-03-28'))).toEqual([]);
  });
});
