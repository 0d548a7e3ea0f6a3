import { describe, expect, it } from 'vitest';
import type { GuestMessage } from '../../../core/response-rate/guest-message.ts';
import { daysBefore, isEnough, responseRate } from '../../../core/response-rate/response-rate.ts';

const NOW = '2026-06-01T12:00:00.000Z';
const CLOSES = '2027-06-01T00:00:00.000Z';

const at = (days: number, milliseconds = 0): string =>
  new Date(Date.parse(daysBefore(NOW, days)) - milliseconds).toISOString();
const aMessage = (messageId: string, written: string, facts: Partial<GuestMessage> = {}): GuestMessage => ({
  messageId,
  listingId: 'l-1',
  at: written,
  closesAt: CLOSES,
  ...facts,
});
const several = (count: number, days: number, facts: Partial<GuestMessage> = {}): readonly GuestMessage[] =>
  Array.from({ length: count }, (_, n) => aMessage(`d${days}-${n}`, at(days), facts));
const answered = (messageId: string, written: string, minutes: number): GuestMessage =>
  aMessage(messageId, written, { answeredAt: new Date(Date.parse(written) + minutes * 60_000).toISOString() });

describe('the response rate', () => {
  it('is null where nothing counts', () => {
    expect(responseRate([], NOW)).toEqual({
      ...{ rate: null, answered: 0, counted: 0, medianMinutes: null, p90Minutes: null, messages: [] },
      window: { from: at(90), to: NOW },
    });
    expect(responseRate([aMessage('open', NOW)], NOW)).toMatchObject({ rate: null, counted: 0 });
  });

  it('is of the last 30 days where ten of them count, one written exactly 30 days ago among them', () => {
    const nine = several(9, 2);
    const enough = [...nine, answered('thirty', at(30), 5), answered('older', at(31), 5)];
    expect(responseRate(enough, NOW)).toMatchObject({
      ...{ rate: 0.1, answered: 1, counted: 10 },
      window: { from: at(30), to: NOW },
    });
    expect(responseRate(enough, NOW).messages.map(({ message }) => message.messageId)).not.toContain('older');
    expect([isEnough(enough, NOW), isEnough(nine, NOW)]).toEqual([true, false]);
  });

  it('is of the last ten within 90 days where nine of the last 30 days count', () => {
    const few = [...several(9, 2), answered('before', at(30, 1), 5), answered('older', at(40), 5)];
    const { messages, ...rate } = responseRate(few, NOW);
    expect(rate).toMatchObject({ rate: 0.1, answered: 1, counted: 10, window: { from: at(90), to: NOW } });
    expect(messages.at(-1)).toMatchObject({ counted: false, answered: false, reason: 'before-the-last-ten' });
  });

  it('takes one written exactly 90 days ago, and none before', () => {
    const rate = responseRate([answered('ninety', at(90), 5), answered('older', at(90, 1), 5)], NOW);
    expect(rate).toMatchObject({ rate: 1, counted: 1 });
    expect(rate.messages).toHaveLength(1);
  });

  it('counts ten, not ten that were looked at: those left out make room', () => {
    const left = several(5, 3, { automatic: true });
    const rate = responseRate([...left, ...several(8, 2), ...several(3, 50)], NOW);
    expect(rate).toMatchObject({ counted: 10, answered: 0, rate: 0 });
    expect(rate.messages).toHaveLength(16);
  });

  it('lists the newest first, and of one instant by their ids', () => {
    const { messages } = responseRate([aMessage('b', at(2)), aMessage('a', at(2)), aMessage('c', at(1))], NOW);
    expect(messages.map(({ message }) => message.messageId)).toEqual(['c', 'b', 'a']);
  });

  it('says how long answers in time took: the middle one, and the one that nine of ten were no slower than', () => {
    const times = [1, 2, 3, 4, 5, 6, 7, 8, 90, 600].map((minutes, n) => answered(`m${n}`, at(2), minutes));
    expect(responseRate(times, NOW)).toMatchObject({ medianMinutes: 6, p90Minutes: 90 });
    expect(responseRate(times.slice(2, 5), NOW)).toMatchObject({ medianMinutes: 4, p90Minutes: 5 });
    const late = [answered('one', at(4), 10), answered('late', at(4), 2_000)];
    expect(responseRate(late, NOW)).toMatchObject({ medianMinutes: 10, p90Minutes: 10, answered: 1, counted: 2 });
  });
});
