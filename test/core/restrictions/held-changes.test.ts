import { expect, it } from 'vitest';
import { consequencesOf } from '../../../core/changes.ts';
import type { Delivery } from '../../../core/model.ts';

const AT = '2026-03-01T12:00:00.000Z';
const place = { conversationId: 'c1', seq: 2 };
const sending: Delivery = { state: 'sending', claimedAt: AT };
const held: Delivery = { state: 'pending', reason: 'links-disabled', held: { at: AT, links: ['elsewhere.example'] } };
const released: Delivery = { state: 'pending', released: { at: AT, by: { role: 'platform', id: 'backend' } } };
const follows = (before: Delivery, after: Delivery) => {
  const { deliveries, notices, events } = consequencesOf({ kind: 'delivery', ...place, before, after });
  return { deliveries, notices, events };
};
const detail = { conversationId: 'c1', messageId: 'c1-2', reason: 'links-disabled' };

it('B7: of a message that is held its host and the platform are told', () => {
  const events = [{ type: 'MessageFlagged', detail }];
  expect(follows(sending, held)).toEqual({ deliveries: [], notices: [{ kind: 'held', ...place }], events });
});

it('B7: one that is released is delivered, by a job that no queue takes for the one before', () => {
  expect(follows(held, released)).toEqual({ deliveries: [{ ...place, released: true }], notices: [], events: [] });
  expect(follows(released, { ...sending, ...released, state: 'sending' }).deliveries).toEqual([]);
  expect(follows({ ...released, state: 'sending' }, released).deliveries).toEqual([]);
});

it('B7: of one that is refused its host is told, and the platform', () => {
  const notices = [{ kind: 'undeliverable', ...place, reason: 'links-disabled' }];
  const events = [{ type: 'MessageUndeliverable', detail }];
  const refused = { state: 'undeliverable', reason: 'links-disabled' } as const;
  expect(follows(held, refused)).toEqual({ deliveries: [], notices, events });
});

it('B7: of a restriction its host and the platform are told, and nothing else follows', () => {
  const after = { id: 'r-1', hostId: 'h-1', kind: 'links', cause: 'platform', since: AT, reason: 'Why' } as const;
  const { notices, events, ...others } = consequencesOf({ kind: 'restriction', after });
  expect([notices.length, events.length]).toEqual([1, 1]);
  expect(Object.values(others)).toEqual(Object.values(others).map(() => []));
});
