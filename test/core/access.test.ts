import { describe, expect, it } from 'vitest';
import { type Caller, seesHost, sightOf } from '../../core/access.ts';
import { conversationWindows } from '../../core/windows.ts';
import { aContext } from '../support/facts.ts';

const context = aContext();
const windows = conversationWindows(context);
const NOW = '2026-03-01T12:00:00.000Z';
const UNKNOWN = { ok: false, error: { code: 'not-found' } };

const host: Caller = { role: 'host', id: 'h-1' };
const guest: Caller = { role: 'guest', id: 'g-1' };
const platform: Caller = { role: 'platform', id: 'p' };
const support: Caller = { role: 'support', id: 's' };

describe('a conversation', () => {
  it.each([
    ['its host', host, 'host'],
    ['its guest', guest, 'guest'],
    ['the platform', platform, 'care'],
    ['the care team', support, 'care'],
  ] as const)('is seen by %s', (_, caller, viewer) => {
    expect(sightOf(caller, context, NOW)).toEqual({ ok: true, value: { viewer, context, windows } });
  });

  it.each([
    ['another host', { role: 'host', id: 'h-2' }],
    ['another guest', { role: 'guest', id: 'g-2' }],
    ["a guest with the host's id", { role: 'guest', id: 'h-1' }],
    ["a host with the guest's id", { role: 'host', id: 'g-1' }],
  ] as const)('does not exist for %s', (_, caller) => {
    expect(sightOf(caller, context, NOW)).toEqual(UNKNOWN);
  });

  it.each([host, guest, platform, support])('that does not exist is the same to $role', (caller) => {
    expect(sightOf(caller, undefined, NOW)).toEqual(UNKNOWN);
  });

  it.each([host, guest])('is gone for the $role from the cutoff on', (caller) => {
    const { readableUntil } = windows;
    expect(sightOf(caller, context, '2027-03-27T22:59:59.999Z').ok).toBe(true);
    expect(sightOf(caller, context, readableUntil)).toEqual({
      ok: false,
      error: { code: 'conversation-unreadable', rule: 'read-cutoff', years: 1, closedAt: readableUntil },
    });
  });

  it.each([platform, support])('keeps its facts for $role past the cutoff', (caller) => {
    expect(sightOf(caller, context, '2030-01-01T00:00:00.000Z').ok).toBe(true);
  });

  it('past the cutoff still does not exist for others', () => {
    expect(sightOf({ role: 'host', id: 'h-2' }, context, '2030-01-01T00:00:00.000Z')).toEqual(UNKNOWN);
  });
});

describe("a host's facts", () => {
  it.each([
    [host, true],
    [{ role: 'host', id: 'h-2' } as const, false],
    [{ role: 'guest', id: 'h-1' } as const, false],
    [platform, true],
    [support, true],
  ])('seen by %o: %s', (caller, expected) => expect(seesHost(caller, 'h-1')).toBe(expected));
});
