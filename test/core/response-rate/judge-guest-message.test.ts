import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GuestMessage } from '../../../core/response-rate/guest-message.ts';
import { judgeGuestMessage, RESPONSE_REASONS } from '../../../core/response-rate/judge-guest-message.ts';

const AT = '2026-03-10T12:00:00.000Z';
const JUST_WITHIN = '2026-03-11T12:00:00.000Z';
const JUST_AFTER = '2026-03-11T12:00:00.001Z';
const LONG_AFTER = '2026-03-20T12:00:00.000Z';

const reasonOf = (facts: Partial<GuestMessage>, now = LONG_AFTER): string => {
  const message = { messageId: 'c-1', listingId: 'l-1', at: AT, closesAt: '2026-06-01T00:00:00.000Z', ...facts };
  const { counted, answered, reason } = judgeGuestMessage(message, now);
  return `${reason}: ${counted ? 'counted' : 'left out'}${answered ? ', answered' : ''}`;
};

describe('a guest’s message', () => {
  it('counts as answered by an answer 24 hours after it, and not a millisecond later', () => {
    expect(reasonOf({ answeredAt: JUST_WITHIN })).toBe('answered: counted, answered');
    expect(reasonOf({ answeredAt: JUST_AFTER })).toBe('answered-late: counted');
  });

  it('counts as answered at once, while one that waits does not count for 24 hours', () => {
    expect(reasonOf({ answeredAt: AT }, AT)).toBe('answered: counted, answered');
    expect(reasonOf({}, JUST_WITHIN)).toBe('open: left out');
    expect(reasonOf({}, JUST_AFTER)).toBe('not-answered: counted');
  });

  it('is left out where the host said within 24 hours that it needs no answer', () => {
    expect(reasonOf({ unaskedAt: JUST_WITHIN })).toBe('no-answer-needed: left out');
    expect(reasonOf({ unaskedAt: JUST_AFTER })).toBe('not-answered: counted');
    expect(reasonOf({ unaskedAt: JUST_AFTER, answeredAt: LONG_AFTER })).toBe('answered-late: counted');
  });

  it('is settled by the first of an answer and the word that none is needed', () => {
    const [first, second] = ['2026-03-10T13:00:00.000Z', '2026-03-10T14:00:00.000Z'];
    expect(reasonOf({ answeredAt: first, unaskedAt: second })).toBe('answered: counted, answered');
    expect(reasonOf({ answeredAt: first, unaskedAt: first })).toBe('answered: counted, answered');
    expect(reasonOf({ answeredAt: second, unaskedAt: first })).toBe('no-answer-needed: left out');
  });

  it('is left out where a machine sent it, whatever followed', () => {
    expect(reasonOf({ automatic: true, answeredAt: AT })).toBe('automatic: left out');
  });

  it('is left out where it never arrived, unless it was answered all the same', () => {
    expect(reasonOf({ undeliverable: true })).toBe('undeliverable: left out');
    expect(reasonOf({ undeliverable: true, answeredAt: JUST_AFTER })).toBe('undeliverable: left out');
    expect(reasonOf({ undeliverable: true, answeredAt: JUST_WITHIN })).toBe('answered: counted, answered');
  });

  it('is left out where the host could write no more before 24 hours were over, from that instant on', () => {
    const closesAt = '2026-03-11T11:59:59.999Z';
    expect(reasonOf({ closesAt }, '2026-03-11T11:59:59.998Z')).toBe('open: left out');
    expect(reasonOf({ closesAt }, closesAt)).toBe('closed: left out');
    expect(reasonOf({ closesAt, answeredAt: AT })).toBe('answered: counted, answered');
    expect(reasonOf({ closesAt: JUST_WITHIN })).toBe('not-answered: counted');
  });
});

it('has a row in docs/response-rate.md for each reason', () => {
  const docs = readFileSync(new URL('../../../docs/response-rate.md', import.meta.url), 'utf8');
  const rows = [...docs.matchAll(/^\| `([a-z-]+)` \| (yes|no)/gm)].map(([, reason]) => reason);
  expect(rows).toEqual([...RESPONSE_REASONS]);
});
