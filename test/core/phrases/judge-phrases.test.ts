import { describe, expect, it } from 'vitest';
import type { Payment, Subject } from '../../../core/model.ts';
import { hidePhrases, judgePhrases, type PhraseSetting } from '../../../core/phrases/judge-phrases.ts';
import type { PhraseRules } from '../../../core/programs/program.ts';
import { aBooking, aPayment } from '../../support/facts.ts';

const PAY = 'Pay the rest by PayPal.';
const RATE = 'Rate us on Google.';

const OWN = { domain: 'foyer.test', ownLinkDomains: [], platformName: 'Foyer' };

const booked = (state: Payment['state']): Subject => ({
  kind: 'booking',
  booking: aBooking({ payment: aPayment({ state }) }),
});
const settingOf = (rules: Partial<PhraseRules>, more: Partial<PhraseSetting> = {}): PhraseSetting => ({
  side: 'host',
  subject: booked('part'),
  rules: { payment: 'pass', review: 'pass', ...rules },
  own: OWN,
  ...more,
});

describe('what the rules make of demands', () => {
  it('is nothing where they pass, or there are none', () => {
    expect(judgePhrases(`${PAY} ${RATE}`, settingOf({})).notes).toEqual([]);
    expect(judgePhrases(PAY, settingOf({}, { side: 'guest' })).notes).toEqual([]);
    expect(judgePhrases('Hello.', settingOf({ payment: 'refuse', review: 'refuse' }))).toMatchObject({ notes: [] });
  });

  it('is a note where they are flagged', () => {
    const judged = judgePhrases(`${PAY} ${RATE}`, settingOf({ payment: 'flag', review: 'flag' }));
    expect(judged).toMatchObject({ notes: ['payment-off-platform', 'review-elsewhere'], hidden: [] });
    expect(judged.refusal).toBeUndefined();
    expect(hidePhrases(PAY, judged, OWN)).toBe(PAY);
  });

  it('is a refusal by their code where they are refused', () => {
    expect(judgePhrases(PAY, settingOf({ payment: 'refuse' })).refusal).toEqual({ code: 'payment-off-platform' });
    expect(judgePhrases(RATE, settingOf({ review: 'refuse' })).refusal).toEqual({ code: 'review-elsewhere' });
  });

  it('is a text without them where they are masked, the other kind left', () => {
    const judged = judgePhrases(`Hi! ${PAY} ${RATE} Bye.`, settingOf({ payment: 'mask', review: 'flag' }));
    expect(judged.notes).toEqual(['payment-off-platform', 'review-elsewhere']);
    expect(hidePhrases(`Hi! ${PAY} ${RATE} Bye.`, judged, OWN)).toBe('Hi! [•••]. Rate us on Google. Bye.');
  });

  it('is a mask until the booking is paid in full, and a flag from then on', () => {
    const rules = { payment: 'mask-until-full-payment' } as const;
    expect(judgePhrases(PAY, settingOf(rules)).hidden).toEqual(['payment-off-platform']);
    expect(judgePhrases(PAY, settingOf(rules, { subject: booked('full') }))).toMatchObject({
      notes: ['payment-off-platform'],
      hidden: [],
    });
  });

  it('is for both sides of payments, and for the host alone of reviews', () => {
    const rules = { payment: 'flag', review: 'refuse' } as const;
    expect(judgePhrases(`${PAY} ${RATE}`, settingOf(rules, { side: 'guest' }))).toMatchObject({
      notes: ['payment-off-platform'],
    });
    expect(judgePhrases(RATE, settingOf(rules, { side: 'guest' })).refusal).toBeUndefined();
  });
});
