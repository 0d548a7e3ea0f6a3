import { describe, expect, it } from 'vitest';
import type { ListedRule } from '../../../core/ports/templates.ts';
import { type AskedMessage, planAnswers } from '../../../core/schedules/plan-answers.ts';
import type { ScheduledSend } from '../../../core/schedules/scheduled-send.ts';
import type { SendRule } from '../../../core/schedules/send-rule.ts';
import { aContext, aConversation, aListing, anInquiry } from '../../support/facts.ts';
import { aScheduledSend } from '../../support/scheduled-sends.ts';
import { aRule } from '../../support/send-rules.ts';

/** A Monday, ten in the morning in Stockholm. */
const AT = '2026-03-02T09:00:00.000Z';
const NOW = '2026-03-02T09:00:01.500Z';

const aMessage = (facts: Partial<AskedMessage> = {}): AskedMessage => ({
  seq: 4,
  at: AT,
  author: 'guest',
  text: 'Where can I park? Is there a garage?',
  notes: [],
  isFirst: false,
  ...facts,
});

const answering = (when: SendRule['when'] = {}, templateId = 'template-1', more: Partial<SendRule> = {}): ListedRule =>
  aRule({ on: 'guest-message', when, ...more }, { templateId });

interface Given {
  readonly message?: AskedMessage;
  readonly listing?: Parameters<typeof aListing>[0];
  readonly existing?: readonly ScheduledSend[];
  readonly now?: string;
}

const answer = (
  rules: readonly ListedRule[],
  { message = aMessage(), listing = {}, existing = [], now = NOW }: Given = {},
) => planAnswers(aContext({ listing: aListing(listing) }), message, rules, existing, now);

const templateOf = (rules: readonly ListedRule[], given?: Given) => answer(rules, given)[0]?.templateId;

describe("a guest's message", () => {
  it('is answered at once where the rule says nothing', () =>
    expect(answer([answering()])).toEqual([
      {
        id: 'template-1-4',
        conversationId: 'c1',
        hostId: 'h-1',
        templateId: 'template-1',
        on: 'guest-message',
        seq: 4,
        causedAt: AT,
        at: NOW,
        asked: AT,
        day: '2026-03-02',
        state: 'planned',
        revision: 1,
      },
    ]));

  it('is answered so many minutes after it was written', () =>
    expect(answer([answering({}, 'template-1', { minutes: 15 })])).toMatchObject([
      { at: '2026-03-02T09:15:00.000Z', asked: '2026-03-02T09:15:00.000Z' },
    ]));

  it('is answered from now on where that was long ago', () =>
    expect(answer([answering({}, 'template-1', { minutes: 15 })], { now: '2026-03-02T15:00:00.000Z' })).toMatchObject([
      { at: '2026-03-02T15:00:00.000Z', asked: '2026-03-02T09:15:00.000Z' },
    ]));

  it('is answered after quiet hours', () => {
    const listing = { quietHours: { from: '09:00', to: '12:00' } };
    expect(answer([answering()], { listing })).toMatchObject([{ at: '2026-03-02T11:00:00.000Z', asked: AT }]);
  });

  it('is answered in an inquiry, too', () => {
    const conversation = aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry() } });
    const context = aContext({ conversation, listing: aListing({ program: 'rental-subscription' }) });
    expect(planAnswers(context, aMessage(), [answering()], [], NOW)).toHaveLength(1);
  });

  it('is answered once, however often its answer is planned', () => {
    const existing = answer([answering()]);
    const tomorrow = '2026-03-03T09:00:00.000Z';
    expect(answer([answering()], { existing })).toEqual([]);
    expect(answer([answering({}, 'another')], { existing })).toEqual([]);
    expect(answer([answering()], { existing, now: tomorrow })).toEqual([]);
  });

  it.each([
    ['the host wrote', { author: 'host' }],
    ['the platform wrote', { author: 'platform' }],
    ['a machine sent for the guest', { notes: ['automatic'] }],
  ] as const)('that %s is not answered', (_, facts) =>
    expect(answer([answering()], { message: aMessage(facts) })).toEqual([]),
  );

  it.each<[string, ListedRule]>([
    ['a booking', aRule({ on: 'booked' })],
    ['other listings', { ...answering(), listingIds: ['l-2'] }],
    ['longer stays', answering({ minNights: 7 })],
    ['another day', answering({ weekdays: [2, 3] })],
    ['what was written before check-in', answering({}, 'template-1', { usefulUntil: 'check-in' })],
  ])('is not answered by a rule for %s', (_, rule) =>
    expect(
      answer([rule], { message: aMessage({ at: '2026-03-23T09:00:00.000Z' }), now: '2026-03-23T09:00:01.000Z' }),
    ).toEqual([]),
  );

  it('is answered up to check-in where the rule says so', () =>
    expect(answer([answering({}, 'template-1', { usefulUntil: 'check-in' })])).toMatchObject([
      { usefulUntil: '2026-03-21T23:00:00.000Z' },
    ]));
});

describe('an answer to some messages', () => {
  it('is for the first alone', () => {
    const rules = [answering({ firstMessageOnly: true })];
    expect(answer(rules)).toEqual([]);
    expect(answer(rules, { message: aMessage({ isFirst: true }) })).toHaveLength(1);
  });

  it.each([
    ['before they begin', '2026-03-02T07:59:59.999Z', 1],
    ['at their beginning', '2026-03-02T08:00:00.000Z', 0],
    ['before they end', '2026-03-02T16:59:59.999Z', 0],
    ['at their end', '2026-03-02T17:00:00.000Z', 1],
  ])("is for those outside of hours by the listing's clock: %s", (_, at, count) => {
    const rules = [answering({ outsideHours: { from: '09:00', to: '18:00' } })];
    expect(answer(rules, { message: aMessage({ at }), now: at })).toHaveLength(count);
  });

  it('is for those outside of hours over midnight', () => {
    const rules = [answering({ outsideHours: { from: '18:00', to: '02:00' } })];
    const at = (written: string) => answer(rules, { message: aMessage({ at: written }), now: written }).length;
    expect([at('2026-03-02T00:59:59.999Z'), at('2026-03-02T01:00:00.000Z')]).toEqual([0, 1]);
  });

  it('is for those with a keyword', () => {
    expect(answer([answering({ keywords: ['parking', 'Garáge'] })])).toHaveLength(1);
    expect(answer([answering({ keywords: ['parking', 'gar'] })])).toEqual([]);
  });

  it('is for those that all of it holds of', () => {
    const when = { keywords: ['garage'], firstMessageOnly: true };
    expect(answer([answering(when)])).toEqual([]);
  });
});

describe('of several rules', () => {
  const first = answering({ firstMessageOnly: true }, 'd');
  const outside = answering({ outsideHours: { from: '20:00', to: '08:00' } }, 'c');
  const keyword = answering({ keywords: ['garage'] }, 'e');
  const any = answering({}, 'b');
  const message = aMessage({ isFirst: true });

  it('the one that asks for most answers', () => {
    expect(templateOf([any, first, outside, keyword], { message })).toBe('e');
    expect(templateOf([any, first, outside], { message })).toBe('c');
    expect(templateOf([any, first], { message })).toBe('d');
    expect(templateOf([first, any, aRule({ on: 'booked' }, { templateId: 'a' })])).toBe('b');
    expect(templateOf([keyword, answering({ keywords: ['garage'], firstMessageOnly: true }, 'f')], { message })).toBe(
      'f',
    );
  });

  it('the older template answers among equals, in whatever order they come', () => {
    const rules = [answering({}, 'g'), any, answering({}, 'h')];
    expect(templateOf(rules)).toBe('b');
    expect(templateOf(rules.toReversed())).toBe('b');
  });
});

describe('what answered a conversation', () => {
  const sent = (at: string, facts: Partial<ScheduledSend> = {}) =>
    aScheduledSend({
      id: 'template-1-2',
      templateId: 'template-1',
      on: 'guest-message',
      seq: 2,
      at,
      state: 'sent',
      ...facts,
    });

  it('does so again 24 hours later, and nobody in its place before that', () => {
    const rules = [answering({ keywords: ['garage'] }), answering({}, 'another')];
    expect(answer(rules, { existing: [sent('2026-03-01T09:00:00.001Z')] })).toEqual([]);
    expect(templateOf(rules, { existing: [sent('2026-03-01T09:00:00.000Z')] })).toBe('template-1');
  });

  it.each(['planned', 'held'] as const)('counts while it is %s', (state) =>
    expect(answer([answering()], { existing: [sent('2026-03-02T08:00:00.000Z', { state })] })).toEqual([]),
  );

  it.each([
    ['it was dropped', sent('2026-03-02T08:00:00.000Z', { state: 'dropped', reason: 'answered' })],
    ['another template did', sent('2026-03-02T08:00:00.000Z', { templateId: 'another' })],
    ['its template went out by a date', sent('2026-03-02T08:00:00.000Z', { seq: undefined, on: 'check-in' })],
  ])('does not keep a message unanswered where %s', (_, existing) =>
    expect(answer([answering()], { existing: [existing] })).toHaveLength(1),
  );
});
