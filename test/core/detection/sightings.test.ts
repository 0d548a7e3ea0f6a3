import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DetectionRules } from '../../../core/contract/detection.ts';
import {
  afterCrossing,
  type Sighting,
  type SightingOutcome,
  type Sightings,
  sight,
  sightingsGoAt,
  type Watched,
} from '../../../core/detection/sightings.ts';

const RULES: DetectionRules = {
  conversations: 10,
  minutes: 10,
  knownAfterDays: 30,
  knownPlaces: [],
  watched: { conversations: 3, minutes: 60, hours: 24 },
};
const MINUTE = 60_000;
const DAY = 86_400_000;
const NOON = Date.parse('2026-03-01T12:00:00.000Z');
const at = (millis: number): string => new Date(NOON + millis).toISOString();
const KEY = 'site:pay.example';

type Sent = Partial<Omit<Sighting, 'at'>> & { readonly ms: number };

/** What is remembered after messages, none of which crossed a threshold. */
function remembered(sent: readonly Sent[], stored?: Sightings, host: Watched = {}): Sightings | undefined {
  return sent.reduce<Sightings | undefined>((before, { ms, ...each }) => {
    const outcome = sight(before, sighting(ms, each), host, RULES);
    if (outcome.kind === 'crossed') throw new Error('crossed already');
    return outcome.kind === 'counted' ? outcome.sightings : before;
  }, stored);
}

const sighting = (ms: number, { key = KEY, conversationId = 'new' }: Partial<Sighting> = {}): Sighting => ({
  key,
  conversationId,
  at: at(ms),
});

/** One message in each of so many conversations, at the same instant. */
const toConversations = (count: number, ms = 0, name = 'c'): readonly Sent[] =>
  Array.from({ length: count }, (_, n) => ({ conversationId: `${name}${n}`, ms }));

const outcomeOf = (before: Sightings | undefined, ms: number, host: Watched = {}, more: Partial<Sighting> = {}) =>
  sight(before, sighting(ms, more), host, RULES);

const CROSSED: SightingOutcome = { kind: 'crossed', threshold: { conversations: 10, minutes: 10 } };
const WATCHED_CROSSED: SightingOutcome = { kind: 'crossed', threshold: { conversations: 3, minutes: 60 } };

describe('the usual threshold', () => {
  it('lets the 9th conversation pass, and the 10th cross', () => {
    expect(outcomeOf(remembered(toConversations(8)), 0)).toMatchObject({ kind: 'counted' });
    expect(outcomeOf(remembered(toConversations(9)), 0)).toEqual(CROSSED);
  });

  it('holds for ten minutes to the millisecond', () => {
    const nine = remembered(toConversations(9));
    expect(outcomeOf(nine, 10 * MINUTE - 1)).toEqual(CROSSED);
    expect(outcomeOf(nine, 10 * MINUTE)).toMatchObject({ kind: 'counted' });
  });

  it('counts a conversation once, however often it is written to', () => {
    const sent = [...toConversations(8), ...toConversations(8, MINUTE), ...toConversations(8, 2 * MINUTE)];
    expect(outcomeOf(remembered(sent), 3 * MINUTE)).toMatchObject({ kind: 'counted' });
    expect(outcomeOf(remembered([...sent, { conversationId: 'c8', ms: 3 * MINUTE }]), 3 * MINUTE)).toEqual(CROSSED);
  });

  it('counts a conversation by the latest time it was written to', () => {
    const sent = [...toConversations(9), { conversationId: 'c0', ms: 9 * MINUTE }];
    expect(outcomeOf(remembered([...sent, ...toConversations(8, 12 * MINUTE, 'd')]), 13 * MINUTE)).toEqual(CROSSED);
  });

  it('lets the tenth message pass where it goes to one of the nine', () => {
    expect(outcomeOf(remembered(toConversations(9)), MINUTE, {}, { conversationId: 'c3' })).toMatchObject({
      kind: 'counted',
    });
  });

  it('takes the very same message for nothing new, also where a lower threshold holds by then', () => {
    const nine = remembered(toConversations(9));
    const again = outcomeOf(nine, 0, { watchedUntil: at(DAY) }, { conversationId: 'c3' });
    expect(again).toEqual({ kind: 'nothing' });
  });
});

describe('messages that come in another order than they were written', () => {
  it('count with those around them: a late mail does not meet what was sent long after it', () => {
    const nine = remembered([...toConversations(5, 30 * MINUTE), ...toConversations(4, 31 * MINUTE, 'd')]);
    expect(outcomeOf(nine, 20 * MINUTE)).toMatchObject({ kind: 'counted' });
    expect(outcomeOf(nine, 22 * MINUTE)).toEqual(CROSSED);
  });

  it('do not add up what lies within ten minutes of one, and not of each other', () => {
    const sent = [...toConversations(5, 0), ...toConversations(4, 14 * MINUTE, 'd')];
    expect(outcomeOf(remembered(sent), 7 * MINUTE)).toMatchObject({ kind: 'counted' });
  });

  it('leave the same number to pass, whichever comes first', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 30 * MINUTE }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(instants, (all) => {
        const [first = 0, ...rest] = all;
        const around = (list: readonly number[], one: number) =>
          outcomeOf(remembered(list.map((ms, n) => ({ conversationId: `c${n}`, ms }))), one).kind;
        expect(around(rest, first)).toBe(around(rest.toReversed(), first));
      }),
    );
  });
});

it('remembers a conversation by its latest message, also where an earlier one comes late', () => {
  const late = remembered([{ ms: MINUTE }, { ms: 0 }]);
  expect(late).toEqual({ firstAt: at(0), lastAt: at(MINUTE), seen: { new: at(MINUTE) } });
});

describe('what a host used for long', () => {
  const used = remembered([{ conversationId: 'c0', ms: 0 }]);
  const host = {};

  it('is known after more than 30 days, to the millisecond', () => {
    const nine = remembered(toConversations(9, 30 * DAY, 'd'), used);
    expect(outcomeOf(nine, 30 * DAY)).toEqual(CROSSED);
    expect(outcomeOf(nine, 30 * DAY + 1)).toEqual({ kind: 'nothing' });
  });

  it('is kept known as long as it is used once in 400 days, which is noted once in 30', () => {
    const later = remembered([{ ms: 399 * DAY }], used);
    expect(later).toEqual({ firstAt: at(0), lastAt: at(399 * DAY), seen: {} });
    expect(outcomeOf(later, 429 * DAY)).toEqual({ kind: 'nothing' });
    expect(outcomeOf(later, 429 * DAY + 1)).toMatchObject({ kind: 'counted' });
    expect(outcomeOf(later, 799 * DAY, host, { conversationId: 'x' })).toMatchObject({
      kind: 'counted',
      sightings: { firstAt: at(0), seen: {} },
    });
    expect(outcomeOf(later, 799 * DAY + 1, host, { conversationId: 'x' })).toMatchObject({
      kind: 'counted',
      sightings: { firstAt: at(799 * DAY + 1), seen: { x: at(799 * DAY + 1) } },
    });
  });

  it('never makes a demand for payment known', () => {
    const demand = { key: 'payment' } as const;
    const before = remembered([{ ...demand, ms: 0 }]);
    const nine = remembered(
      toConversations(9, 60 * DAY).map((each) => ({ ...each, ...demand })),
      before,
    );
    expect(outcomeOf(nine, 60 * DAY, host, demand)).toEqual(CROSSED);
  });

  it('has to become known anew once its use restricted its host', () => {
    const anew = remembered([{ ms: 1 }], afterCrossing(at(0)));
    expect(anew).toEqual({ firstAt: at(1), lastAt: at(1), seen: { new: at(1) } });
    expect(outcomeOf(anew, 30 * DAY + 1, host, { conversationId: 'x' })).toMatchObject({ kind: 'counted' });
  });

  it('may go from the table 400 days after its last use', () => {
    expect(sightingsGoAt(afterCrossing(at(0)))).toBe((NOON + 400 * DAY) / 1000);
  });
});

describe('after a lift', () => {
  it('nothing counts from before it, nor from its very instant', () => {
    const nine = remembered(toConversations(9));
    expect(outcomeOf(nine, MINUTE, { linksLiftedAt: at(0) })).toMatchObject({
      sightings: { seen: { new: at(MINUTE) } },
    });
    expect(outcomeOf(nine, MINUTE, { linksLiftedAt: at(-1) })).toEqual(CROSSED);
  });
});

describe('a host whose account shows signs of another', () => {
  const host = { watchedUntil: at(DAY) };

  it('may write to two conversations within the hour, and not to a third', () => {
    expect(outcomeOf(remembered(toConversations(1)), 59 * MINUTE, host)).toMatchObject({ kind: 'counted' });
    expect(outcomeOf(remembered(toConversations(2)), 60 * MINUTE - 1, host)).toEqual(WATCHED_CROSSED);
    expect(outcomeOf(remembered(toConversations(2)), 60 * MINUTE, host)).toMatchObject({ kind: 'counted' });
  });

  it('is held to the usual threshold again from that instant on', () => {
    const two = remembered(toConversations(2, DAY - MINUTE));
    expect(outcomeOf(two, DAY - 1, host)).toEqual(WATCHED_CROSSED);
    expect(outcomeOf(two, DAY, host)).toMatchObject({ kind: 'counted' });
  });

  it('is held to what it sent within the hour before the sign came', () => {
    const five = remembered(toConversations(5));
    expect(outcomeOf(five, MINUTE, host, { conversationId: 'c0' })).toEqual(WATCHED_CROSSED);
  });
});

it('remembers twenty conversations of the last hour at most, whatever is sent', () => {
  const steady = Array.from({ length: 300 }, (_, n) => ({ conversationId: `c${n}`, ms: n * 1.2 * MINUTE }));
  const seen = Object.keys(remembered(steady)?.seen ?? {});
  expect(seen).toHaveLength(20);
  expect(seen).toContain('c299');
  expect(
    Object.keys(remembered([...toConversations(2), { conversationId: 'x', ms: 60 * MINUTE }])?.seen ?? {}),
  ).toEqual(['x']);
});
