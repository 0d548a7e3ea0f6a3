import { describe, expect, it } from 'vitest';
import type { Booking, BookingDates, Conversation, Inquiry, Side } from '../../core/model.ts';
import type { WindowRefusal } from '../../core/refusals.ts';
import { DEFAULT_LIMITS, permissionsOf, whyClosed, whyTooMany, whyUnreadable } from '../../core/writing.ts';
import { aBooking, aContext, aConversation, aListing, anInquiry } from '../support/facts.ts';

const at = (program: string, booking: Partial<Booking>, facts: Partial<Conversation> = {}) =>
  aContext({
    conversation: aConversation({ subject: { kind: 'booking', booking: aBooking(booking) }, ...facts }),
    listing: aListing({ program }),
  });

const asking = (program: string, inquiry: Partial<Inquiry> = {}, facts: Partial<Conversation> = {}) =>
  aContext({
    conversation: aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry(inquiry) }, ...facts }),
    listing: aListing({ program }),
  });

const WEEK_AFTER = '2026-04-03T22:00:00.000Z';
const CUTOFF = '2027-03-27T23:00:00.000Z';
const BOOKED = '2026-02-06T13:00:00.000Z';
const CONFIRMED = '2026-02-06T14:00:00.000Z';

const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
const closed = { code: 'conversation-closed', rule: 'days-after-end', days: 7, closedAt: WEEK_AFTER } as const;
const unreadable = { code: 'conversation-unreadable', rule: 'read-cutoff', years: 1, closedAt: CUTOFF } as const;
/** The guest may write until the cutoff, and gives the host 14 days by it. */
const reopening = { until: CUTOFF, days: 14 };

describe('a refusal by a window', () => {
  it.each<[string, Side, WindowRefusal]>([
    ['stay', 'host', { ...closed, reopening }],
    ['rental-pay-per-booking', 'host', { ...closed, reopening }],
    ['rental-subscription', 'host', { ...closed, reopening }],
    ['activity', 'host', closed],
    ['activity', 'guest', closed],
  ])('in %s tells the %s that a week has passed, and what would open it', (program, side, refusal) => {
    expect(whyClosed(at(program, {}), side, WEEK_AFTER)).toEqual(refusal);
  });

  it.each(['stay', 'rental-pay-per-booking', 'rental-subscription'])(
    'never closes a guest of %s before the cutoff',
    (program) => {
      expect(whyClosed(at(program, {}), 'guest', justBefore(CUTOFF))).toBeUndefined();
      expect(whyClosed(at(program, {}), 'guest', CUTOFF)).toEqual(unreadable);
    },
  );

  it("names the guest's latest message where that closed later than the stay did", () => {
    const context = at('stay', {}, { guestWroteAt: '2026-06-01T12:00:00.000Z' });
    expect(whyClosed(context, 'host', '2026-06-15T21:59:59.999Z')).toBeUndefined();
    expect(whyClosed(context, 'host', '2026-06-15T22:00:00.000Z')).toEqual({
      ...{ code: 'conversation-closed', rule: 'days-after-guest-message', days: 14 },
      ...{ closedAt: '2026-06-15T22:00:00.000Z', reopening },
    });
  });

  it('names the end of the stay where both rules end at the same instant', () => {
    const context = at('stay', {}, { guestWroteAt: '2026-03-20T12:00:00.000Z' });
    expect(whyClosed(context, 'host', WEEK_AFTER)).toEqual({ ...closed, reopening });
  });

  it('says nothing of days where the cutoff comes before them', () => {
    const context = at('stay', {}, { guestWroteAt: '2027-03-25T12:00:00.000Z' });
    expect(whyClosed(context, 'host', justBefore(CUTOFF))).toBeUndefined();
    expect(whyClosed(context, 'host', CUTOFF)).toEqual(unreadable);
  });

  const REQUESTED: Partial<BookingDates> = { status: 'requested', confirmedAt: undefined };
  it.each<[string, string, Partial<BookingDates>, string, WindowRefusal]>([
    [
      'a booking to come',
      'stay',
      {},
      justBefore(BOOKED),
      { code: 'conversation-not-open', rule: 'before-booking', opensAt: BOOKED },
    ],
    [
      'a confirmation to come',
      'activity',
      {},
      justBefore(CONFIRMED),
      { code: 'conversation-not-open', rule: 'before-confirmation', opensAt: CONFIRMED },
    ],
    [
      'a request',
      'activity',
      REQUESTED,
      CONFIRMED,
      { code: 'conversation-not-open', rule: 'not-confirmed', opensAt: null },
    ],
    [
      'a request whose date is long past',
      'activity',
      REQUESTED,
      '2026-06-01T00:00:00.000Z',
      { code: 'conversation-not-open', rule: 'not-confirmed', opensAt: null },
    ],
    [
      'a request that was cancelled',
      'activity',
      { status: 'cancelled', confirmedAt: undefined, cancelledAt: CONFIRMED },
      CONFIRMED,
      { code: 'conversation-not-open', rule: 'never-confirmed', opensAt: null },
    ],
  ])('names what keeps it from having begun: %s', (_, program, booking, now, refusal) => {
    for (const side of ['host', 'guest'] as const) expect(whyClosed(at(program, booking), side, now)).toEqual(refusal);
  });

  it('of an inquiry is by the question, or that there is no booking', () => {
    const asked = '2026-02-01T08:00:00.000Z';
    expect(whyClosed(asking('rental-subscription'), 'guest', justBefore(asked))).toEqual({
      ...{ code: 'conversation-not-open', rule: 'before-inquiry', opensAt: asked },
    });
    expect(whyClosed(asking('rental-subscription'), 'guest', asked)).toBeUndefined();
    expect(whyClosed(asking('activity'), 'guest', asked)).toEqual({
      ...{ code: 'conversation-not-open', rule: 'not-booked', opensAt: null },
    });
  });

  it('of an inquiry counts from the date that was asked for, as of a booking', () => {
    const context = asking('rental-subscription', { end: '2026-03-27' });
    expect(whyClosed(context, 'host', WEEK_AFTER)).toEqual({ ...closed, reopening });
  });
});

describe('what was written before now', () => {
  const context = at('stay', {});

  it('is held against the windows of when it was written', () => {
    expect(whyClosed(context, 'host', WEEK_AFTER, justBefore(WEEK_AFTER))).toBeUndefined();
    expect(whyClosed(context, 'host', WEEK_AFTER, WEEK_AFTER)).toEqual({ ...closed, reopening });
  });

  it('goes nowhere any more from the read cutoff on', () => {
    expect(whyClosed(context, 'guest', CUTOFF, justBefore(CUTOFF))).toEqual(unreadable);
  });

  it('is past the cutoff too where the clock that noted it is ahead of ours', () => {
    expect(whyClosed(context, 'guest', justBefore(CUTOFF), CUTOFF)).toEqual(unreadable);
  });
});

describe('the read cutoff', () => {
  it('is past at its very instant, and not a millisecond before', () => {
    expect(whyUnreadable(at('stay', {}), justBefore(CUTOFF))).toBeUndefined();
    expect(whyUnreadable(at('stay', {}), CUTOFF)).toEqual(unreadable);
  });
});

describe('permissions', () => {
  it('are there while the window is open', () => {
    expect(permissionsOf(at('stay', {}), 'host', BOOKED, DEFAULT_LIMITS)).toEqual({ canWrite: true });
  });

  it('say what stands against them', () => {
    expect(permissionsOf(at('activity', {}), 'host', WEEK_AFTER, DEFAULT_LIMITS)).toEqual({
      canWrite: false,
      refusal: closed,
    });
  });
});

describe('the limit of messages an hour', () => {
  const from = '2026-03-01T12:00:00.000Z';
  const wrote = (count: number) => ({ rates: { host: { from, count } } });

  it('lets the sixtieth through and not the next', () => {
    expect(whyTooMany(wrote(59), 'host', from, DEFAULT_LIMITS)).toBeUndefined();
    expect(whyTooMany(wrote(60), 'host', from, DEFAULT_LIMITS)).toEqual({ code: 'rate-limited', retryAfter: 3600 });
  });

  it('says in whole seconds, rounded up, when to try again', () => {
    const late = '2026-03-01T12:59:59.999Z';
    expect(whyTooMany(wrote(60), 'host', late, DEFAULT_LIMITS)).toEqual({ code: 'rate-limited', retryAfter: 1 });
  });

  it('ends with the hour', () => {
    expect(whyTooMany(wrote(60), 'host', '2026-03-01T13:00:00.000Z', DEFAULT_LIMITS)).toBeUndefined();
  });

  it("is a side's own", () => expect(whyTooMany(wrote(60), 'guest', from, DEFAULT_LIMITS)).toBeUndefined());

  it('can be lifted', () => expect(whyTooMany(wrote(1000), 'host', from, 'off')).toBeUndefined());

  it('shows in the permissions', () => {
    const context = at('stay', {}, wrote(60));
    expect(permissionsOf(context, 'host', from, DEFAULT_LIMITS)).toEqual({
      canWrite: false,
      refusal: { code: 'rate-limited', retryAfter: 3600 },
    });
  });
});
