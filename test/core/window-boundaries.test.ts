import { describe, expect, it } from 'vitest';
import type { Booking, ConversationContext, Side } from '../../core/model.ts';
import { PROGRAMS } from '../../core/programs/programs.ts';
import { conversationWindows } from '../../core/windows.ts';
import { permissionsOf } from '../../core/writing.ts';
import { aBooking, aContext, aConversation, aListing } from '../support/facts.ts';

/** Where a day ends, worked out by hand from the time zone database: local date and offset beside each. */
interface Zone {
  readonly name: string;
  readonly timeZone: string;
  readonly end: string;
  /** The end of the 7th day after it. */
  readonly weekAfter: string;
  /** The end of the same date a year later. */
  readonly yearAfter: string;
  /** Something the guest wrote, and the end of the 14th day after its local date. */
  readonly wrote: string;
  readonly graceEnds: string;
}

const ZONES: readonly Zone[] = [
  {
    name: 'over the change to summer time',
    timeZone: 'Europe/Stockholm',
    end: '2026-03-27',
    weekAfter: '2026-04-03T22:00:00.000Z', // 4 April 00:00 +02
    yearAfter: '2027-03-27T23:00:00.000Z', // 28 March 00:00 +01, two hours before that year's change
    wrote: '2026-10-14T22:30:00.000Z', // 15 October 00:30 +02
    graceEnds: '2026-10-29T23:00:00.000Z', // 30 October 00:00 +01, over the change back
  },
  {
    name: 'where the clocks skip midnight',
    timeZone: 'America/Santiago',
    end: '2026-08-29',
    weekAfter: '2026-09-06T04:00:00.000Z', // 6 September 01:00 -03: there is no 00:00 that day
    yearAfter: '2027-08-30T04:00:00.000Z', // 30 August 00:00 -04
    wrote: '2026-12-01T02:59:59.999Z', // 30 November 23:59 -03
    graceEnds: '2026-12-15T03:00:00.000Z', // 15 December 00:00 -03
  },
  {
    name: 'where the last hour of the day comes twice',
    timeZone: 'America/Santiago',
    end: '2026-03-28',
    weekAfter: '2026-04-05T04:00:00.000Z', // 5 April 00:00 -04, after 23:00 to 24:00 twice
    yearAfter: '2027-03-29T03:00:00.000Z', // 29 March 00:00 -03
    wrote: '2026-08-22T16:00:00.000Z', // 22 August 12:00 -04
    graceEnds: '2026-09-06T04:00:00.000Z', // 6 September 01:00 -03
  },
  {
    name: 'where the clocks skip midnight, east of Greenwich',
    timeZone: 'Asia/Beirut',
    end: '2026-03-21',
    weekAfter: '2026-03-28T22:00:00.000Z', // 29 March 01:00 +03
    yearAfter: '2027-03-21T22:00:00.000Z', // 22 March 00:00 +02
    wrote: '2026-10-10T12:00:00.000Z',
    graceEnds: '2026-10-24T22:00:00.000Z', // 25 October 00:00 +02, after 23:00 to 24:00 twice
  },
  {
    name: 'a day ahead of UTC',
    timeZone: 'Pacific/Kiritimati',
    end: '2026-06-01',
    weekAfter: '2026-06-08T10:00:00.000Z', // 9 June 00:00 +14
    yearAfter: '2027-06-01T10:00:00.000Z', // 2 June 00:00 +14
    wrote: '2026-09-01T10:00:00.000Z', // 2 September 00:00 +14
    graceEnds: '2026-09-16T10:00:00.000Z', // 17 September 00:00 +14
  },
  {
    name: 'half an hour beside the others',
    timeZone: 'America/St_Johns',
    end: '2026-03-04',
    weekAfter: '2026-03-12T02:30:00.000Z', // 12 March 00:00 -02:30
    yearAfter: '2027-03-05T03:30:00.000Z', // 5 March 00:00 -03:30
    wrote: '2026-07-01T02:29:59.999Z', // 30 June 23:59 -02:30
    graceEnds: '2026-07-15T02:30:00.000Z', // 15 July 00:00 -02:30
  },
  {
    name: 'from a leap day',
    timeZone: 'UTC',
    end: '2028-02-29',
    weekAfter: '2028-03-08T00:00:00.000Z',
    yearAfter: '2029-03-01T00:00:00.000Z', // the end of 28 February
    wrote: '2029-02-14T23:59:59.999Z',
    graceEnds: '2029-03-01T00:00:00.000Z', // the end of 28 February: the cutoff itself
  },
  {
    name: 'over the change of the year',
    timeZone: 'Asia/Tokyo',
    end: '2026-12-28',
    weekAfter: '2027-01-04T15:00:00.000Z', // 5 January 00:00 +09
    yearAfter: '2027-12-28T15:00:00.000Z', // 29 December 00:00 +09
    wrote: '2027-03-01T15:00:00.000Z', // 2 March 00:00 +09
    graceEnds: '2027-03-16T15:00:00.000Z', // 17 March 00:00 +09
  },
];

const BOOKED = '2025-11-01T09:00:00.000Z';
const CONFIRMED = '2025-11-02T09:00:00.000Z';
const SIDES = ['host', 'guest'] as const;

const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

/** The code that keeps a side from writing at `now`; `open` where none does. */
const state = (context: ConversationContext, side: Side, now: string): string => {
  const { canWrite, refusal } = permissionsOf(context, side, now, 'off');
  return canWrite ? 'open' : refusal.code;
};

/** A window changes from one state to another exactly at `instant`. */
const expectTurn = (context: ConversationContext, side: Side, instant: string, before: string, from: string): void => {
  expect([state(context, side, justBefore(instant)), state(context, side, instant)]).toEqual([before, from]);
};

describe.each(Object.keys(PROGRAMS))('in %s', (program) => {
  const { opens, guestCloses, grace } =
    program === 'activity'
      ? { opens: CONFIRMED, guestCloses: true, grace: false }
      : { opens: BOOKED, guestCloses: false, grace: true };

  describe.each(ZONES)('$name ($timeZone)', ({ timeZone, end, weekAfter, yearAfter, wrote, graceEnds }) => {
    const context = (booking: Partial<Booking> = {}, guestWroteAt?: string) =>
      aContext({
        conversation: aConversation({
          subject: {
            kind: 'booking',
            booking: aBooking({ start: end, end, bookedAt: BOOKED, confirmedAt: CONFIRMED, ...booking }),
          },
          guestWroteAt,
        }),
        listing: aListing({ program, timeZone }),
      });

    it.each(SIDES)('the %s may write from the opening on', (side) => {
      expectTurn(context(), side, opens, 'conversation-not-open', 'open');
    });

    it('the host may write until the end of the seventh day', () => {
      expectTurn(context(), 'host', weekAfter, 'open', 'conversation-closed');
    });

    it(`the guest may write until the ${guestCloses ? 'same instant' : 'cutoff'}`, () => {
      if (guestCloses) expectTurn(context(), 'guest', weekAfter, 'open', 'conversation-closed');
      else expectTurn(context(), 'guest', yearAfter, 'open', 'conversation-unreadable');
    });

    it(`a word of the guest's ${grace ? 'opens the host the fourteen days after it' : 'changes nothing'}`, () => {
      if (!grace) expect(conversationWindows(context({}, wrote))).toEqual(conversationWindows(context()));
      else if (graceEnds < yearAfter) expectTurn(context({}, wrote), 'host', graceEnds, 'open', 'conversation-closed');
      else expectTurn(context({}, wrote), 'host', yearAfter, 'open', 'conversation-unreadable');
    });

    it.each(SIDES)('nothing is left to the %s from the cutoff on', (side) => {
      const before = side === 'guest' && !guestCloses ? 'open' : 'conversation-closed';
      expectTurn(context(), side, yearAfter, before, 'conversation-unreadable');
    });

    it.each([
      ['long before the end', '2025-12-01T00:00:00.000Z'],
      ['after the end', '2029-12-01T00:00:00.000Z'],
    ])('a cancellation %s counts instead of the end, by its local date', (_, cancelledAt) => {
      const date = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(new Date(cancelledAt));
      expect(conversationWindows(context({ status: 'cancelled', cancelledAt }))).toEqual(
        conversationWindows(context({ end: date })),
      );
    });

    it('a cancellation at the last millisecond of the date is at the date itself', () => {
      const dayEnds = justBefore(conversationWindows(context({ end })).hostWritableUntil);
      const cancelledAt = new Date(Date.parse(dayEnds) - 7 * 86_400_000).toISOString();
      const date = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(new Date(cancelledAt));
      const { hostWritableUntil } = conversationWindows(context({ status: 'cancelled', cancelledAt }));
      expect(hostWritableUntil).toBe(conversationWindows(context({ end: date })).hostWritableUntil);
    });

    it('opens with the confirmation alone, where the program waits for it', () => {
      const waits = program === 'activity';
      const unconfirmed = { confirmedAt: undefined } as const;
      const now = justBefore(weekAfter);
      expect(state(context({ ...unconfirmed, status: 'requested' }), 'guest', now)).toBe(
        waits ? 'conversation-not-open' : 'open',
      );
      const cancelled = { status: 'cancelled', cancelledAt: now } as const;
      expect(state(context(cancelled), 'guest', now)).toBe('open');
      expect(state(context({ ...cancelled, ...unconfirmed }), 'guest', now)).toBe(
        waits ? 'conversation-not-open' : 'open',
      );
    });
  });
});
