import type { Conversations, StoredMessage } from '../../core/ports/conversations.ts';
import { EVIDENCE } from '../../core/translation/message-languages.ts';
import { cursorAfter } from './thread-cursor.ts';

type Messages = Pick<Conversations, 'messages'>;

/** A message at the end of those before it that tell its language (`messageLanguages`), in their order. Empty where it is none of the conversation's. */
export async function messagesUpTo(
  conversations: Messages,
  conversationId: string,
  seq: number,
): Promise<readonly StoredMessage[]> {
  const all = await messagesBetween(conversations, conversationId, Math.max(1, seq - EVIDENCE), seq);
  return all.at(-1)?.message.seq === seq ? all : [];
}

/** The messages before one that tell its language, in their order. */
export const messagesBefore = (
  conversations: Messages,
  conversationId: string,
  seq: number,
): Promise<readonly StoredMessage[]> =>
  messagesBetween(conversations, conversationId, Math.max(1, seq - EVIDENCE), seq - 1);

/** All of them: long ones come in several pages, one message in each at least. */
async function messagesBetween(
  conversations: Messages,
  conversationId: string,
  first: number,
  last: number,
): Promise<readonly StoredMessage[]> {
  if (first > last) return [];
  const page = await conversations.messages(conversationId, {
    limit: last - first + 1,
    cursor: cursorAfter(first - 1),
  });
  const next = (page.items.at(-1)?.message.seq ?? last) + 1;
  return [...page.items, ...(await messagesBetween(conversations, conversationId, next, last))];
}
