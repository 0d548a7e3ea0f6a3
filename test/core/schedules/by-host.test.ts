import { describe, expect, it } from 'vitest';
import { droppedByHost, isOpen, mayGoOut, sentNow, whyHeld } from '../../../core/schedules/by-host.ts';
import type { ScheduledSend } from '../../../core/schedules/scheduled-send.ts';
import { aHost } from '../../support/facts.ts';
import { aScheduledSend } from '../../support/scheduled-sends.ts';

const NOW = '2026-03-01T10:00:00.000Z';

describe('what a host may still say of a send', () => {
  it.each<[Partial<ScheduledSend>, boolean, boolean]>([
    [{ state: 'planned' }, true, true],
    [{ state: 'held', reason: 'facts-missing' }, true, true],
    [{ state: 'dropped', reason: 'late' }, false, true],
    [{ state: 'dropped', reason: 'by-host' }, false, false],
    [{ state: 'dropped' }, false, false],
    [{ state: 'sent' }, false, false],
  ])('is of %j: to send it now %s, to drop it %s', (facts, now, drop) => {
    expect(isOpen(aScheduledSend(facts))).toBe(now);
    expect(mayGoOut(aScheduledSend(facts))).toBe(drop);
  });

  it('ends what it waits for', () => {
    const held = aScheduledSend({
      ...{ state: 'held', reason: 'facts-missing', missing: ['listing.parking'] },
      waiting: { templateRevision: 1, absent: ['listing.parking'] },
    });
    const ended = { missing: undefined, waiting: undefined, at: NOW, revision: 2 };
    expect(sentNow(held, NOW)).toEqual({ ...held, ...ended, state: 'planned', reason: undefined, byHand: true });
    expect(droppedByHost(held, NOW)).toEqual({
      ...{ ...held, ...ended, state: 'dropped', reason: 'by-host', byHand: undefined },
    });
  });

  it('is that it goes now, but not with links that it was held for, while both restriction and template are the same', () => {
    const links = { id: 'r-1', since: NOW, reason: 'Looked at.', cause: 'platform' } as const;
    const restricted = { host: aHost({ restrictions: { links } }) };
    const waiting = { templateRevision: 2, absent: [] };
    const held = aScheduledSend({ state: 'held', reason: 'links-disabled', missing: [], waiting });
    expect(whyHeld(held, { revision: 2 }, restricted)).toEqual({ code: 'links-disabled', reason: 'Looked at.' });
    expect(whyHeld(held, { revision: 3 }, restricted)).toBeUndefined();
    expect(whyHeld(held, undefined, restricted)).toBeUndefined();
    expect(whyHeld(held, { revision: 2 }, { host: aHost() })).toBeUndefined();
    expect(whyHeld(aScheduledSend(), { revision: 2 }, restricted)).toBeUndefined();
  });
});
