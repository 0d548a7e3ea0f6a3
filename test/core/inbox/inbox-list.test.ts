import { expect, it } from 'vitest';
import { inboxListOf, isFiltered } from '../../../core/inbox/inbox-list.ts';

const HOST = { role: 'host', id: 'h' } as const;
const GUEST = { role: 'guest', id: 'g' } as const;

it.each([
  [HOST, {}, 'hostInbox', 'h', false],
  [HOST, { state: 'awaiting-answer' }, 'hostAwaiting', 'h', false],
  [HOST, { state: 'unread' }, 'hostUnread', 'h', false],
  [HOST, { state: 'open' }, 'hostInbox', 'h', true],
  [HOST, { state: 'closed' }, 'hostInbox', 'h', true],
  [HOST, { listingId: 'l' }, 'listingInbox', 'h#l', false],
  [HOST, { listingId: 'l', state: 'open' }, 'listingInbox', 'h#l', true],
  [HOST, { listingId: 'l', state: 'unread' }, 'hostUnread', 'h', true],
  [GUEST, {}, 'guestInbox', 'g', false],
  [GUEST, { listingId: 'l' }, 'guestInbox', 'g', true],
  [GUEST, { state: 'unread' }, 'guestInbox', 'g', true],
] as const)('%o asks with %o for %s of %s; filtered: %s', (party, filter, index, of, filtered) => {
  expect(inboxListOf(party, filter)).toEqual({ index, of });
  expect(isFiltered(party, filter)).toBe(filtered);
});
