import { cursorAfter } from '../../adapters/dynamodb/thread-cursor.ts';
import type { ConversationContext, Instant } from '../../core/model.ts';
import {
  type DigestNews,
  type DigestSide,
  MOST_COUNTED,
  mayHaveNews,
  newsOf,
  readUpTo,
} from '../../core/notifications/digest-news.ts';
import type { Conversations, StoredMessage } from '../../core/ports/conversations.ts';

type Threads = Pick<Conversations, 'messages'>;

/** What is not read in conversations, and may still be read, in their order: two queries for each that has any. */
export async function unreadNews(
  conversations: Threads,
  active: readonly ConversationContext[],
  reader: DigestSide,
  now: Instant,
): Promise<readonly DigestNews[]> {
  const news: DigestNews[] = [];
  for (const context of active) {
    if (!mayHaveNews(context, reader, now)) continue;
    const sent = await sentSince(conversations, context, reader);
    news.push(...[newsOf(context, reader.side, sent) ?? []].flat());
  }
  return news;
}

/** Long messages come in several pages, one message in each at least. */
async function sentSince(
  conversations: Threads,
  { conversation }: ConversationContext,
  { side }: DigestSide,
): Promise<readonly StoredMessage[]> {
  const sent: StoredMessage[] = [];
  let cursor: string | null = cursorAfter(readUpTo(conversation, side));
  while (cursor !== null) {
    const page: Awaited<ReturnType<Threads['messages']>> = await conversations.messages(conversation.id, {
      limit: MOST_COUNTED,
      cursor,
    });
    sent.push(...page.items);
    cursor = page.next;
  }
  return sent;
}
