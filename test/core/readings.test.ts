import { describe, expect, it } from 'vitest';
import { type Reading, readerOf, subjectOf } from '../../core/readings.ts';

const recorded = {
  id: 'r1',
  at: '2026-03-01T12:00:00.000Z',
  by: { role: 'support', id: 'care-1' },
  note: 'x',
} as const;

describe('who reads', () => {
  it.each(['platform', 'support'] as const)('is one of the %s that the token names', (role) => {
    expect(readerOf({ role, id: 'anna' })).toEqual({ role, id: 'anna' });
  });

  it.each(['platform', 'support'] as const)('is nobody where a token of the %s names none', (role) => {
    expect(readerOf({ role, id: '' })).toBeUndefined();
  });

  it.each(['host', 'guest'] as const)('is no %s', (role) => {
    expect(readerOf({ role, id: 'x' })).toBeUndefined();
  });
});

describe('what was read', () => {
  it('is a conversation by its id, and a host or a mail by what no conversation is called', () => {
    const texts: Reading = { ...recorded, conversationId: 'c1', purpose: 'fraud', messages: { from: 1, to: 2 } };
    expect(subjectOf(texts)).toBe('c1');
    expect(subjectOf({ ...recorded, hostId: 'h1', purpose: 'service-notice' })).toBe('HOST#h1');
    expect(subjectOf({ ...recorded, mailId: 'm1', purpose: 'spam' })).toBe('MAIL#m1');
  });
});
