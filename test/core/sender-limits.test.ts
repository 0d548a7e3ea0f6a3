import { describe, expect, it } from 'vitest';
import { countedAddress, countedSender, countGoesAt, hourOf, overHourlyLimit } from '../../core/sender-limits.ts';
import { aConversation, aGuest } from '../support/facts.ts';

describe('who is counted', () => {
  const head = aConversation({ hostId: 'h-1', guest: aGuest({ id: 'g-1' }) });

  it('is each side by its own id, and the other one without its', () => {
    expect(countedSender(head, 'host')).toEqual({
      role: 'host',
      id: 'h-1',
      other: expect.stringMatching(/^[\w-]{12}$/),
    });
    expect(countedSender(head, 'guest')).toMatchObject({ role: 'guest', id: 'g-1' });
    expect(countedSender(head, 'host').other).not.toBe(countedSender(head, 'guest').other);
  });

  it('never holds an address, whatever the platform took for an id', () => {
    const named = aConversation({ guest: aGuest({ id: 'gita@guests.example' }) });
    expect(countedSender(named, 'host').other).not.toContain('gita');
    expect(countedAddress('gita@guests.example')).toMatch(/^[\w-]{43}$/);
  });
});

describe('a clock hour', () => {
  it.each([
    ['2026-11-21T14:00:00.000Z', '2026-11-21T14', 3600],
    ['2026-11-21T14:00:00.001Z', '2026-11-21T14', 3600],
    ['2026-11-21T14:59:59.000Z', '2026-11-21T14', 1],
    ['2026-11-21T14:59:59.999Z', '2026-11-21T14', 1],
    ['2026-11-21T15:00:00.000Z', '2026-11-21T15', 3600],
  ])('of %s is %s, and ends in %i s', (at, hour, retryAfter) => {
    expect(hourOf(at)).toBe(hour);
    expect(overHourlyLimit(at)).toEqual({ code: 'rate-limited', retryAfter });
  });

  it('is kept for longer than a mail can wait in its queue', () => {
    expect(countGoesAt('2026-11-21T14:30:00.000Z')).toBe(Date.parse('2026-11-29T15:00:00.000Z') / 1000);
  });
});
