import type { Conversations, StoredMessage } from '../../core/ports/conversations.ts';
import { cursorAfter } from './thread-cursor.ts';

/** Messages before one that tell how its author writes. */
const BEFORE = 5;

/** A message at the end of those that were said right before it, in their order: two queries at most. Empty where it is none of the conversation's. */
export async function messagesUpTo(
  conversations: Pick<Conversations, 'messages'>,
  conversationId: string,
  seq: number,
): Promise<readonly StoredMessage[]> {
  const since = async (first: number): Promise<readonly StoredMessage[]> => {
    const page = await conversations.messages(conversationId, {
      limit: seq - first + 1,
      cursor: cursorAfter(first - 1),
    });
    return page.items.some(({ message }) => message.seq === seq) ? page.items : [];
  };
  const all = await since(Math.max(1, seq - BEFORE));
  // long ones before it may have left no room for it
  return all.length > 0 ? all : since(seq);
}
