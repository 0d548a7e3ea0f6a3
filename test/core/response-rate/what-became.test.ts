import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseDays } from '../../../core/response-rate/response-days.ts';
import { responseRate } from '../../../core/response-rate/response-rate.ts';
import { type RecordedMessage, whatBecame } from '../../../core/response-rate/what-became.ts';
import { aBooking, aContext, aConversation, aListing } from '../../support/facts.ts';
import { aHistory, BEGIN, DAYS, recordOf } from '../../support/response-histories.ts';
import { type History, modelledDays, modelledRate } from '../../support/response-model.ts';

const T = (hour: number): string => new Date(Date.UTC(2026, 2, 21, hour)).toISOString();

const recorded = (...messages: readonly Partial<RecordedMessage>[]): readonly RecordedMessage[] =>
  messages.map((message, n) => ({
    ...{ id: `c1-${n + 1}`, seq: n + 1, at: T(n), author: 'guest', via: 'mail', notes: [], undeliverable: false },
    ...message,
  }));

describe('what became of a guest’s messages', () => {
  it('is an answer by the first message that the host wrote by hand after it', () => {
    const became = whatBecame(
      recorded(
        {},
        { author: 'host', via: 'schedule' },
        {},
        { author: 'host', via: 'template' },
        {},
        { author: 'host' },
      ),
      aContext(),
    );
    expect(became.map(({ seq, answeredAt }) => [seq, answeredAt])).toEqual([
      [1, T(3)],
      [3, T(3)],
      [5, T(5)],
    ]);
  });

  it('is the host’s word for it or a later one, the earliest', () => {
    const became = whatBecame(recorded({}, { unaskedAt: T(9) }, { unaskedAt: T(8) }, {}), aContext());
    expect(became.map(({ unaskedAt }) => unaskedAt)).toEqual([T(8), T(8), T(8), undefined]);
  });

  it('is counted from when it was let out of quarantine; what the host wrote before that answers it at once', () => {
    const late = { releasedAt: T(20), at: T(1), unaskedAt: T(19) };
    const [became] = whatBecame(recorded(late, { author: 'host', at: T(18) }), aContext());
    expect(became).toMatchObject({ at: T(20), answeredAt: T(20), unaskedAt: T(20) });
  });

  it('says when the host can write no more: at once where the conversation is not open', () => {
    const listing = aListing({ program: 'activity', timeZone: 'UTC' });
    const of = (booking: Parameters<typeof aBooking>[0]) =>
      aContext({ listing, conversation: aConversation({ subject: { kind: 'booking', booking: aBooking(booking) } }) });
    expect(whatBecame(recorded({}), of({ end: '2026-03-27' }))[0]?.closesAt).toBe('2026-04-04T00:00:00.000Z');
    const unconfirmed = of({ status: 'requested', confirmedAt: undefined });
    expect(whatBecame(recorded({}), unconfirmed)[0]?.closesAt).toBe(T(0));
  });

  it('says of a machine’s message and of one that did not arrive that they are', () => {
    const [machine, lost] = whatBecame(recorded({ notes: ['automatic'] }, { undeliverable: true }), aContext());
    expect(machine).toMatchObject({ automatic: true, undeliverable: undefined });
    expect(lost).toMatchObject({ automatic: undefined, undeliverable: true });
  });
});

/** Of an activity in UTC, in which both sides write until seven days after its end. */
const contextOf = (listingId: string, end: string) =>
  aContext({
    listing: aListing({ listingId, program: 'activity', timeZone: 'UTC' }),
    conversation: aConversation({ subject: { kind: 'booking', booking: aBooking({ end }) } }),
  });

const histories = fc.tuple(aHistory('a'), aHistory('bb'), aHistory('ccc'));

describe('random histories', () => {
  it('give the figures, the reasons and the days that a plain recomputation gives', () => {
    const nows = fc.integer({ min: 0, max: (DAYS + 40) * 4 }).map((quarter) => BEGIN + quarter * 6 * 3_600_000);
    fc.assert(
      fc.property(histories, nows, (drawn, now) => {
        const ids = ['a', 'bb', 'ccc'];
        const known = drawn.flatMap((history, n) => {
          const id = ids[n] ?? '';
          return whatBecame(recordOf(id, history, now), contextOf(history.listingId, history.end));
        });
        expect(ratedOf(known, now)).toEqual(modelledOf(drawn, now));
        const [from, to] = [new Date(BEGIN).toISOString().slice(0, 10), new Date(BEGIN + 9 * 86_400_000)];
        const days = responseDays(known, from, to.toISOString().slice(0, 10), new Date(now).toISOString());
        expect(days).toEqual(modelledDays(drawn, BEGIN, 10, now));
      }),
      { numRuns: 300 },
    );
  });
});

function ratedOf(known: ReturnType<typeof whatBecame>, now: number) {
  const { window, messages, ...figures } = responseRate(known, new Date(now).toISOString());
  return {
    ...figures,
    days: (Date.parse(window.to) - Date.parse(window.from)) / 86_400_000,
    messages: new Map(messages.map(({ message, reason }) => [message.messageId, reason])),
  };
}

const modelledOf = (drawn: readonly History[], now: number) => modelledRate(drawn, now);
