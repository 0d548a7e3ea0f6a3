import { listingPartition } from '../contract/table.ts';
import type { Side } from '../model.ts';
import type { InboxList } from '../ports/inbox.ts';
import type { ConversationFilter } from '../views/conversation-filter.ts';

/** Whose conversations. */
export interface Party {
  readonly role: Side;
  readonly id: string;
}

/**
 * The list to read for a party and what it asks for: the one that holds the least beside it. What that list does not tell apart is
 * filtered while it is read: a host's `open` and `closed`, which depend on the clock, a listing among those of one state, and
 * whatever a guest asks for, who has few.
 */
export function inboxListOf({ role, id }: Party, { listingId, state }: ConversationFilter): InboxList {
  if (role === 'guest') return { index: 'guestInbox', of: id };
  if (state === 'awaiting-answer') return { index: 'hostAwaiting', of: id };
  if (state === 'unread') return { index: 'hostUnread', of: id };
  if (listingId !== undefined) return { index: 'listingInbox', of: listingPartition(id, listingId) };
  return { index: 'hostInbox', of: id };
}

/** Whether a list may hold much that is not asked for: then it is worth reading more of it at once. */
export const isFiltered = ({ role }: Party, { listingId, state }: ConversationFilter): boolean => {
  if (role === 'guest') return listingId !== undefined || state !== undefined;
  if (state === 'open' || state === 'closed') return true;
  return state !== undefined && listingId !== undefined;
};
