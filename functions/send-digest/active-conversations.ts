import type { Holder } from '../../core/mailbox-state.ts';
import type { ConversationContext, Instant } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';

/** Conversations that are looked at for one digest: somebody with more to read looks into the inbox. */
export const MOST_LOOKED_AT = 100;
const AT_ONCE = 50;

/**
 * Conversations of a host or guest in which something was written at `since` or after it, newest first. What it costs grows with
 * what is new, not with the inbox.
 */
export async function activeConversations(
  conversations: Pick<Conversations, 'ofHost' | 'ofGuest'>,
  { role, id }: Holder,
  since: Instant,
): Promise<readonly ConversationContext[]> {
  const active: ConversationContext[] = [];
  for (let cursor: string | undefined; active.length < MOST_LOOKED_AT; ) {
    const request = { limit: AT_ONCE, cursor };
    const page = await (role === 'host' ? conversations.ofHost(id, request) : conversations.ofGuest(id, request));
    const fresh = page.items.filter(({ conversation }) => conversation.activityAt >= since);
    active.push(...fresh);
    if (page.next === null || fresh.length < page.items.length) break;
    cursor = page.next;
  }
  return active;
}
