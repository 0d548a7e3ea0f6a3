import { describe, expect, it } from 'vitest';
import { type Change, consequencesOf } from '../../core/changes.ts';
import type { Listing, Note } from '../../core/model.ts';
import type { Restriction } from '../../core/restrictions/restriction.ts';
import type { ScheduledSend } from '../../core/schedules/scheduled-send.ts';
import { aListing } from '../support/facts.ts';
import { aScheduledSend } from '../support/scheduled-sends.ts';

const schedulesOf = (change: Change) => consequencesOf(change).schedules;
const host = [{ kind: 'host', hostId: 'h-1' }];

describe('what is planned anew', () => {
  it('is all of a host’s conversations where its rules changed, and none where only a text did', () => {
    expect(schedulesOf({ kind: 'rules', hostId: 'h-1', before: 0, after: 1 })).toEqual(host);
    expect(schedulesOf({ kind: 'rules', hostId: 'h-1', before: 2, after: 2 })).toEqual([]);
  });

  it.each<[Partial<Listing>, number]>([
    [{ timeZone: 'Asia/Tokyo' }, 1],
    [{ checkInTime: '15:00' }, 1],
    [{ quietHours: { from: '21:00', to: '08:00' } }, 1],
    [{ directions: 'left' }, 1],
    [{ name: 'Another', requirements: ['No pets'] }, 0],
  ])('is all of a listing’s where %j may move it, or is what it waits for', (facts, count) => {
    const change: Change = { kind: 'listing', before: aListing(), after: aListing(facts) };
    expect(schedulesOf(change)).toEqual(
      Array.from({ length: count }, () => ({ kind: 'listing', listingId: 'l-1', hostId: 'h-1' })),
    );
  });

  it('is what waits for links, once they are let through again and not before', () => {
    const set: Restriction = {
      ...{
        id: 'r1',
        hostId: 'h-1',
        kind: 'links',
        since: '2026-02-01T08:00:00.000Z',
        reason: 'Why',
        cause: 'platform',
      },
    };
    const lifted: Restriction = { ...set, liftedAt: '2026-02-02T08:00:00.000Z' };
    expect(schedulesOf({ kind: 'restriction', after: set })).toEqual([]);
    expect(schedulesOf({ kind: 'restriction', before: set, after: lifted })).toEqual(host);
    expect(schedulesOf({ kind: 'restriction', before: lifted, after: lifted })).toEqual([]);
  });

  it.each<['guest' | 'host', Note[], number]>([
    ['guest', [], 1],
    ['guest', ['automatic'], 0],
    ['host', [], 0],
  ])('is the answer to a message of the %s with notes %j', (author, notes, count) => {
    const message = { id: 'c1-3', conversationId: 'c1', seq: 3, author, via: 'api', notes } as const;
    expect(schedulesOf({ kind: 'message', message })).toHaveLength(count);
  });
});

describe('a send', () => {
  const waits = { state: 'held', reason: 'facts-missing', missing: ['listing.parking'], revision: 2 } as const;
  const told = (before: Partial<ScheduledSend> | undefined, after: Partial<ScheduledSend>) =>
    consequencesOf({ kind: 'send', before: before && aScheduledSend(before), after: aScheduledSend(after) });

  it('that comes to wait is told of, to host and platform, and looked at once more', () => {
    expect(told({}, waits)).toEqual({
      ...{ deliveries: [], translations: [], archive: [], exports: [], searches: [], responses: [] },
      notices: [{ kind: 'send-held', conversationId: 'conversation-1', sendId: 'template-1', revision: 2 }],
      schedules: [{ kind: 'conversation', conversationId: 'conversation-1' }],
      events: [
        {
          type: 'ScheduledSendHeld',
          detail: {
            conversationId: 'conversation-1',
            scheduledId: 'template-1',
            templateId: 'template-1',
            reason: 'facts-missing',
          },
        },
      ],
    });
    expect(told(undefined, { ...waits, reason: 'links-disabled', missing: undefined }).notices).toHaveLength(1);
  });

  it('that waits for the same again is not told of again; for something else it is', () => {
    expect(told({ missing: ['listing.parking'] }, waits)).toMatchObject({ notices: [], events: [], schedules: [{}] });
    expect(told({ missing: ['listing.address'] }, waits).notices).toHaveLength(1);
    const links = { ...waits, reason: 'links-disabled', missing: [] } as const;
    expect(told({ missing: [] }, links).notices).toEqual([]);
    expect(told({ missing: ['listing.address'] }, links).notices).toHaveLength(1);
  });

  it('is nothing to tell of otherwise', () => {
    for (const state of ['planned', 'sent', 'dropped'] as const) expect(told({}, { state }).events).toEqual([]);
    expect(told(waits, waits)).toMatchObject({ notices: [], schedules: [] });
    expect(told({}, { ...waits, reason: undefined }).events[0]?.detail).not.toHaveProperty('reason');
  });
});
