import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { endOfDayAfter } from '../../core/dates.ts';
import { headAfter } from '../../core/head.ts';
import type { Booking, BookingDates, Conversation, Windows } from '../../core/model.ts';
import { activity } from '../../core/programs/activity.ts';
import { PROGRAMS, programOf } from '../../core/programs/programs.ts';
import { rentalSubscription } from '../../core/programs/rental-subscription.ts';
import { stay } from '../../core/programs/stay.ts';
import { placeMessage } from '../../core/record/place-message.ts';
import { closingOf, conversationWindows, openingOf, windowsOf } from '../../core/windows.ts';
import { aBooking, aContext, aConversation, aListing, anInquiry } from '../support/facts.ts';

const dates = z.object({
  status: z.enum(['requested', 'confirmed', 'cancelled']),
  start: z.string(),
  end: z.string(),
  bookedAt: z.string(),
  confirmedAt: z.optional(z.string()),
  cancelledAt: z.optional(z.string()),
});

const vectors = z
  .array(
    z.object({
      name: z.string(),
      program: z.string(),
      timeZone: z.string(),
      booking: dates,
      guestWroteAt: z.optional(z.string()),
      expect: z.record(z.string(), z.nullable(z.string())),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('../fixtures/windows.json', import.meta.url), 'utf8')));

describe('windows of bookings, against the published vectors', () => {
  it.each(vectors)('$name', ({ program, timeZone, booking, guestWroteAt, expect: expected }) => {
    const windows = windowsOf({ kind: 'booking', booking }, programOf(program), timeZone, { guestWroteAt });
    expect(windows).toEqual(expected);
  });

  it('are all there', () => expect(vectors).toHaveLength(240));
});

const ofBooking = (booking: Partial<BookingDates>, program = stay, timeZone = 'Europe/Stockholm') =>
  windowsOf({ kind: 'booking', booking: aBooking(booking) }, program, timeZone);

describe('the end of a booking', () => {
  it('is 28 February of the next year where it was on 29 February', () => {
    const { readableUntil } = ofBooking({ end: '2028-02-29' }, stay, 'UTC');
    expect(readableUntil).toBe('2029-03-01T00:00:00.000Z');
  });

  it('is the local date of the cancellation, also after check-out', () => {
    const { hostWritableUntil } = ofBooking({ status: 'cancelled', cancelledAt: '2026-04-02T22:30:00.000Z' });
    expect(hostWritableUntil).toBe('2026-04-10T22:00:00.000Z');
  });

  it('stays check-out where the platform does not say when it was cancelled', () => {
    expect(ofBooking({ status: 'cancelled' })).toEqual(ofBooking({ status: 'confirmed' }));
  });

  it('is check-out again once the cancellation is taken back', () => {
    const restored = ofBooking({ status: 'confirmed', cancelledAt: '2026-03-02T22:30:00.000Z' });
    expect(restored).toEqual(ofBooking({}));
  });
});

describe('the opening of an activity', () => {
  const opening = (booking: Partial<BookingDates>) => ofBooking(booking, activity).opensAt;

  it.each([
    ['confirmed: the confirmation', { status: 'confirmed' }, '2026-02-06T14:00:00.000Z'],
    [
      'confirmed without saying when: the booking',
      { status: 'confirmed', confirmedAt: undefined },
      '2026-02-06T13:00:00.000Z',
    ],
    ['requested again after a confirmation: never', { status: 'requested' }, null],
    ['cancelled after a confirmation: the confirmation', { status: 'cancelled' }, '2026-02-06T14:00:00.000Z'],
    ['cancelled without one: never', { status: 'cancelled', confirmedAt: undefined }, null],
  ] as const)('%s', (_, booking, expected) => expect(opening(booking)).toBe(expected));
});

describe('windows of an inquiry', () => {
  const of = (inquiry: Parameters<typeof anInquiry>[0], latestMessageAt?: string) =>
    windowsOf({ kind: 'inquiry', inquiry: anInquiry(inquiry) }, rentalSubscription, 'Europe/Stockholm', {
      latestMessageAt,
    });

  it('count from the requested check-out', () => {
    const windows = of({ start: '2026-03-21', end: '2026-03-27' }, '2026-06-01T12:00:00.000Z');
    expect(windows).toEqual({
      opensAt: '2026-02-01T08:00:00.000Z',
      hostWritableUntil: '2026-04-03T22:00:00.000Z',
      guestWritableUntil: '2027-03-27T23:00:00.000Z',
      readableUntil: '2027-03-27T23:00:00.000Z',
    });
  });

  it('count from the start where that is all it has', () => {
    expect(of({ start: '2026-03-27' })).toEqual(of({ start: '2026-03-21', end: '2026-03-27' }));
  });

  it('count from the local date of the latest message where it has no dates', () => {
    expect(of({}, '2026-03-27T22:59:59.999Z').readableUntil).toBe('2027-03-27T23:00:00.000Z');
    expect(of({}, '2026-03-27T23:00:00.000Z').readableUntil).toBe('2027-03-28T22:00:00.000Z');
  });

  it('count from the question while nothing else was said', () => {
    expect(of({}).readableUntil).toBe('2027-02-01T23:00:00.000Z');
  });

  it('stay open since it was asked once it became a booking, or since it was booked where that was before', () => {
    const askedAt = '2026-02-01T08:00:00.000Z';
    const opensAt = (booking: object, program = rentalSubscription) =>
      windowsOf({ kind: 'booking', booking: aBooking(booking), askedAt }, program, 'UTC').opensAt;
    expect(opensAt({ bookedAt: '2026-02-01T08:00:00.001Z' })).toBe(askedAt);
    expect(opensAt({ bookedAt: '2026-02-01T07:59:59.999Z' })).toBe('2026-02-01T07:59:59.999Z');
    expect(opensAt({ status: 'requested' }, activity)).toBe(askedAt);
  });

  it('do not open in a program without inquiries', () => {
    const { opensAt } = windowsOf({ kind: 'inquiry', inquiry: anInquiry() }, activity, 'UTC');
    expect(opensAt).toBeNull();
  });
});

describe("a conversation's windows", () => {
  it('follow its listing and what was said', () => {
    const conversation = aConversation({
      subject: { kind: 'inquiry', inquiry: anInquiry() },
      guestWroteAt: '2026-03-01T10:00:00.000Z',
      lastMessage: { id: 'c1-2', at: '2026-03-02T10:00:00.000Z', author: 'host', preview: 'Hello' },
      activityAt: '2026-03-02T10:00:00.000Z',
    });
    const listing = aListing({ program: 'rental-subscription' });
    expect(conversationWindows(aContext({ conversation, listing }))).toEqual({
      opensAt: '2026-02-01T08:00:00.000Z',
      hostWritableUntil: '2026-03-15T23:00:00.000Z',
      guestWritableUntil: '2027-03-02T23:00:00.000Z',
      readableUntil: '2027-03-02T23:00:00.000Z',
    });
  });

  it('do not end earlier because a mail that waited was let through late', () => {
    const draft = { author: 'host', via: 'mail', text: 'Hello', attachments: [], notes: [] } as const;
    const told = (head: Conversation, at: string) => headAfter(head, placeMessage(head, { ...draft, at }, 'salt'));
    const asked = aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry() } });
    const before = told(asked, '2026-06-01T10:00:00.000Z');
    const late = told(before, '2026-03-01T10:00:00.000Z');
    const windows = (conversation: Conversation) =>
      conversationWindows(aContext({ conversation, listing: aListing({ program: 'rental-subscription' }) }));
    expect(windows(before).readableUntil).toBe('2027-06-01T22:00:00.000Z');
    expect(windows(late)).toEqual(windows(before));
  });
});

describe('whatever the facts', () => {
  const zones = [
    ...new Set(vectors.map(({ timeZone }) => timeZone)),
    ...['America/Santiago', 'Asia/Beirut', 'Pacific/Kiritimati', 'America/St_Johns', 'Australia/Lord_Howe'],
  ];
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
  const date = day.map((each) => each.toISOString().slice(0, 10));
  const instant = day.map((each) => each.toISOString());
  const facts = fc.record({
    program: fc.constantFrom(...Object.values(PROGRAMS)),
    timeZone: fc.constantFrom(...zones),
    status: fc.constantFrom('requested' as const, 'confirmed' as const, 'cancelled' as const),
    end: date,
    cancelledAt: instant,
    guestWroteAt: fc.option(instant, { nil: undefined }),
  });
  const keys = ['hostWritableUntil', 'guestWritableUntil', 'readableUntil'] as const;
  const expectNoWider = (narrow: Windows, wide: Windows): void => {
    for (const key of keys) expect(narrow[key] <= wide[key], `${key} ${narrow[key]} ${wide[key]}`).toBe(true);
  };
  const earlierBy = (days: number, from: string): string =>
    new Date(Date.parse(from) - days * 86_400_000).toISOString().slice(0, from.length);

  it('no side may write past the read cutoff', () => {
    fc.assert(
      fc.property(facts, ({ program, timeZone, guestWroteAt, ...booking }) => {
        const windows = windowsOf({ kind: 'booking', booking: aBooking(booking) }, program, timeZone, { guestWroteAt });
        for (const key of keys) expect(windows[key] <= windows.readableUntil).toBe(true);
      }),
    );
  });

  it('a shorter stay never widens a window', () => {
    fc.assert(
      fc.property(facts, fc.nat(400), ({ program, timeZone, guestWroteAt, end }, days) => {
        const of = (until: string) =>
          windowsOf({ kind: 'booking', booking: aBooking({ end: until }) }, program, timeZone, { guestWroteAt });
        expectNoWider(of(earlierBy(days, end)), of(end));
      }),
    );
  });

  it('asking for a shorter stay never widens a window', () => {
    fc.assert(
      fc.property(facts, fc.nat(400), instant, ({ program, timeZone, guestWroteAt, end }, days, latestMessageAt) => {
        const of = (until: string) =>
          windowsOf({ kind: 'inquiry', inquiry: anInquiry({ end: until }) }, program, timeZone, {
            guestWroteAt,
            latestMessageAt,
          });
        expectNoWider(of(earlierBy(days, end)), of(end));
      }),
    );
  });

  it('an earlier cancellation never widens a window', () => {
    fc.assert(
      fc.property(facts, fc.nat(400), ({ program, timeZone, guestWroteAt, end, cancelledAt }, days) => {
        const of = (at: string) => {
          const booking = aBooking({ status: 'cancelled', end, cancelledAt: at });
          return windowsOf({ kind: 'booking', booking }, program, timeZone, { guestWroteAt });
        };
        expectNoWider(of(earlierBy(days, cancelledAt)), of(cancelledAt));
      }),
    );
  });

  it('a cancellation before the end never widens a window', () => {
    fc.assert(
      fc.property(facts, ({ program, timeZone, guestWroteAt, end, cancelledAt }) => {
        fc.pre(cancelledAt.slice(0, 10) < earlierBy(1, end));
        const of = (status: BookingDates['status']) =>
          windowsOf({ kind: 'booking', booking: aBooking({ status, end, cancelledAt }) }, program, timeZone, {
            guestWroteAt,
          });
        expectNoWider(of('cancelled'), of('confirmed'));
      }),
    );
  });

  it('what the guest writes, and the later the more, never narrows a window', () => {
    fc.assert(
      fc.property(facts, instant, ({ program, timeZone, guestWroteAt, ...booking }, other) => {
        const [early = other, late = other] = [guestWroteAt ?? other, other].toSorted();
        const subject = { kind: 'booking', booking: aBooking(booking) } as const;
        const of = (wroteAt: string | undefined) => windowsOf(subject, program, timeZone, { guestWroteAt: wroteAt });
        expectNoWider(of(undefined), of(early));
        expectNoWider(of(early), of(late));
      }),
    );
  });

  it('no window depends on what was paid, or on how many come', () => {
    const payments = fc.constantFrom('none' as const, 'part' as const, 'full' as const);
    fc.assert(
      fc.property(facts, payments, fc.boolean(), fc.nat(9), (each, state, onPlatform, guests) => {
        const { program, timeZone, guestWroteAt, ...dates } = each;
        const of = (more: Partial<Booking>) =>
          conversationWindows({
            conversation: aConversation({
              guestWroteAt,
              subject: { kind: 'booking', booking: aBooking({ ...dates, ...more }) },
            }),
            listing: aListing({ program: program.id, timeZone }),
          });
        expect(of({ payment: { state, onPlatform }, guests })).toEqual(of({}));
      }),
    );
  });

  it('the rule that closes a side says the same instant as its window', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('host' as const, 'guest' as const), (each, side) => {
        const { program, timeZone, guestWroteAt, ...dates } = each;
        const context = {
          conversation: aConversation({ guestWroteAt, subject: { kind: 'booking', booking: aBooking(dates) } }),
          listing: aListing({ program: program.id, timeZone }),
        };
        const windows = conversationWindows(context);
        const until = side === 'host' ? windows.hostWritableUntil : windows.guestWritableUntil;
        const at = closingOf(context, side)?.at ?? windows.readableUntil;
        expect(at < windows.readableUntil ? at : windows.readableUntil).toBe(until);
        expect(openingOf(context).at).toBe(windows.opensAt);
      }),
    );
  });

  it('a day ends with the first instant that is not in it any more, by another calendar than ours', () => {
    const localDates = new Map(
      zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' })]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...zones), date, (timeZone, end) => {
        const ends = Date.parse(endOfDayAfter(end, 0, timeZone));
        const on = (time: number) => localDates.get(timeZone)?.format(time) ?? '';
        expect(on(ends - 1) <= end).toBe(true);
        expect(on(ends) > end).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
