import { describe, expect, it } from 'vitest';
import type { Conversation, Subject } from '../../../core/model.ts';
import {
  conditionFacts,
  conditionsHold,
  isForDay,
  isForListing,
  isPaidAsAsked,
} from '../../../core/schedules/conditions.ts';
import type { SendConditions } from '../../../core/schedules/send-rule.ts';
import { aBooking, aContext, aConversation, aGuest, anInquiry, aPayment } from '../../support/facts.ts';

const of = (facts: Partial<Conversation> = {}) => conditionFacts(aContext({ conversation: aConversation(facts) }));
const asking = (facts: object): Subject => ({ kind: 'inquiry', inquiry: anInquiry(facts) });
const holds = (when: SendConditions, facts: Partial<Conversation> = {}) => conditionsHold(when, of(facts));

it('a rule that asks for nothing holds', () => expect(holds({})).toBe(true));

describe('nights', () => {
  it.each([
    [{ minNights: 6 }, true],
    [{ minNights: 7 }, false],
    [{ maxNights: 6 }, true],
    [{ maxNights: 5 }, false],
    [{ minNights: 6, maxNights: 6 }, true],
  ])('of a stay of 6, %o: %s', (when, expected) => expect(holds(when)).toBe(expected));

  it('of a visit of one day are none', () => {
    const subject: Subject = { kind: 'booking', booking: aBooking({ end: '2026-03-21' }) };
    expect(holds({ maxNights: 0 }, { subject })).toBe(true);
  });

  it('that are not known are not as many as asked for', () => {
    expect(holds({ minNights: 0 }, { subject: asking({ start: '2026-03-21' }) })).toBe(false);
    expect(holds({ maxNights: 9 }, { subject: asking({}) })).toBe(false);
    expect(holds({ maxNights: 9 }, { subject: asking({ start: '2026-03-21', end: '2026-03-22' }) })).toBe(true);
  });
});

describe('days ahead', () => {
  it.each([
    [{ minLeadDays: 43 }, true],
    [{ minLeadDays: 44 }, false],
    [{ maxLeadDays: 43 }, true],
    [{ maxLeadDays: 42 }, false],
  ])('of a booking 43 days before its start, %o: %s', (when, expected) => expect(holds(when)).toBe(expected));

  it("are counted from the listing's date of the booking, not UTC's", () => {
    const subject: Subject = { kind: 'booking', booking: aBooking({ bookedAt: '2026-02-05T23:00:00.000Z' }) };
    expect(holds({ minLeadDays: 43, maxLeadDays: 43 }, { subject })).toBe(true);
  });

  it('of an inquiry are counted from when it was asked', () => {
    expect(holds({ maxLeadDays: 48 }, { subject: asking({ start: '2026-03-21' }) })).toBe(true);
    expect(holds({ maxLeadDays: 48 }, { subject: asking({}) })).toBe(false);
  });

  it('are less than none where it began before it was booked', () => {
    const subject: Subject = { kind: 'booking', booking: aBooking({ bookedAt: '2026-03-22T10:00:00.000Z' }) };
    expect(holds({ minLeadDays: 0 }, { subject })).toBe(false);
    expect(holds({ maxLeadDays: 0 }, { subject })).toBe(true);
  });
});

describe('languages', () => {
  it.each([
    ['pt-BR', ['pt'], true],
    ['pt', ['pt-BR'], true],
    ['PT-br', ['de', 'pt'], true],
    ['sv', ['de', 'pt'], false],
  ])('of a guest who reads %s, %j: %s', (language, languages, expected) =>
    expect(holds({ languages }, { guest: aGuest({ language }) })).toBe(expected),
  );
});

it('programs are those of the listing', () => {
  expect(holds({ programs: ['activity', 'stay'] })).toBe(true);
  expect(holds({ programs: ['activity'] })).toBe(false);
});

it('a template is for its listings, or for all', () => {
  expect(isForListing({}, 'l-1')).toBe(true);
  expect(isForListing({ listingIds: ['l-2', 'l-1'] }, 'l-1')).toBe(true);
  expect(isForListing({ listingIds: ['l-2'] }, 'l-1')).toBe(false);
});

it('days of the week are those of a date', () => {
  expect(isForDay({}, '2026-03-29')).toBe(true);
  expect(isForDay({ weekdays: [6, 7] }, '2026-03-29')).toBe(true);
  expect(isForDay({ weekdays: [1, 2, 3, 4, 5, 6] }, '2026-03-29')).toBe(false);
});

describe('payment', () => {
  const paid = (state: 'none' | 'part' | 'full') =>
    of({ subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state }) }) } });

  it('is exactly what is asked for', () => {
    expect(isPaidAsAsked({ payment: 'part' }, paid('part'))).toBe(true);
    expect(isPaidAsAsked({ payment: 'part' }, paid('full'))).toBe(false);
    expect(isPaidAsAsked({}, paid('full'))).toBe(true);
  });

  it('of an inquiry is none', () => expect(isPaidAsAsked({ payment: 'none' }, of({ subject: asking({}) }))).toBe(true));

  it('does not keep a send from being planned', () =>
    expect(conditionsHold({ payment: 'full' }, paid('none'))).toBe(true));
});
