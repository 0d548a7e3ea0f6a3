import { describe, expect, it } from 'vitest';
import type { Booking, Conversation, Side } from '../../core/model.ts';
import { PROGRAMS } from '../../core/programs/programs.ts';
import { conversationWindows } from '../../core/windows.ts';
import { DEFAULT_LIMITS, permissionsOf, whyClosed, whyTooMany } from '../../core/writing.ts';
import { aBooking, aContext, aConversation, aListing } from '../support/facts.ts';

const at = (program: string, booking: Partial<Booking>, facts: Partial<Conversation> = {}) =>
  aContext({
    conversation: aConversation({ subject: { kind: 'booking', booking: aBooking(booking) }, ...facts }),
    listing: aListing({ program }),
  });

const allowed = { canWrite: true };
const closed = (closedAt: string) => ({ canWrite: false, refusal: { code: 'conversation-closed', closedAt } });
const unreadable = (closedAt: string) => ({ canWrite: false, refusal: { code: 'conversation-unreadable', closedAt } });
const notOpen = (opensAt: string | null) => ({ canWrite: false, refusal: { code: 'conversation-not-open', opensAt } });

/** For each program and side: the instant it opens, the one it closes, and what the refusal says from then on. */
const WEEK_AFTER = '2026-04-03T22:00:00.000Z';
const CUTOFF = '2027-03-27T23:00:00.000Z';
const BOOKED = '2026-02-06T13:00:00.000Z';
const CONFIRMED = '2026-02-06T14:00:00.000Z';
const BOUNDARIES = Object.keys(PROGRAMS).flatMap((program): readonly [string, Side, string, string, object][] =>
  program === 'activity'
    ? [
        [program, 'host', CONFIRMED, WEEK_AFTER, closed(WEEK_AFTER)],
        [program, 'guest', CONFIRMED, WEEK_AFTER, closed(WEEK_AFTER)],
      ]
    : [
        [program, 'host', BOOKED, WEEK_AFTER, closed(WEEK_AFTER)],
        [program, 'guest', BOOKED, CUTOFF, unreadable(CUTOFF)],
      ],
);

const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

describe.each(BOUNDARIES)('in %s the %s', (program, side, opens, closes, refusal) => {
  const permissions = (now: string) => permissionsOf(at(program, {}), side, now, DEFAULT_LIMITS);

  it('may not write a millisecond before it opens', () => {
    expect(permissions(justBefore(opens))).toEqual(notOpen(opens));
  });
  it('may write at the instant it opens', () => expect(permissions(opens)).toEqual(allowed));
  it('may write a millisecond before it closes', () => expect(permissions(justBefore(closes))).toEqual(allowed));
  it('may not write at the very instant it closes', () => expect(permissions(closes)).toEqual(refusal));
  it('finds nothing any more from the read cutoff on', () => expect(permissions(CUTOFF)).toEqual(unreadable(CUTOFF)));
});

describe('what was written before now', () => {
  const windows = conversationWindows(at('stay', {}));

  it('is held against the windows of when it was written', () => {
    expect(whyClosed(windows, 'host', WEEK_AFTER, justBefore(WEEK_AFTER))).toBeUndefined();
    expect(whyClosed(windows, 'host', WEEK_AFTER, WEEK_AFTER)).toEqual({
      code: 'conversation-closed',
      closedAt: WEEK_AFTER,
    });
  });
  it('goes nowhere any more from the read cutoff on', () => {
    const refusal = { code: 'conversation-unreadable', closedAt: CUTOFF };
    expect(whyClosed(windows, 'guest', CUTOFF, justBefore(CUTOFF))).toEqual(refusal);
  });
});

describe('an activity that was never confirmed', () => {
  it.each(['2026-03-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'])(
    'is not open, also after it would close: %s',
    (now) => {
      const context = at('activity', { status: 'requested', confirmedAt: undefined });
      expect(permissionsOf(context, 'host', now, 'off')).toEqual(notOpen(null));
    },
  );
});

describe("a guest's message", () => {
  it('opens the host fourteen days to answer, at the closing instant itself no more', () => {
    const context = at('stay', {}, { guestWroteAt: '2026-06-01T12:00:00.000Z' });
    expect(permissionsOf(context, 'host', '2026-06-15T21:59:59.999Z', 'off')).toEqual(allowed);
    expect(permissionsOf(context, 'host', '2026-06-15T22:00:00.000Z', 'off')).toEqual(
      closed('2026-06-15T22:00:00.000Z'),
    );
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
