import { describe, expect, it } from 'vitest';
import type { Booking, ConversationContext, Listing, Subject } from '../../../core/model.ts';
import type { ListedRule } from '../../../core/ports/templates.ts';
import { planSends } from '../../../core/schedules/plan-sends.ts';
import type { PlanCause } from '../../../core/schedules/planning.ts';
import type { ScheduledSend } from '../../../core/schedules/scheduled-send.ts';
import { aBooking, aContext, aConversation, aHost, aListing, anInquiry } from '../../support/facts.ts';
import { aRule } from '../../support/send-rules.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const TIMES = { checkInTime: '15:00', checkOutTime: '11:00' };
const DIRECTIONS = aRule({ on: 'check-in', days: -3 }, { templateId: 'directions' });
const DIRECTIONS_AT = '2026-03-18T08:00:00.000Z';
/** Due already on {@link NOW}. */
const WELCOME = aRule({ on: 'booked', minutes: 5 }, { templateId: 'welcome' });
const SORRY = aRule({ on: 'cancelled', minutes: 30 }, { templateId: 'sorry' });

const NEW: PlanCause = { kind: 'booking' };
const RULES: PlanCause = { kind: 'rules' };
const booked = (facts: Partial<Booking> = {}): Subject => ({ kind: 'booking', booking: aBooking(facts) });
const told = (before: Partial<Booking> = {}): PlanCause => ({ kind: 'booking', before: booked(before) });
const CANCELLED = { status: 'cancelled', cancelledAt: '2026-03-01T11:59:00.000Z' } as const;

const withBooking = (facts: Partial<Booking> = {}, listing: Partial<Listing> = {}): ConversationContext =>
  aContext({ conversation: aConversation({ subject: booked(facts) }), listing: aListing({ ...TIMES, ...listing }) });

interface Given {
  readonly context?: ConversationContext;
  readonly rules?: readonly ListedRule[];
  readonly existing?: readonly ScheduledSend[];
  readonly now?: string;
  readonly cause?: PlanCause;
}

const plan = ({ context = withBooking(), rules = [DIRECTIONS], existing = [], now = NOW, cause = NEW }: Given = {}) =>
  planSends(context, rules, existing, now, cause);

/** What becomes of the one send that a plan changes. */
function only(given: Given): ScheduledSend {
  const [send, ...more] = plan(given);
  if (!send || more.length > 0) throw new Error(`${more.length + (send ? 1 : 0)} sends were changed`);
  return send;
}

const planned = (facts: Partial<ScheduledSend> = {}): ScheduledSend => ({ ...only({}), ...facts });

describe('a booking that is registered', () => {
  it('plans what is to come', () =>
    expect(plan()).toEqual([
      {
        id: 'directions',
        conversationId: 'c1',
        hostId: 'h-1',
        templateId: 'directions',
        on: 'check-in',
        at: DIRECTIONS_AT,
        asked: DIRECTIONS_AT,
        day: '2026-03-18',
        usefulUntil: '2026-03-21T14:00:00.000Z',
        state: 'planned',
        revision: 1,
      },
    ]));

  it('plans in the order in which sends are due, whatever the order of the rules', () => {
    const rules = [
      aRule({ on: 'check-out' }, { templateId: 'bye' }),
      DIRECTIONS,
      WELCOME,
      aRule({ on: 'check-out' }, { templateId: 'a' }),
    ];
    expect(plan({ rules }).map(({ id }) => id)).toEqual(['welcome', 'directions', 'a', 'bye']);
    expect(plan({ rules: rules.toReversed() })).toEqual(plan({ rules }));
  });

  it('sends what is late no later than what is asked for just after it', () => {
    const context = withBooking({ bookedAt: NOW });
    const rules = [0, 1, 2, 3].map((minutes) => aRule({ on: 'booked', minutes }, { templateId: `t-${minutes}` }));
    const places = plan({ context, rules }).map(({ id, at }) => [id, at.slice(11, 16)]);
    expect(places).toEqual([
      ['t-0', '12:01'],
      ['t-1', '12:01'],
      ['t-2', '12:02'],
      ['t-3', '12:03'],
    ]);
    expect(only({ context, rules: rules.slice(0, 1) })).toMatchObject({ at: '2026-03-01T12:02:00.000Z' });
  });

  it('puts what is due in quiet hours at their end, for the day on which that is', () => {
    const context = withBooking({}, { quietHours: { from: '20:00', to: '10:00' } });
    const rules = [aRule({ on: 'check-in', days: -3, at: '23:00' })];
    expect(only({ context, rules })).toMatchObject({
      at: '2026-03-19T09:00:00.000Z',
      asked: '2026-03-18T22:00:00.000Z',
      day: '2026-03-19',
    });
  });

  it('drops what quiet hours would keep until it is pointless', () => {
    const context = withBooking({}, { quietHours: { from: '08:00', to: '15:00' } });
    const rules = [aRule({ on: 'check-in', at: '14:00' })];
    expect(only({ context, rules })).toMatchObject({
      state: 'dropped',
      reason: 'pointless',
      at: NOW,
      day: '2026-03-21',
    });
  });

  it.each([
    ['conditions that do not hold', { on: 'check-in', when: { minNights: 7 } }, {}],
    ['another day of the week', { on: 'check-in', days: -3, when: { weekdays: [1, 2, 4, 5, 6, 7] } }, {}],
    ['other listings', { on: 'check-in' }, { listingIds: ['l-2'] }],
    ['a message', { on: 'guest-message' }, {}],
    ['a cancellation', { on: 'cancelled' }, {}],
  ] as const)('has nothing by a rule for %s', (_, send, facts) =>
    expect(plan({ rules: [aRule(send, facts)] })).toEqual([]),
  );

  it('plans what asks for a payment, whatever is paid yet', () =>
    expect(plan({ rules: [aRule({ on: 'check-in', when: { payment: 'full' } })] })).toHaveLength(1));
});

describe('what is due already when a booking is registered', () => {
  it('goes out two minutes later where its template says so', () =>
    expect(only({ rules: [WELCOME] })).toMatchObject({
      state: 'planned',
      at: '2026-03-01T12:02:00.000Z',
      asked: '2026-02-06T13:05:00.000Z',
      day: '2026-03-01',
    }));

  it('goes out in the order in which it was asked for', () => {
    const rules = [aRule({ on: 'check-in', days: -21 }, { templateId: 'a' }), WELCOME];
    expect(plan({ rules }).map(({ id, at }) => [id, at])).toEqual([
      ['welcome', '2026-03-01T12:02:00.000Z'],
      ['a', '2026-03-01T12:02:00.000Z'],
    ]);
  });

  it('is late from the very instant at which it is due', () => {
    expect(only({ now: DIRECTIONS_AT }).at).toBe('2026-03-18T08:02:00.000Z');
    expect(only({ now: '2026-03-18T07:59:59.999Z' }).at).toBe(DIRECTIONS_AT);
  });

  it('is dropped where its template skips what is late', () =>
    expect(only({ rules: [{ ...WELCOME, late: 'skip' }] })).toMatchObject({
      state: 'dropped',
      reason: 'late',
      at: NOW,
      day: '2026-02-06',
    }));

  it.each(['booked', 'cancelled'] as const)(
    'goes out where its template skips what is late, %s within the hour before',
    (on) => {
      const at = '2026-03-01T11:30:00.000Z';
      const facts = on === 'booked' ? { bookedAt: at } : ({ status: 'cancelled', cancelledAt: at } as const);
      const skipping = (minutes: number, now: string) =>
        only({ context: withBooking(facts), rules: [aRule({ on, minutes }, { late: 'skip' })], now });
      expect(skipping(5, '2026-03-01T12:34:59.999Z')).toMatchObject({
        state: 'planned',
        at: '2026-03-01T12:36:59.999Z',
      });
      expect(skipping(5, '2026-03-01T12:35:00.000Z')).toMatchObject({ state: 'dropped', reason: 'late' });
    },
  );

  it('waits for the end of quiet hours', () => {
    const context = withBooking({}, { quietHours: { from: '12:00', to: '14:00' } });
    expect(only({ context, rules: [WELCOME] }).at).toBe('2026-03-01T13:00:00.000Z');
  });

  it('is dropped once it is pointless, two minutes ahead', () => {
    expect(only({ now: '2026-03-21T13:57:59.999Z' }).state).toBe('planned');
    expect(only({ now: '2026-03-21T13:58:00.000Z' })).toMatchObject({ state: 'dropped', reason: 'pointless' });
  });

  it('is for the day on which it would go out late', () => {
    const onDays = (weekdays: readonly number[]) => plan({ rules: [aRule({ on: 'booked', when: { weekdays } })] });
    expect(onDays([7])).toHaveLength(1);
    expect(onDays([5])).toEqual([]);
  });

  it('is not there at all where the host may write no more, unlike what is to come', () => {
    const rules = [WELCOME, aRule({ on: 'check-out', days: 30 }, { templateId: 'thanks' })];
    const idsAt = (now: string) => plan({ rules, now }).map(({ id }) => id);
    expect(idsAt('2026-04-03T21:59:59.999Z')).toEqual(['welcome', 'thanks']);
    expect(idsAt('2026-04-03T22:00:00.000Z')).toEqual(['thanks']);
  });

  it('is dropped where the host may write no more, and it was planned before', () => {
    const context = withBooking({ start: '2025-03-21', end: '2025-03-27' });
    const rules = [aRule({ on: 'check-out', days: 30 }, { templateId: 'directions' })];
    expect(only({ context, rules, existing: [planned()], cause: told() })).toMatchObject({
      state: 'dropped',
      reason: 'late',
    });
  });
});

describe('a booking that is told again', () => {
  it('changes no plan, and makes nothing late', () =>
    expect(plan({ rules: [DIRECTIONS, WELCOME], existing: [planned()], cause: told() })).toEqual([]));

  it('makes nothing late by its payment', () => {
    const cause = told({ payment: { state: 'full', onPlatform: true } });
    expect(plan({ rules: [WELCOME], cause })).toEqual([]);
  });

  it('makes late what it is only now long enough for', () => {
    const rules = [aRule({ on: 'booked', when: { minNights: 5 } })];
    expect(plan({ rules, cause: told({ end: '2026-03-23' }) })).toHaveLength(1);
    expect(plan({ rules, cause: told({ end: '2026-03-28' }) })).toEqual([]);
  });

  it('makes late what follows its confirmation, and not what followed the request', () => {
    const cause = told({ status: 'requested', confirmedAt: undefined });
    const rules = [WELCOME, aRule({ on: 'check-in', days: -60 }, { templateId: 'early' })];
    expect(plan({ rules, cause }).map(({ id }) => id)).toEqual(['early']);
  });

  it('makes late what an inquiry never asked for', () => {
    const cause: PlanCause = { kind: 'booking', before: { kind: 'inquiry', inquiry: anInquiry() } };
    const context = withBooking({}, { program: 'rental-subscription' });
    expect(plan({ context, rules: [WELCOME], cause })).toHaveLength(1);
  });

  it('has its requested dates confirmed before anything goes out by them', () => {
    const context = withBooking({ status: 'requested', confirmedAt: undefined });
    expect(plan({ context, rules: [WELCOME, DIRECTIONS] }).map(({ id }) => id)).toEqual(['welcome']);
    expect(only({ context, existing: [planned()], cause: told() })).toMatchObject({ reason: 'not-confirmed', at: NOW });
  });
});

describe('a booking that is moved', () => {
  const moved = (start: string, end: string): Given => ({
    context: withBooking({ start, end }),
    existing: [planned()],
    cause: told(),
  });

  it('moves its sends', () =>
    expect(only(moved('2026-04-21', '2026-04-27'))).toEqual({
      ...planned(),
      at: '2026-04-18T07:00:00.000Z',
      asked: '2026-04-18T07:00:00.000Z',
      day: '2026-04-18',
      usefulUntil: '2026-04-21T13:00:00.000Z',
      revision: 2,
    }));

  it('moves how long they make sense where they stay', () =>
    expect(only({ context: withBooking({}, { checkInTime: '17:00' }), existing: [planned()], cause: RULES })).toEqual({
      ...planned(),
      usefulUntil: '2026-03-21T16:00:00.000Z',
      revision: 2,
    }));

  it('makes them late where that was before now', () =>
    expect(only(moved('2026-03-03', '2026-03-09'))).toMatchObject({
      state: 'planned',
      at: '2026-03-01T12:02:00.000Z',
    }));

  it('drops them where they are pointless by then, and plans them again once they are not', () => {
    const existing = [only(moved('2026-02-27', '2026-03-09'))];
    expect(existing).toMatchObject([{ state: 'dropped', reason: 'pointless', revision: 2 }]);
    expect(only({ existing, cause: told({ start: '2026-02-27' }) })).toEqual({ ...planned(), revision: 3 });
  });

  it.each(['conditions', 'template-removed', 'late', 'pointless', 'not-confirmed'] as const)(
    'plans again what was dropped for %s, once its time is to come',
    (reason) => {
      const existing = [
        planned({ state: 'dropped', reason, at: '2026-02-10T08:00:00.000Z', asked: '2026-02-09T08:00:00.000Z' }),
      ];
      expect(only({ existing, cause: told({ start: '2026-02-12' }) })).toEqual({ ...planned(), revision: 2 });
    },
  );

  it.each(['by-host', 'answered', 'conversation-closed', 'review-elsewhere'] as const)(
    'leaves dropped what was dropped for %s',
    (reason) =>
      expect(plan({ ...moved('2026-04-21', '2026-04-27'), existing: [planned({ state: 'dropped', reason })] })).toEqual(
        [],
      ),
  );

  it('leaves as it is what was sent, or is sent by hand just now', () => {
    const given = moved('2026-04-21', '2026-04-27');
    expect(plan({ ...given, existing: [planned({ state: 'sent', messageId: 'c1-3' })] })).toEqual([]);
    expect(plan({ ...given, existing: [planned({ byHand: true, at: NOW })] })).toEqual([]);
  });

  it('leaves dropped what was late for the same instant', () => {
    const late = planned({
      state: 'dropped',
      reason: 'late',
      asked: '2026-02-06T13:05:00.000Z',
      id: 'welcome',
      templateId: 'welcome',
    });
    expect(plan({ rules: [WELCOME], existing: [late] })).toEqual([]);
  });

  it('sends late what was pointless for as long as it was moved', () => {
    const short = { start: '2026-02-20', end: '2026-02-25' };
    const existing = [only({ context: withBooking(short), rules: [WELCOME] })];
    expect(existing).toMatchObject([{ state: 'dropped', reason: 'pointless' }]);
    expect(only({ rules: [WELCOME], existing, cause: told(short) })).toMatchObject({
      state: 'planned',
      at: '2026-03-01T12:02:00.000Z',
    });
    expect(plan({ rules: [WELCOME], existing, cause: RULES })).toEqual([]);
  });

  it('drops what no longer holds, once', () => {
    const rules = [aRule({ on: 'check-in', when: { maxNights: 6 } }, { templateId: 'directions' })];
    const given = { ...moved('2026-03-21', '2026-03-30'), rules };
    const after = only(given);
    expect(after).toEqual({ ...planned(), state: 'dropped', reason: 'conditions', at: NOW, revision: 2 });
    expect(plan({ ...given, existing: [after] })).toEqual([]);
  });

  it('drops what its day of the week no longer is for', () => {
    const rules = [aRule({ on: 'check-in', days: -3, when: { weekdays: [3] } }, { templateId: 'directions' })];
    expect(plan({ existing: [planned()], rules, cause: told() })).toEqual([]);
    const after = only({ ...moved('2026-03-22', '2026-03-27'), rules });
    expect(after).toMatchObject({ state: 'dropped', reason: 'conditions', day: '2026-03-19' });
  });
});

describe('a booking that is cancelled', () => {
  const CANCELLING: Given = {
    context: withBooking(CANCELLED),
    rules: [DIRECTIONS, SORRY],
    existing: [planned()],
    cause: told(),
  };

  it('drops what was planned, and plans what follows a cancellation', () =>
    expect(plan(CANCELLING)).toMatchObject([
      { id: 'directions', state: 'dropped', reason: 'booking-cancelled', at: NOW },
      { id: 'sorry', state: 'planned', at: '2026-03-01T12:29:00.000Z' },
    ]));

  it('drops what is held', () => {
    const held = planned({
      state: 'held',
      reason: 'facts-missing',
      missing: ['listing.parking'],
      waiting: { templateRevision: 1, absent: [] },
    });
    const [dropped] = plan({ ...CANCELLING, rules: [DIRECTIONS], existing: [held] });
    expect(dropped).toEqual({ ...planned(), state: 'dropped', reason: 'booking-cancelled', at: NOW, revision: 2 });
  });

  it('leaves an answer to a message', () => {
    const answer = planned({ id: 'hours-4', templateId: 'hours', on: 'guest-message', seq: 4, causedAt: NOW });
    const rules = [aRule({ on: 'guest-message' }, { templateId: 'hours' })];
    expect(plan({ ...CANCELLING, rules, existing: [answer] })).toEqual([]);
  });

  it('that is reinstated plans it again, and drops what was to follow the cancellation', () => {
    const existing = plan(CANCELLING);
    const after = plan({ rules: [DIRECTIONS, SORRY], existing, cause: told(CANCELLED) });
    expect(after).toEqual([
      { ...existing[1], state: 'dropped', reason: 'booking-reinstated', at: NOW, revision: 2 },
      { ...planned(), revision: 3 },
    ]);
  });

  it('that is reinstated after the time has come sends late', () => {
    const existing = plan({ ...CANCELLING, rules: [DIRECTIONS] });
    const reinstated = { existing, now: '2026-03-19T12:00:00.000Z', cause: told(CANCELLED) };
    expect(only(reinstated)).toMatchObject({ state: 'planned', at: '2026-03-19T12:02:00.000Z' });
    expect(plan({ ...reinstated, cause: RULES })).toEqual([]);
  });
});

describe('a template that is new or changed', () => {
  it('plans what is still to come, and sends nothing late', () =>
    expect(plan({ rules: [DIRECTIONS, WELCOME], cause: RULES }).map(({ id }) => id)).toEqual(['directions']));

  it('moves what it planned', () => {
    const rules = [aRule({ on: 'check-in', days: -2, at: '18:00' }, { templateId: 'directions' })];
    expect(only({ rules, existing: [planned()], cause: RULES })).toMatchObject({
      at: '2026-03-19T17:00:00.000Z',
      revision: 2,
    });
  });

  it('keeps in place what it would have sent before now', () => {
    const rules = [aRule({ on: 'check-in', days: -30 }, { templateId: 'directions' })];
    const after = only({ rules, existing: [planned()], cause: RULES });
    expect(after).toMatchObject({ state: 'planned', at: DIRECTIONS_AT, asked: '2026-02-19T08:00:00.000Z' });
    expect(plan({ rules, existing: [after], cause: RULES })).toEqual([]);
  });

  it('drops what it would have sent before now for another reason', () => {
    const rules = [{ ...WELCOME, templateId: 'directions' }];
    expect(only({ rules, existing: [planned()], cause: RULES })).toMatchObject({
      state: 'dropped',
      reason: 'late',
      day: '2026-03-18',
    });
  });

  it('does not bring back what was dropped before now', () => {
    const existing = [planned({ state: 'dropped', reason: 'conditions', asked: '2026-02-19T08:00:00.000Z' })];
    const rules = [aRule({ on: 'check-in', days: -30 }, { templateId: 'directions' })];
    expect(plan({ rules, existing, cause: RULES })).toEqual([]);
  });

  it.each([
    ['is gone', [], 'template-removed'],
    ['goes out on messages', [aRule({ on: 'guest-message' }, { templateId: 'directions' })], 'template-removed'],
    ['is for other listings', [{ ...DIRECTIONS, listingIds: ['l-2'] }], 'conditions'],
  ] as const)('drops what was planned where it %s', (_, rules, reason) =>
    expect(only({ rules, existing: [planned()], cause: RULES })).toEqual({
      ...planned(),
      state: 'dropped',
      reason,
      at: NOW,
      revision: 2,
    }),
  );
});

describe('what is overdue', () => {
  it('keeps its place until it is judged', () => {
    const now = '2026-03-18T14:00:00.000Z';
    expect(plan({ existing: [planned()], now, cause: RULES })).toEqual([]);
    expect(plan({ existing: [planned()], now, cause: told() })).toEqual([]);
  });

  it('keeps the place that it was given when it was late', () => {
    const existing = [only({ rules: [WELCOME] })];
    expect(plan({ rules: [WELCOME], existing, now: '2026-03-01T12:01:00.000Z', cause: told() })).toEqual([]);
  });
});

describe('what is held', () => {
  const NOON = '2026-03-18T12:00:00.000Z';
  const held = planned({
    state: 'held',
    at: DIRECTIONS_AT,
    reason: 'facts-missing',
    missing: ['listing.parking'],
    waiting: { templateRevision: 1, absent: ['listing.parking', 'listing.directions'] },
  });
  const waiting: Given = { existing: [held], now: NOON, cause: RULES };
  const kept = { missing: ['listing.parking'], reason: undefined, waiting: undefined };

  it('waits on while nothing has come', () => {
    expect(plan(waiting)).toEqual([]);
    expect(plan({ ...waiting, context: withBooking({}, { address: 'Pier 1' }) })).toEqual([]);
  });

  it.each([
    ['a fact that was missing is there', { context: withBooking({}, { parking: 'Behind the house' }) }],
    ['a fact is there instead', { context: withBooking({}, { directions: 'Left' }) }],
    ['its template is another', { rules: [{ ...DIRECTIONS, templateRevision: 2 }] }],
  ])('is planned for now once %s', (_, given) =>
    expect(only({ ...waiting, ...given })).toEqual({ ...held, ...kept, state: 'planned', at: NOON, revision: 2 }),
  );

  it('is planned after quiet hours, for the day for which it was', () => {
    const context = withBooking({}, { parking: 'Behind the house', quietHours: { from: '12:00', to: '09:00' } });
    expect(only({ ...waiting, context })).toMatchObject({ at: '2026-03-19T08:00:00.000Z', day: '2026-03-18' });
  });

  it('is dropped once it is pointless', () => {
    const after = { ...waiting, now: '2026-03-21T14:00:00.000Z' };
    expect(only(after)).toMatchObject({ state: 'dropped', reason: 'pointless', at: '2026-03-21T14:00:00.000Z' });
    expect(plan({ ...after, now: '2026-03-21T13:59:59.999Z' })).toEqual([]);
  });

  it('waits for as long as it makes sense by the dates of now', () => {
    const longer = withBooking({}, { checkInTime: '18:00' });
    const after = only({ ...waiting, context: longer });
    expect(after).toEqual({ ...held, usefulUntil: '2026-03-21T17:00:00.000Z', revision: 2 });
    expect(plan({ ...waiting, existing: [after], context: longer })).toEqual([]);
  });

  it('is dropped rather than planned where quiet hours keep it until it is pointless', () => {
    const context = withBooking({}, { parking: 'Behind the house', quietHours: { from: '12:00', to: '16:00' } });
    const after = only({ ...waiting, context, now: '2026-03-21T12:00:00.000Z' });
    expect(after).toMatchObject({ state: 'dropped', reason: 'pointless' });
  });

  it('is planned anew with the booking, and the host told anew', () => {
    const after = only({ ...waiting, context: withBooking({ start: '2026-04-21', end: '2026-04-27' }), cause: told() });
    expect(after).toMatchObject({ state: 'planned', at: '2026-04-18T07:00:00.000Z', missing: undefined });
  });

  it('for its links is planned for now once the host may send links', () => {
    const looked = { missing: [], waiting: { templateRevision: 1, absent: [] } };
    const existing = [planned({ state: 'held', reason: 'links-disabled', at: DIRECTIONS_AT, ...looked })];
    const links = { id: 'r-1', since: NOW, reason: 'Looked at.', cause: 'platform' } as const;
    const restricted = { ...withBooking(), host: aHost({ restrictions: { links } }) };
    expect(plan({ ...waiting, existing, context: restricted })).toEqual([]);
    expect(plan({ ...waiting, existing, context: { ...restricted, host: aHost({ restrictions: {} }) } })).toHaveLength(
      1,
    );
    expect(only({ ...waiting, existing })).toMatchObject({ state: 'planned', at: NOON });
    // a template without its link need not wait
    const rules = [{ ...DIRECTIONS, templateRevision: 2 }];
    expect(only({ ...waiting, existing, context: restricted, rules })).toMatchObject({ state: 'planned', at: NOON });
  });
});

describe('an answer', () => {
  const HOURS = aRule({ on: 'guest-message' }, { templateId: 'hours' });
  const answer = planned({
    id: 'hours-4',
    templateId: 'hours',
    on: 'guest-message',
    seq: 4,
    causedAt: NOW,
    usefulUntil: undefined,
  });
  const given: Given = { rules: [HOURS], existing: [answer], cause: RULES };

  it('stays where its message put it, also when its rule changes', () => {
    expect(plan(given)).toEqual([]);
    expect(plan({ ...given, rules: [aRule({ on: 'guest-message', minutes: 90 }, { templateId: 'hours' })] })).toEqual(
      [],
    );
  });

  it.each([
    ['gone', [], 'template-removed'],
    ['sent otherwise', [{ ...DIRECTIONS, templateId: 'hours' }], 'template-removed'],
    ['for other listings', [{ ...HOURS, listingIds: ['l-2'] }], 'conditions'],
  ] as const)('is dropped where its template is %s, and stays so', (_, rules, reason) => {
    const [after] = plan({ ...given, rules, now: '2026-03-25T12:00:00.000Z' }).filter(({ id }) => id === 'hours-4');
    expect(after).toMatchObject({ state: 'dropped', reason, revision: 2 });
    expect(plan({ ...given, existing: after ? [after] : [] })).toEqual([]);
  });

  it('that is held waits for its facts, as long as it makes sense', () => {
    const held = {
      ...answer,
      state: 'held',
      usefulUntil: '2026-03-02T00:00:00.000Z',
      waiting: { templateRevision: 1, absent: ['listing.parking'] },
    } as const;
    const waiting = { ...given, existing: [held] };
    expect(plan(waiting)).toEqual([]);
    const arrived = withBooking({}, { parking: 'Behind the house' });
    expect(only({ ...waiting, context: arrived })).toMatchObject({ state: 'planned', at: NOW, seq: 4, causedAt: NOW });
    expect(only({ ...waiting, now: '2026-03-02T00:00:00.000Z' })).toMatchObject({
      state: 'dropped',
      reason: 'pointless',
    });
  });
});
