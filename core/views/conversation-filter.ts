import type { Sight } from '../access.ts';
import type { Instant, Side } from '../model.ts';
import { whyClosed } from '../writing.ts';

/** Which conversations to list. */
export interface ConversationFilter {
  readonly listingId?: string | undefined;
  readonly state?: 'awaiting-answer' | 'unread' | 'open' | 'closed' | undefined;
}

/** Whether a conversation is one of those that a side asks for. `open`: that side may write now, as far as windows go. */
export function isListed(
  { context }: Pick<Sight, 'context'>,
  side: Side,
  { listingId, state }: ConversationFilter,
  now: Instant,
): boolean {
  const { conversation } = context;
  if (listingId !== undefined && conversation.listingId !== listingId) return false;
  switch (state) {
    case 'awaiting-answer':
      return conversation.awaitingAnswerSince !== undefined;
    case 'unread':
      return conversation.unread[side] > 0;
    case 'open':
      return whyClosed(context, side, now) === undefined;
    case 'closed':
      return whyClosed(context, side, now) !== undefined;
    case undefined:
      return true;
  }
}
