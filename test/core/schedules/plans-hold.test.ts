import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAfter, localClock, minutesAfter } from '../../../core/dates.ts';
import type { Booking, ConversationContext, Listing } from '../../../core/model.ts';
import type { ListedRule } from '../../../core/ports/templates.ts';
import { isWithin } from '../../../core/schedules/day-hours.ts';
import { planSends } from '../../../core/schedules/plan-sends.ts';
import type { ScheduledSend } from '../../../core/schedules/scheduled-send.ts';
import type { SendRule } from '../../../core/schedules/send-rule.ts';
import { settledSend } from '../../../core/schedules/settle-send.ts';
import { aBooking, aContext, aConversation, aListing } from '../../support/facts.ts';
import { aRule } from '../../support/send-rules.ts';
import { storedAfter } from '../../support/stored-sends.ts';

const NOON = '2026-03-20T12:00:00.000Z';
const DAYS = 40;

const two = (value: number): string => String(value).padStart(2, '0');
const clockTime = fc.nat(95).map((quarter) => `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`);
const optional = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });

const send: fc.Arbitrary<SendRule> = fc.record({
  on: fc.constantFrom('booked', 'check-in', 'check-out', 'cancelled'),
  days: fc.integer({ min: -9, max: 9 }),
  at: clockTime,
  minutes: fc.nat(3000),
  usefulUntil: optional(fc.constantFrom('check-in', 'check-out', 'always')),
  when: fc.record({
    minNights: optional(fc.integer({ min: 1, max: 4 })),
    maxLeadDays: optional(fc.integer({ min: 10, max: 40 })),
    weekdays: optional(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 4 })),
  }),
});

const late = fc.constantFrom('send', 'skip');
const rule = fc.record({ send, late, listingIds: optional(fc.constant(['l-1'])) });
const rules = fc
  .array(rule, { minLength: 1, maxLength: 8 })
  .map((some) => some.map(({ send: on, ...facts }, at) => aRule(on, { ...facts, templateId: `t${at}` })));

const listing: fc.Arbitrary<Listing> = fc
  .record({
    timeZone: fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'America/Havana'),
    checkInTime: optional(clockTime),
    checkOutTime: optional(clockTime),
    quietHours: optional(fc.record({ from: clockTime, to: clockTime })),
    program: fc.constantFrom('stay', 'activity'),
  })
  .map(aListing);

/** Round the change of clocks, some over already, some to come. */
const booking: fc.Arbitrary<Booking> = fc
  .record({
    start: fc.nat(DAYS),
    nights: fc.nat(9),
    bookedDaysAgo: fc.nat(30),
    status: fc.constantFrom('confirmed', 'requested'),
  })
  .map(({ start, nights, bookedDaysAgo, status }) => {
    const from = dateAfter('2026-03-10', start);
    const bookedAt = minutesAfter(NOON, -bookedDaysAgo * 24 * 60);
    const confirmedAt = status === 'confirmed' ? bookedAt : undefined;
    return aBooking({ start: from, end: dateAfter(from, nights), bookedAt, status, confirmedAt });
  });

const world = fc.record({ rules, listing, booking, other: booking });

const contextOf = (at: Listing, told: Booking): ConversationContext =>
  aContext({ listing: at, conversation: aConversation({ subject: { kind: 'booking', booking: told } }) });

const cancelled = (told: Booking): Booking => ({ ...told, status: 'cancelled', cancelledAt: NOON });

/** What is stored after the bookings were told one after another, at one and the same time. */
function toldInTurn(
  at: Listing,
  by: readonly ListedRule[],
  [first, ...more]: readonly Booking[],
): readonly ScheduledSend[] {
  if (!first) return [];
  let before = first;
  let stored = storedAfter([], planSends(contextOf(at, first), by, [], NOON, { kind: 'booking' }));
  for (const told of more) {
    const cause = { kind: 'booking', before: { kind: 'booking', booking: before } } as const;
    stored = storedAfter(stored, planSends(contextOf(at, told), by, stored, NOON, cause));
    before = told;
  }
  return stored;
}

const open = (stored: readonly ScheduledSend[]) =>
  stored.filter(({ state }) => state === 'planned').map(({ revision, ...shown }) => shown);

describe('whatever the rules, the listing and the booking are', () => {
  it('planning again gives no change, now or later', () => {
    fc.assert(
      fc.property(world, fc.nat(DAYS * 24), (given, hours) => {
        const context = contextOf(given.listing, given.booking);
        const stored = storedAfter([], planSends(context, given.rules, [], NOON, { kind: 'booking' }));
        const same = { kind: 'booking', before: context.conversation.subject } as const;
        const later = minutesAfter(NOON, hours * 60);
        expect(planSends(context, given.rules, stored, NOON, { kind: 'booking' })).toEqual([]);
        expect(planSends(context, given.rules, stored, later, same)).toEqual([]);
        expect(planSends(context, given.rules, stored, later, { kind: 'rules' })).toEqual([]);
      }),
    );
  });

  it('the order of rules and sends makes no difference', () => {
    fc.assert(
      fc.property(world, ({ rules: by, ...given }) => {
        const stored = toldInTurn(given.listing, by.slice(1), [given.booking]);
        const context = contextOf(given.listing, given.other);
        const cause = { kind: 'booking', before: { kind: 'booking', booking: given.booking } } as const;
        const planned = planSends(context, by, stored, NOON, cause);
        expect(planSends(context, by.toReversed(), stored.toReversed(), NOON, cause)).toEqual(planned);
      }),
    );
  });

  it('nothing is planned for before now, for quiet hours, or for when it is pointless', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { quietHours, timeZone } = given.listing;
        for (const { at, usefulUntil } of open(toldInTurn(given.listing, given.rules, [given.booking, given.other]))) {
          expect(at > NOON).toBe(true);
          if (quietHours) expect(isWithin(localClock(at, timeZone).time, quietHours)).toBe(false);
          if (usefulUntil !== undefined) expect(at < usefulUntil).toBe(true);
        }
      }),
    );
  });

  it('a booking that is moved and moved back has the plan that it had', () => {
    fc.assert(
      fc.property(world, ({ listing: at, rules: by, booking: told, other }) => {
        expect(open(toldInTurn(at, by, [told, other, told]))).toEqual(open(toldInTurn(at, by, [told])));
      }),
    );
  });

  it('a booking that is moved has the plan of one registered like that', () => {
    fc.assert(
      fc.property(world, ({ listing: at, rules: by, booking: told, other }) => {
        const moved = { ...told, start: other.start, end: other.end };
        const sendsOf = (bookings: readonly Booking[]) =>
          open(
            toldInTurn(
              at,
              by.filter(({ send: { on } }) => on !== 'booked'),
              bookings,
            ),
          );
        expect(sendsOf([told, moved])).toEqual(sendsOf([moved]));
      }),
    );
  });

  it('a booking that is cancelled and reinstated has the plan that it had, and between nothing but the cancellation', () => {
    fc.assert(
      fc.property(world, ({ listing: at, rules: by, booking: told }) => {
        const between = open(toldInTurn(at, by, [told, cancelled(told)]));
        expect(between.every(({ on }) => on === 'cancelled')).toBe(true);
        expect(open(toldInTurn(at, by, [told, cancelled(told), told]))).toEqual(open(toldInTurn(at, by, [told])));
      }),
    );
  });

  it('what was sent never changes, and is planned by nothing again', () => {
    fc.assert(
      fc.property(world, fc.boolean(), ({ listing: at, rules: by, booking: told, other }, isGone) => {
        const sent = toldInTurn(at, by, [told])
          .filter(({ state }) => state === 'planned')
          .map((each) => settledSend(each, { kind: 'sent', messageId: 'c1-1' }, each.at));
        const cause = { kind: 'booking', before: { kind: 'booking', booking: told } } as const;
        for (const next of [other, cancelled(told)]) {
          const changed = planSends(contextOf(at, next), isGone ? [] : by, sent, NOON, cause);
          expect(changed.filter(({ id }) => sent.some((each) => each.id === id))).toEqual([]);
        }
      }),
    );
  });
});
