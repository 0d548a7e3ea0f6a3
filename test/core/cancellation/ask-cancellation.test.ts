import { describe, expect, it } from 'vitest';
import { decideAsk } from '../../../core/cancellation/ask-cancellation.ts';
import { aCancellation } from '../../support/cancellations.ts';
import { aBooking } from '../../support/facts.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const dated = (facts: Parameters<typeof aBooking>[0] = {}) => ({
  booking: aBooking(facts),
  timeZone: 'Europe/Stockholm',
});
const refusal = (code: string, more: object = {}) => ({ ok: false, error: { code, ...more } });
const asking = (expiresAt: string) => ({ ok: true, value: { kind: 'ask', expiresAt } });

describe('G18: the customer is asked', () => {
  it('and has 72 hours to answer', () => {
    expect(decideAsk(dated(), [], NOW)).toEqual(asking('2026-03-04T12:00:00.000Z'));
  });

  it("or until the booking's last day ends by the listing's clock, where that is earlier", () => {
    expect(decideAsk(dated({ end: '2026-03-03' }), [], NOW)).toEqual(asking('2026-03-03T23:00:00.000Z'));
    expect(decideAsk(dated({ end: '2026-03-05' }), [], NOW)).toEqual(asking('2026-03-04T12:00:00.000Z'));
  });

  it('not about a booking that is cancelled, or over: at the very instant its last day ends it is', () => {
    expect(decideAsk(dated({ status: 'cancelled' }), [], NOW)).toEqual(refusal('booking-cancelled'));
    const closedAt = '2026-03-27T23:00:00.000Z';
    expect(decideAsk(dated(), [], closedAt)).toEqual(refusal('booking-over', { closedAt }));
    expect(decideAsk(dated(), [], '2026-03-27T22:59:59.999Z')).toEqual(asking(closedAt));
  });

  it('once at a time: an open question is the answer to a second report', () => {
    const request = aCancellation();
    expect(decideAsk(dated(), [request], '2026-03-04T11:59:59.999Z')).toEqual({
      ok: true,
      value: { kind: 'open', request },
    });
  });

  it('again at once where a question was not answered in time', () => {
    expect(decideAsk(dated(), [aCancellation()], '2026-03-04T12:00:00.000Z')).toEqual(
      asking('2026-03-07T12:00:00.000Z'),
    );
  });

  it('again 24 hours after a no, and not a moment sooner', () => {
    const no = aCancellation({ state: 'declined', answeredAt: '2026-03-02T08:00:00.000Z' });
    const againAt = '2026-03-03T08:00:00.000Z';
    expect(decideAsk(dated(), [no], '2026-03-03T07:59:59.999Z')).toEqual(refusal('customer-declined', { againAt }));
    expect(decideAsk(dated(), [no], againAt)).toEqual(asking('2026-03-06T08:00:00.000Z'));
  });

  it('no more after a yes', () => {
    const yes = aCancellation({ state: 'confirmed', answeredAt: '2026-03-02T08:00:00.000Z' });
    expect(decideAsk(dated(), [yes], '2026-03-05T08:00:00.000Z')).toEqual(refusal('customer-confirmed'));
  });

  it('three times about one booking, and no fourth time', () => {
    const late = '2026-03-20T12:00:00.000Z';
    const expired = aCancellation();
    expect(decideAsk(dated(), [expired, expired], late)).toEqual(asking('2026-03-23T12:00:00.000Z'));
    expect(decideAsk(dated(), [expired, expired, expired], late)).toEqual(refusal('customer-asked-enough'));
  });

  it('though a third question is still open, that one', () => {
    const open = aCancellation({ askedAt: NOW });
    expect(decideAsk(dated(), [open, open, open], NOW)).toMatchObject({ ok: true, value: { kind: 'open' } });
  });
});
