import { describe, expect, it } from 'vitest';
import { type AccountSignal, SIGNAL_KINDS, takeSignal } from '../../../core/detection/account-signal.ts';
import { DETECTION } from '../../../lib/detection.ts';
import { aHost } from '../../support/facts.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const BEFORE = '2026-03-01T11:00:00.000Z';
const TOMORROW = '2026-03-02T11:00:00.000Z';
const STANDING = { links: { id: 'r1', since: BEFORE, reason: 'Why', cause: 'platform' } } as const;
const signal = (facts: Partial<AccountSignal> = {}): AccountSignal => ({
  ...{ id: 's1', hostId: 'h-1', kind: 'unusual-login', at: BEFORE },
  ...facts,
});
const taken = (facts: Partial<AccountSignal>, host: Parameters<typeof aHost>[0] = {}) =>
  takeSignal(signal(facts), aHost(host), DETECTION, NOW);

it('account-takeover restricts at once', () => {
  expect(taken({ kind: 'account-takeover', note: 'Case 1' })).toEqual({
    ...{ id: 's1', hostId: 'h-1', kind: 'account-takeover', at: BEFORE, note: 'Case 1' },
    ...{ receivedAt: NOW, effect: 'restricted' },
  });
});

it.each(SIGNAL_KINDS.filter((kind) => kind !== 'account-takeover'))(
  '%s lowers the threshold for 24 hours from when it happened',
  (kind) => {
    expect(taken({ kind })).toMatchObject({ effect: 'watched', watchedUntil: TOMORROW });
  },
);

describe('nothing follows', () => {
  it.each([
    ['where the host is restricted already', { kind: 'account-takeover' }, { restrictions: STANDING }],
    ['where it is restricted, of another sign', {}, { restrictions: STANDING }],
    ['from what happened before the latest lift', { kind: 'account-takeover' }, { linksLiftedAt: NOW }],
    ['from what happened at its very instant', {}, { linksLiftedAt: BEFORE }],
    ['from what happened 24 hours ago', { at: '2026-02-28T12:00:00.000Z' }, {}],
    ['where a later sign holds for as long', {}, { watchedUntil: TOMORROW }],
  ] as const)('%s', (_, facts, host) => {
    expect(taken(facts, host)).toMatchObject({ effect: 'none', receivedAt: NOW });
  });
});

it('holds a sign from after the latest lift, and one that holds for longer than the one before', () => {
  expect(taken({}, { linksLiftedAt: '2026-03-01T10:59:59.999Z' }).effect).toBe('watched');
  expect(taken({}, { watchedUntil: '2026-03-02T10:59:59.999Z' })).toMatchObject({ watchedUntil: TOMORROW });
});

it('takes one of the future for one of now, and a lift of nothing for nothing', () => {
  expect(taken({ at: '2027-01-01T00:00:00.000Z' }, { restrictions: {} })).toMatchObject({
    at: NOW,
    watchedUntil: '2026-03-02T12:00:00.000Z',
  });
});
