import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../core/refusals.ts';
import { type Attempt, settledSend } from '../../../core/schedules/settle-send.ts';
import { aScheduledSend } from '../../support/scheduled-sends.ts';

const NOW = '2026-04-01T12:00:20.000Z';
const SEND = aScheduledSend({
  ...{ revision: 3, byHand: true, missing: ['listing.parking'] },
  translatingSince: '2026-04-01T11:55:00.000Z',
});
/** What no settled send has any more. */
const OVER = {
  ...{ byHand: undefined, missing: undefined, waiting: undefined, reason: undefined },
  translatingSince: undefined,
};

const settled = (attempt: Attempt) => settledSend(SEND, attempt, NOW);
const afterRefusal = (refusal: Refusal) => settled({ kind: 'refused', refusal, templateRevision: 2 });

describe('a send, after an attempt', () => {
  it('that sent it, has its message and when it went', () =>
    expect(settled({ kind: 'sent', messageId: 'c1-7' })).toEqual({
      ...SEND,
      ...OVER,
      state: 'sent',
      at: NOW,
      messageId: 'c1-7',
      revision: 4,
    }));

  it('that found it too early, is planned for then, waits for no translation, and is otherwise the same', () =>
    expect(settled({ kind: 'later', at: '2026-04-02T08:00:00.000Z' })).toEqual({
      ...SEND,
      translatingSince: undefined,
      at: '2026-04-02T08:00:00.000Z',
      revision: 4,
    }));

  it('that found no translation yet, is planned for when there may be one, and knows since when', () => {
    const [since, at] = ['2026-04-01T11:58:20.000Z', '2026-04-01T12:01:00.000Z'];
    expect(settled({ kind: 'await-translation', since, at })).toEqual({
      ...SEND,
      at,
      translatingSince: since,
      revision: 4,
    });
  });

  it('that missed facts, is held and no longer in a hand', () => {
    const waiting = { templateRevision: 2, absent: ['listing.parking', 'listing.address'] };
    expect(settled({ kind: 'hold', missing: ['listing.address'], waiting })).toEqual({
      ...SEND,
      ...OVER,
      state: 'held',
      reason: 'facts-missing',
      missing: ['listing.address'],
      waiting,
      at: NOW,
      revision: 4,
    });
  });

  it('that gave it up, is dropped with the reason', () =>
    expect(settled({ kind: 'drop', reason: 'pointless' })).toEqual({
      ...SEND,
      ...OVER,
      state: 'dropped',
      reason: 'pointless',
      at: NOW,
      revision: 4,
    }));
});

describe('a send that the rules for all messages refuse', () => {
  it('is tried again once there may be more messages, in whole minutes', () => {
    expect(afterRefusal({ code: 'rate-limited', retryAfter: 60 })).toMatchObject({
      state: 'planned',
      at: '2026-04-01T12:01:20.000Z',
      translatingSince: undefined,
    });
    expect(afterRefusal({ code: 'rate-limited', retryAfter: 61 })).toMatchObject({
      state: 'planned',
      at: '2026-04-01T12:02:20.000Z',
    });
  });

  it('is tried again when the conversation opens, where that is known', () => {
    const closed = { code: 'conversation-not-open', rule: 'before-booking' } as const;
    const opensAt = '2026-04-05T08:00:00.000Z';
    expect(afterRefusal({ ...closed, opensAt })).toMatchObject({
      ...{ state: 'planned', at: opensAt },
      translatingSince: undefined,
    });
    expect(afterRefusal({ ...closed, opensAt: null })).toMatchObject({
      state: 'dropped',
      reason: 'conversation-not-open',
    });
  });

  it('is held while the host may not send links', () =>
    expect(afterRefusal({ code: 'links-disabled', reason: 'Looked at.' })).toEqual({
      ...SEND,
      ...OVER,
      state: 'held',
      reason: 'links-disabled',
      missing: [],
      waiting: { templateRevision: 2, absent: [] },
      at: NOW,
      revision: 4,
    }));

  it('is dropped under the code of anything else', () =>
    expect(afterRefusal({ code: 'review-elsewhere' })).toMatchObject({
      state: 'dropped',
      reason: 'review-elsewhere',
      at: NOW,
    }));
});
